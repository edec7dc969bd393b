import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { actOnCase, registerCase } from '#renderer/data/acts/case-acts.ts';
import { importRows, saveDetail, saveSettings } from '#renderer/data/acts/register-acts.ts';
import type { Desk } from '#renderer/data/desk.ts';
import { reportRecords, reportYears } from '#renderer/data/queries/report-records.ts';
import { allRows, getRow, getRows } from '#renderer/data/queries/rows.ts';
import { undoChange } from '#renderer/data/undo.ts';
import type { Fact } from '#shared/facts/fact.ts';
import { type FactId, factsOf } from '#shared/facts/registry.ts';
import { wholeYear } from '#shared/facts/year-records.ts';
import { practiceCounty } from '#shared/practice/county.ts';
import { checkReport } from '#shared/reports/checks.ts';
import { checkAgainstEarlier } from '#shared/reports/earlier-report-checks.ts';
import { defaultPhrases } from '#shared/reports/phrases.ts';
import { heldIn } from '#shared/reports/proofread/held.ts';
import { checkRecords } from '#shared/reports/record-checks.ts';
import { draftReport, reportOf } from '#shared/reports/saved-report.ts';
import { spanNamed } from '#shared/reports/spans.ts';
import { checkText } from '#shared/reports/text-checks/check-text.ts';
import { yearChapter } from '#shared/reports/year-chapter.ts';
import { aDesk } from './desk.ts';

const today = '2026-11-20';

/** What two departments published for one year (tests/fixtures/figures.json). */
interface Published {
  readonly sets: readonly { readonly id: string; readonly figures: readonly PublishedFigure[] }[];
}
interface PublishedFigure {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  readonly percent?: number;
  readonly including?: { readonly label: string; readonly value: number; readonly percent?: number };
  readonly parts?: readonly { readonly label: string; readonly value: number }[];
}

const published: Published = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../fixtures/figures.json'), 'utf8'),
);

function publishedFigure(set: string, id: string): PublishedFigure {
  const found = published.sets.find((one) => one.id === set)?.figures.find((figure) => figure.id === id);
  if (!found) throw new Error(`nothing published as ${id}`);
  return found;
}

let desk: Desk;

beforeAll(async () => {
  desk = await aDesk();
  const done = await importRows(desk, '载入演练县', practiceCounty(today));
  if (!done.ok) throw new Error(done.problems[0]?.message);
});

async function factsOfYear(year: number): Promise<(id: FactId) => Fact> {
  const facts = factsOf(await reportRecords(desk.database, wholeYear(year), today));
  return (id) => {
    const found = facts.find((fact) => fact.id === id);
    if (!found) throw new Error(`no fact ${id}`);
    return found;
  };
}

describe('the practice county gives the published figures', () => {
  it.each<FactId>([
    'firstSecretaries.dispatched',
    'villages.weak',
    'villages.overLine',
    'households.lowIncome',
    'households.overLine',
    'projects.landed',
  ])('丹阳 2013: %s', async (id) => {
    const fact = (await factsOfYear(2013))(id);
    expect(fact.value).toBe(publishedFigure('danyang-2013', id).value);
    expect(fact.records.ids).toHaveLength(fact.value);
  });

  it('丹阳 2013: 13 of the weak villages are helped by the superior city', async () => {
    const fact = (await factsOfYear(2013))('villages.helpedBySuperior');
    expect(fact.value).toBe(publishedFigure('danyang-2013', 'villages.weak').including?.value);
  });

  it('滨州 2011: 441 cadres, and the three classes in their order', async () => {
    const find = await factsOfYear(2011);
    const figure = publishedFigure('binzhou-2011-interviews', 'interviews.people');
    expect(find('interviews.people').value).toBe(figure.value);
    expect(find('interviews.total').value).toBe(figure.value);
    const classes = (['interviews.appeal', 'interviews.report', 'interviews.suggestion'] as const).map(
      (id) => find(id).value,
    );
    expect(classes).toEqual(figure.parts?.map((part) => part.value));
  });

  it('has cards of all four colours, replies in time and late, and one that is overdue', async () => {
    const find = await factsOfYear(2013);
    const colours = (['blue', 'yellow', 'orange', 'red'] as const).map(
      (colour) => find(`cards.issued.${colour}`).value,
    );
    expect(Math.min(...colours)).toBeGreaterThan(2);
    expect(find('cards.replies.due').value).toBeGreaterThan(find('cards.replies.onTime').value);
    expect(find('cards.closed').value).toBeGreaterThan(40);
    expect(find('cards.overdue').value).toBe(1);
  });
});

it('still finds at the end of 2014 those who were sent in 2013 and have not left', async () => {
  const find = await factsOfYear(2014);
  expect(find('firstSecretaries.dispatched').value).toBe(0);
  expect(find('firstSecretaries.inOffice').value).toBe(99);
});

it.each([2011, 2013, 2014, 2026])('every figure of %i opens its records', async (year) => {
  for (const fact of factsOf(await reportRecords(desk.database, wholeYear(year), today))) {
    const rows = await getRows(desk.database, fact.records.table, fact.records.ids);
    expect(rows).toHaveLength(fact.records.ids.length);
    if (fact.measure === 'count') expect([fact.id, rows.length]).toEqual([fact.id, fact.value]);
  }
});

it.each([2011, 2012, 2013, 2014, 2015, 2026])(
  'nothing in the chapter of %i contradicts itself',
  async (year) => {
    const records = await reportRecords(desk.database, wholeYear(year), today);
    expect([...checkReport(yearChapter(records, '全市')), ...checkRecords(records)]).toEqual([]);
  },
);

describe.each([2011, 2012, 2013, 2014, 2026])('every delivered report of %i', (year) => {
  it.each(['year', 'q1', 'q2', 'm5', 'm11'] as const)(
    'agrees with itself, its records and the year before: %s',
    async (name) => {
      const draft = async (of: number) => {
        const span = spanNamed(of, name);
        const records = await reportRecords(desk.database, span, today);
        const kinds = ['yearbook', 'summary', 'bulletin', 'special'] as const;
        const reports = kinds.map((kind) => ({
          id: kind,
          ...draftReport(kind, span, records, '全市', defaultPhrases, '四色卡监督'),
        }));
        return { records, reports };
      };
      const [before, now] = [await draft(year - 1), await draft(year)];
      const facts = factsOf(now.records);
      for (const saved of now.reports) {
        const report = reportOf(saved, facts, today);
        expect([
          ...checkReport(report),
          ...checkText(report, heldIn(now.records, report.span, '中共演练市委组织部')),
          ...checkAgainstEarlier(report, before.reports),
        ]).toEqual([]);
      }
    },
  );
});

it('finds nothing to say about the sentences of the two published years', () => {
  const sentences = published.sets.flatMap(({ figures }) => figures.map(inASentence));
  expect(sentences.length).toBeGreaterThan(20);
  const items = sentences.map((text, index) => ({ title: `第${index + 1}条`, paragraphs: [[{ text }]] }));
  const report = { title: '组织工作', span: wholeYear(2013), asOf: '2013-12-31', items, facts: [] } as const;
  expect(checkText(report, { span: wholeYear(2013), organ: '', factsOf: () => [] })).toEqual([]);
});

/** 新增研发平台21个，分别为省级院士工作站1个、… and 竞争选拔干部294名，占总数的78%；其中县级干部45名，占同级总数的58%。 */
function inASentence({ label, value, unit, parts, including, percent }: PublishedFigure): string {
  const share = (of: string, one: number | undefined) => (one === undefined ? '' : `，占${of}总数的${one}%`);
  const split = parts ? `，分别为${parts.map((one) => `${one.label}${one.value}${unit}`).join('、')}` : '';
  const part = including
    ? `；其中${including.label}${including.value}${unit}${share('同级', including.percent)}`
    : '';
  return `${label}${value}${unit}${split}${share('', percent)}${part}。`;
}

it('lists what stands behind a figure in the office’s order of units', async () => {
  const rows = await getRows(
    desk.database,
    'details',
    (await factsOfYear(2013))('villages.weak').records.ids,
  );
  const units = await allRows(desk.database, 'units');
  const orders = rows.map(({ values }) => {
    const village = units.find((unit) => unit.id === values.village);
    const town = units.find((unit) => unit.id === village?.parentId);
    return (town?.order ?? 0) * 1000 + (village?.order ?? 0);
  });
  expect(orders).toEqual([...orders].sort((a, b) => a - b));
});

it('offers the years from the first record to today', async () => {
  const years = await reportYears(desk.database, today);
  expect([years[0], years.at(-1)]).toEqual([2026, 2011]);
  expect(await reportYears((await aDesk()).database, today)).toEqual([2026]);
});

describe('a figure follows its records', () => {
  it('moves when a village falls below the line, and comes back when that is undone', async () => {
    const before = (await factsOfYear(2013))('villages.overLine');
    const id = before.records.ids[0] ?? '';
    const row = await getRow(desk.database, 'details', id);
    await saveDetail(desk, 'villageYear', id, { ...row?.values, income: 12 });
    const after = (await factsOfYear(2013))('villages.overLine');
    expect(after.value).toBe(75);
    expect(after.records.ids).not.toContain(id);
    const [newest] = await desk.database.changes.orderBy('seq').reverse().limit(1).toArray();
    expect(await undoChange(desk, newest?.seq ?? 0)).toMatchObject({ ok: true });
    expect((await factsOfYear(2013))('villages.overLine').value).toBe(76);
  });

  it('moves when a record is dropped', async () => {
    const id = (await factsOfYear(2011))('interviews.suggestion').records.ids[0] ?? '';
    const dropped = await importRows(desk, '删去一条', [{ table: 'cases', key: id, after: null }]);
    const find = await factsOfYear(2011);
    expect([find('interviews.total').value, find('interviews.suggestion').value]).toEqual([440, 40]);
    if (dropped.ok) await undoChange(desk, dropped.value.seq);
    expect((await factsOfYear(2011))('interviews.total').value).toBe(441);
  });

  it('is caught by the checks when a record lies in no class', async () => {
    const id = (await factsOfYear(2011))('interviews.appeal').records.ids[0] ?? '';
    const record = await getRow(desk.database, 'cases', id);
    if (!record) throw new Error('no record');
    const stripped = { ...record, values: { ...record.values, mainClass: undefined } };
    const done = await importRows(desk, '弄坏一条', [{ table: 'cases', key: id, after: stripped }]);
    const findings = checkReport(
      yearChapter(await reportRecords(desk.database, wholeYear(2011), today), '全市'),
    );
    expect(findings).toMatchObject([{ message: expect.stringContaining('相差1'), records: { ids: [id] } }]);
    if (done.ok) await undoChange(desk, done.value.seq);
  });

  it('follows the line the office sets', async () => {
    const done = await saveSettings(desk, { villageIncomeLine: 200 });
    expect((await factsOfYear(2013))('villages.overLine').value).toBe(0);
    if (done.ok) await undoChange(desk, done.value.change.seq);
  });

  it('counts a talk registered at the desk in the chapter of its year', async () => {
    const person = (await factsOfYear(2013))('interviews.people').records.ids[0] ?? '';
    const before = (await factsOfYear(2026))('interviews.total').value;
    const applied = await registerCase(desk, 'interview', 'applied', {
      form: 'application',
      person,
      appliedOn: '2026-11-02',
      channel: 'phone',
      matter: '汇报工作',
    });
    if (!applied.ok) throw new Error(applied.problems[0]?.message);
    const { id } = applied.value.record;
    expect((await factsOfYear(2026))('interviews.total').value).toBe(before);
    await actOnCase(desk, id, '受理', { acceptance: '同意', acceptedOn: '2026-11-03' });
    await actOnCase(desk, id, '约定', { appointedOn: '2026-11-05', place: '会谈室', talker: '部长' });
    const talked = await actOnCase(desk, id, '登记谈话', { talkedOn: '2026-11-05', mainClass: 'report' });
    expect(talked.ok).toBe(true);
    expect((await factsOfYear(2026))('interviews.total').value).toBe(before + 1);
  });
});
