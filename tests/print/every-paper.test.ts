import { describe, expect, it } from 'vitest';
import { wordFile } from '#renderer/print/word.ts';
import { paperSpec } from '#shared/documents/office-paper.ts';
import { checkPaper } from '#shared/documents/preflight.ts';
import { paperOfKind } from '#shared/warning-cards/papers/kinds.ts';
import { everyPaper } from './every-paper.ts';
import { schemaFaults } from './validate.ts';

describe.each(everyPaper)('%s', (_, { document, spec }) => {
  it('is a valid Word file, alone and together with another', async () => {
    expect(await schemaFaults(await wordFile(document, spec))).toEqual([]);
  });

  it('has nothing that 排版预检 would find wanting when it is filled', () => {
    const documents = 'title' in document ? [document] : document;
    expect(documents.flatMap((one) => checkPaper(one, spec))).toEqual([]);
  });
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
