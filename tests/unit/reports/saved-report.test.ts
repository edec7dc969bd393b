import { describe, expect, it } from 'vitest';
import type { Day } from '#shared/day.ts';
import { factsOf } from '#shared/facts/registry.ts';
import { wholeYear, type YearRecords } from '#shared/facts/year-records.ts';
import { type ReportItem, textOfParagraph } from '#shared/reports/model.ts';
import { defaultPhrases } from '#shared/reports/phrases.ts';
import {
  draftReport,
  driftedFigures,
  lostFigures,
  type ReportKind,
  refreshedItems,
  reportKinds,
  reportOf,
} from '#shared/reports/saved-report.ts';
import { spanNamed } from '#shared/reports/spans.ts';
import { aCard, aDispatch, aHousehold, aProject, aTalk, aVillage, aYear } from '#tests/unit/facts/year.ts';

const span = wholeYear(2013);
const full = aYear(
  [aTalk({ mainClass: 'appeal' }), aTalk(), aCard({ colour: 'red' }), aDispatch()],
  [aVillage({ income: 80 }), aVillage(), aHousehold(), aProject({ invested: 3 })],
);
const empty = aYear([]);
const cases = [
  aTalk({ mainClass: 'appeal' }),
  aCard({ colour: 'red', closedOn: '2013-05-16' }),
  aDispatch({ from: '2013-05-06' }),
];
const details = [aVillage({ income: 80 }), aHousehold(), aProject({ landedOn: '2013-05-07' })];
const kinds: readonly ReportKind[] = ['yearbook', 'summary', 'bulletin', 'special'];

function draft(kind: ReportKind, records: YearRecords, system = '干部约谈') {
  return draftReport(kind, span, records, '全市', defaultPhrases, system);
}

function sentences(items: readonly ReportItem[]): string {
  return items.flatMap(({ paragraphs }) => paragraphs.map(textOfParagraph)).join('\n');
}

const outline = (items: readonly ReportItem[]) => items.map(({ title, level }) => [level, title]);

describe('the first draft of a report', () => {
  it('knows every kind', () => {
    expect(Object.keys(reportKinds).toSorted()).toEqual([...kinds].toSorted());
  });

  it('is a chapter with items for the yearbook', () => {
    const { title, items } = draft('yearbook', full);
    expect(title).toBe('组织工作');
    expect(outline(items)).toEqual([
      [undefined, '概况'],
      [undefined, '干部约谈'],
      [undefined, '四色卡监督'],
      [undefined, '第一书记'],
    ]);
  });

  it('has 一、 with the systems under it and room for problems and plans in a summary', () => {
    const { title, items } = draft('summary', full);
    expect(title).toBe('2013年组织工作总结');
    expect(outline(items)).toEqual([
      [1, '主要工作'],
      [2, '干部约谈'],
      [2, '四色卡监督'],
      [2, '第一书记'],
      [1, '存在问题'],
      [1, '下步打算'],
    ]);
    expect(items.slice(-2).map(({ paragraphs }) => paragraphs)).toEqual([[[]], [[]]]);
  });

  it.each([
    ['year', '2020-01-01', '关于2013年组织工作情况的通报'],
    ['q2', '2020-01-01', '关于2013年第二季度组织工作情况的通报'],
    ['m5', '2020-01-01', '关于2013年5月组织工作情况的通报'],
    ['q2', '2013-05-20', '关于2013年第二季度组织工作情况的通报'],
  ] as const)('is entitled by the name of its span: %s seen on %s', (name, today, title) => {
    const asked = spanNamed(2013, name);
    const records = aYear([aTalk()], [], today, {}, asked);
    expect(draftReport('bulletin', asked, records, '全市', defaultPhrases).title).toBe(title);
  });

  it('is about one system alone in 专项统计', () => {
    const { title, items } = draft('special', full);
    expect(title).toBe('2013年干部约谈专项统计');
    expect(outline(items)).toEqual([[1, '干部约谈']]);
  });
});

describe.each(kinds.flatMap((kind) => (['year', 'q2', 'm5'] as const).map((name) => [kind, name] as const)))(
  'a %s of %s',
  (kind, name) => {
    const asked = spanNamed(2013, name);
    const told = (today: Day) => {
      const records = aYear(cases, details, today, {}, asked);
      return sentences(draftReport(kind, asked, records, '全市', defaultPhrases, '四色卡监督').items);
    };
    const own = { year: '年内', q2: '第二季度', m5: '5月份' };

    it('says 年内 of a year only, and names a quarter and a month by their names', () => {
      const text = told('2020-01-01');
      expect(text).toContain(`${own[name]}签发四色卡1张`);
      expect(text).not.toMatch(name === 'year' ? /季度|月份|月末/ : /年内|年末/);
      if (name === 'q2') expect(text).toContain('到第二季度末');
    });

    it('tells the last day so far while it still runs', () => {
      expect(told('2013-05-20')).toContain('到2013年5月20日已销号1张');
    });
  },
);

describe.each(kinds)('a %s of an empty year', (kind) => {
  it('has no empty clause, no 0 and no broken sentence', () => {
    const { items } = draft(kind, empty);
    const text = sentences(items);
    expect(text).not.toMatch(/(?<!\d)0(?:\.0)?[%人名件张个户万]/);
    expect(text).not.toMatch(/[，、：；][，、：；。]|^[，、：；。]|[[\]{}]|undefined|NaN/m);
    for (const line of text.split('\n').filter((one) => one !== '')) expect(line).toMatch(/。$/);
    expect(items.flatMap((item) => item.paragraphs.flat()).filter((piece) => 'chip' in piece)).toEqual([]);
  });
});

describe('figures of a saved report', () => {
  const saved = { id: 'r', ...draft('yearbook', full) };
  const later = factsOf(
    aYear([aTalk(), aTalk(), aTalk(), aCard({ colour: 'red' }), aDispatch()], [aVillage({ income: 80 })]),
  );

  it('are those of the records while nothing has changed', () => {
    expect(driftedFigures(saved.items, factsOf(full))).toBe(0);
    expect(driftedFigures(saved.items, later)).toBeGreaterThan(0);
  });

  it('are renewed with every typed word kept', () => {
    const typed = saved.items.map((item, index) =>
      index === 1
        ? { ...item, paragraphs: [[{ text: '部领导带头，' }, ...(item.paragraphs[0] ?? [])]] }
        : item,
    );
    const fresh = refreshedItems(typed, later);
    expect(sentences(fresh)).toContain('部领导带头，年内与干部约谈3人次');
    expect(driftedFigures(fresh, later)).toBe(0);
  });

  it('stay as they were, and count as drifted, where their fact has no meaning any more', () => {
    const withoutVillages = factsOf(aYear([aTalk()]));
    const share = (items: readonly ReportItem[]) =>
      items
        .flatMap((item) => item.paragraphs.flat())
        .find((piece) => 'chip' in piece && piece.chip.factId === 'villages.overLine.share');
    const before = share(saved.items);
    expect(before).toBeDefined();
    const fresh = refreshedItems(saved.items, withoutVillages);
    expect(share(fresh)).toEqual(before);
    expect(driftedFigures(fresh, withoutVillages)).toBe(1);
    expect(lostFigures(saved.items, withoutVillages)).toBe(1);
    expect(lostFigures(saved.items, later)).toBe(0);
  });

  it('are printed as at the end of the span, or as at today while it runs', () => {
    const asOf = (today: '2013-06-30' | '2020-01-01') => reportOf(saved, [], today).asOf;
    expect([asOf('2013-06-30'), asOf('2020-01-01')]).toEqual(['2013-06-30', '2013-12-31']);
  });
});
