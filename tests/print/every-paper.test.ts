import { describe, expect, it } from 'vitest';
import { refreshOrder, refreshPlan } from '#renderer/modules/reports/returned/refresh-plan.ts';
import { withSource } from '#renderer/print/figure-source.ts';
import { readReturned, refreshed } from '#renderer/print/refresh-figures.ts';
import { wordFile } from '#renderer/print/word.ts';
import { paperSpec } from '#shared/documents/office-paper.ts';
import { checkPaper } from '#shared/documents/preflight.ts';
import { factsOf } from '#shared/facts/registry.ts';
import { frozenSource } from '#shared/reports/frozen-source.ts';
import { sourceTable } from '#shared/reports/source-table.ts';
import { documentOf } from '#shared/reports/to-document.ts';
import { paperOfKind } from '#shared/warning-cards/papers/kinds.ts';
import { aTalk, aYear } from '#tests/unit/facts/year.ts';
import { chapter, everyPaper } from './every-paper.ts';
import { schemaFaults, textByMammoth } from './validate.ts';

describe.each(everyPaper)('%s', (_, { document, spec }) => {
  it('is a valid Word file, alone and together with another', async () => {
    expect(await schemaFaults(await wordFile(document, spec))).toEqual([]);
  });

  it('has nothing that 排版预检 would find wanting when it is filled', () => {
    const documents = 'title' in document ? [document] : document;
    expect(documents.flatMap((one) => checkPaper(one, spec))).toEqual([]);
  });
});

it.each([
  ['a refreshed report', false],
  ['its 花脸稿', true],
])('%s is a valid Word file', async (_, marked) => {
  const source = frozenSource(chapter);
  const bytes = withSource(await wordFile(documentOf(chapter, undefined, [sourceTable(source)])), source);
  const read = readReturned(bytes, '总结.docx');
  if (!read.ok) throw new Error(read.problems[0]?.message);
  const facts = factsOf(aYear([aTalk(), aTalk()]));
  const order = refreshOrder(read.value, refreshPlan(read.value, facts), new Set(), facts, '2013-12-31');
  const fresh = refreshed(bytes, '总结.docx', { ...order, marked });
  if (!fresh.ok) throw new Error(fresh.problems[0]?.message);
  expect(await textByMammoth(fresh.value)).toMatch(marked ? /4412人次/ : /约谈2人次/);
  expect(await schemaFaults(fresh.value)).toEqual([]);
});

it('prints card papers in the fonts and on the lines that the office has set', async () => {
  const office = paperSpec({ fontSet: 'GBK', linePitch: 30, boldHeading3: true });
  expect(paperOfKind('official', office)).toBe(office);
  expect(paperOfKind('colourCard', office)).toMatchObject({
    fontSet: 'GBK',
    boldHeading3: true,
    grid: { line: 440 },
  });
});
