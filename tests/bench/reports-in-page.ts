import { reportRecords } from '#renderer/data/queries/report-records.ts';
import { withSource } from '#renderer/print/figure-source.ts';
import { printWord } from '#renderer/print/print.ts';

import { addDays } from '#shared/day.ts';
import type { TableBlock } from '#shared/documents/model.ts';
import { defaultSpec } from '#shared/documents/spec.ts';
import type { Fact } from '#shared/facts/fact.ts';
import { factsOf } from '#shared/facts/registry.ts';
import { splitCards } from '#shared/facts/warning-card-splits.ts';
import { lastYearOf, wholeYear, type YearRecords } from '#shared/facts/year-records.ts';
import { checkReport } from '#shared/reports/checks.ts';
import { frozenSource } from '#shared/reports/frozen-source.ts';
import type { Paragraph, Report } from '#shared/reports/model.ts';
import { numberInWords } from '#shared/reports/number-style.ts';
import { defaultStyleOf } from '#shared/reports/phrase.ts';
import { heldIn } from '#shared/reports/proofread/held.ts';
import { proofread } from '#shared/reports/proofread/proofread.ts';
import { checkRecords } from '#shared/reports/record-checks.ts';
import { checkText } from '#shared/reports/text-checks/check-text.ts';
import { documentOf } from '#shared/reports/to-document.ts';
import { crossTab } from '#shared/statistics/cross-tab.ts';
import { type Dimension, dimensionsOf } from '#shared/statistics/dimensions.ts';
import { basesOf } from '#shared/statistics/subjects.ts';
import { card } from './county.ts';
import { deskOf, repeat, timed } from './in-page.ts';

/** What the bench measures about reports, inside the page: from the store to the Word file, checks, drafts, cross-tabs. */

const ROUNDS = 5;
const YEAR = 2016;
const PAGES = 60;
const FIGURES = 200;
const TABLES = 10;
const sample = '坚持严管厚爱结合激励约束并重把干部日常监督做在平时抓在经常';

const asTheyAre = { unitNow: (id: string) => id, unitName: (id: string) => id };

/** The facts of the year, and the cards of it and of the year before by unit, level, source, ground and month. */
function manyFacts(records: YearRecords): readonly Fact[] {
  const splits = (['unit', 'level', 'source', 'ground', 'month'] as const).flatMap((split) => [
    ...splitCards(records, split, { by: '经办人' }, asTheyAre),
    ...splitCards(lastYearOf(records), split, { by: '经办人' }, asTheyAre).map((fact) => ({
      ...fact,
      id: `lastYear.${fact.id}`,
      of: 'cards.lastYear',
    })),
  ]);
  return [...factsOf(records), ...splits];
}

/** 60 paragraphs of a page each, with 200 figures in them. */
function longReport(records: YearRecords): Report {
  const facts = manyFacts(records);
  const shown = facts.slice(0, FIGURES);
  if (shown.length < FIGURES) throw new Error(`${shown.length} facts only`);
  const paragraphs = Array.from({ length: PAGES }, (_, page): Paragraph => {
    const figures = shown.filter((_fact, index) => index % PAGES === page);
    const words = sample.repeat(22).slice(0, (22 * 28) / figures.length - 20);
    return figures.flatMap((fact) => [
      { text: `${words}，${fact.name}` },
      { chip: { factId: fact.id, value: fact.value, style: defaultStyleOf(fact) } },
      { text: `${fact.unit}。` },
    ]);
  });
  const items = paragraphs.map((paragraph, index) => ({
    title: `第${index + 1}项工作`,
    level: 1 as const,
    paragraphs: [paragraph],
  }));
  return { title: '全年组织工作总结', span: wholeYear(YEAR), asOf: records.asOf, items, facts };
}

/** Ten tables of 40 rows, every number a figure. */
function tablesOf(facts: readonly Fact[]): readonly TableBlock[] {
  return Array.from({ length: TABLES }, (_, table) => ({
    kind: 'table',
    caption: `附表${table + 1}`,
    columns: [
      { heading: '项目', share: 4, align: 'left' },
      { heading: '数值', share: 2, align: 'right' },
      { heading: '单位', share: 1, align: 'center' },
    ],
    rows: facts
      .slice(table * 40, table * 40 + 40)
      .map((fact) => [
        fact.name,
        { figure: { factId: fact.id, text: numberInWords(fact.value, defaultStyleOf(fact)) } },
        fact.unit,
      ]),
  }));
}

/** Milliseconds for the report of 60 pages from the store to the bytes, and for all checks over it. */
export async function longReports(name: string): Promise<{ report: number[]; checks: number[] }> {
  const { database } = await deskOf(name);
  const checks: number[] = [];
  const report = await repeat(ROUNDS, async () => {
    const records = await reportRecords(database, wholeYear(YEAR), '2026-11-22');
    const told = longReport(records);
    const bytes = await printWord(documentOf(told, undefined, tablesOf(told.facts)), defaultSpec);
    withSource(bytes, frozenSource(told));
  });
  const records = await reportRecords(database, wholeYear(YEAR), '2026-11-22');
  const told = longReport(records);
  for (let round = 0; round < ROUNDS; round++) {
    checks.push(
      await timed(async () => {
        checkReport(told);
        checkText(told, heldIn(records, told.span, '演练市委组织部'));
        checkRecords(records);
      }),
    );
  }
  database.close();
  return { report, checks };
}

/** Milliseconds for a draft of 10,000 characters beside the facts of the year. */
export async function drafts(name: string, sentences: readonly string[]): Promise<number[]> {
  const { database } = await deskOf(name);
  const records = await reportRecords(database, wholeYear(YEAR), '2026-11-22');
  database.close();
  const paragraphs = sentences.join('\n');
  const draft = `${paragraphs}\n`.repeat(Math.ceil(10_000 / paragraphs.length)).slice(0, 10_000);
  return repeat(ROUNDS, async () => {
    const held = heldIn(records, wholeYear(YEAR), '中共某某市委组织部');
    if (proofread(draft, held).length < 300) throw new Error('hardly a figure was found');
  });
}

/** Milliseconds for cross-tabs of 50,000 cards: colour by year, and every unit by month, the largest there is. */
export async function crossTabs(): Promise<{ small: number[]; large: number[] }> {
  const cards = Array.from({ length: 50_000 }, (_, index) =>
    card(index, addDays('2006-01-01', index % 7300)),
  );
  const dimensions = dimensionsOf('warningCard', basesOf('warningCard')[0], {
    unitName: (id) => id,
    unitNow: (id) => id,
    codeLists: {},
  });
  const named = (name: string): Dimension => {
    const found = dimensions.find((dimension) => dimension.name === name);
    if (!found) throw new Error(`no dimension ${name}`);
    return found;
  };
  const small = await repeat(ROUNDS, async () => crossTab(cards, named('colour'), named('year')));
  const large = await repeat(ROUNDS, async () => crossTab(cards, named('frozenUnit'), named('month')));
  return { small, large };
}
