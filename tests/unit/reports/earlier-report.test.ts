import { expect, it } from 'vitest';
import { factsOf } from '#shared/facts/registry.ts';
import { wholeYear } from '#shared/facts/year-records.ts';
import { checkAgainstEarlier } from '#shared/reports/earlier-report-checks.ts';
import type { Report } from '#shared/reports/model.ts';
import { defaultPhrases } from '#shared/reports/phrases.ts';
import { draftReport, type SavedReport } from '#shared/reports/saved-report.ts';
import { yearChapter } from '#shared/reports/year-chapter.ts';
import { aDispatch, aTalk, aVillage, aYear } from '#tests/unit/facts/year.ts';

const then = [
  aTalk({ talkedOn: '2012-03-01' }),
  aTalk({ talkedOn: '2012-11-30' }),
  aDispatch({ from: '2012-03-01' }),
];
const now = [aTalk(), aTalk(), aTalk()];
/** What the office reported of 2012, from what was recorded then. */
const lastYear: SavedReport = {
  id: 'r2012',
  ...draftReport(
    'summary',
    wholeYear(2012),
    aYear(then, [], '2020-01-01', {}, wholeYear(2012)),
    '全市',
    defaultPhrases,
  ),
};

const report = yearChapter(aYear([...then, ...now]), '全市');
const atStart = { chip: { factId: 'firstSecretaries.atStart', value: 1, style: 'integer' as const } };

function withStart(cases: Parameters<typeof aYear>[0]): Report {
  const items = [{ title: '第一书记', paragraphs: [[{ text: '年初在任' }, atStart, { text: '名。' }]] }];
  return { ...report, items, facts: factsOf(aYear(cases)) };
}

it('finds nothing while the year before is still what was reported of it', () => {
  expect(checkAgainstEarlier(report, [lastYear])).toEqual([]);
  expect(checkAgainstEarlier(withStart(then), [lastYear])).toEqual([]);
});

it('finds a year before that has another number now, through the comparison that rests on it', () => {
  const more = yearChapter(aYear([...then, aTalk({ talkedOn: '2012-05-01' }), ...now, aTalk()]), '全市');
  expect(checkAgainstEarlier(more, [lastYear])).toMatchObject([
    {
      message: '“上年同期约谈”3人次，而《2012年组织工作总结》当时写作2人次。',
      where: ['条目【干部约谈】'],
      place: { item: 1, paragraph: 0 },
      figures: [{ factId: 'interviews.lastYear' }],
    },
  ]);
});

it('finds an 年初 that is not the 上年末 of the report of last year', () => {
  const findings = checkAgainstEarlier(withStart([...then, aDispatch({ from: '2012-06-01' })]), [lastYear]);
  expect(findings.map(({ message }) => message)).toEqual([
    '“期初在任第一书记”2名，而《2012年组织工作总结》当时写作1名。',
  ]);
});

it('leads to the paragraph that tells it, and names a mean with no more than two decimals', () => {
  const mean = (value: number) => ({ factId: 'villages.meanIncome', value, style: 'oneDecimal' as const });
  const before: SavedReport = {
    ...lastYear,
    items: [{ title: '村', paragraphs: [[{ chip: mean(200 / 3) }]] }],
  };
  const told = { ...mean(100 / 3), factId: 'villages.meanIncome.lastYear' };
  const facts = factsOf(aYear([], [aVillage({ income: 80 }), aVillage({ income: 70, year: 2012 })]));
  const later = { ...report, items: [{ title: '村', paragraphs: [[], [{ chip: told }]] }], facts };
  expect(checkAgainstEarlier(later, [before])).toMatchObject([
    { message: expect.stringContaining('当时写作66.67万元'), place: { item: 0, paragraph: 1 } },
  ]);
});

it('asks neither reports of another time nor figures that are not told', () => {
  const half = { ...lastYear, span: { from: '2012-01-01', to: '2012-06-30' } } as const;
  const more = yearChapter(aYear([...then, aTalk({ talkedOn: '2012-05-01' }), ...now, aTalk()]), '全市');
  expect(checkAgainstEarlier(more, [half])).toEqual([]);
  const untold = { ...more, items: more.items.slice(0, 1) };
  expect(checkAgainstEarlier(untold, [lastYear])).toEqual([]);
});
