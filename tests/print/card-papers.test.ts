import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { wordFile } from '#renderer/print/word.ts';
import { type CardColour, cardColours } from '#shared/case-types/warning-card.ts';
import { paperSpec } from '#shared/documents/office-paper.ts';
import { defaultSpec } from '#shared/documents/spec.ts';
import { cardPapers, type PaperKind, paperOfKind, papersOf } from '#shared/warning-cards/papers/kinds.ts';
import { aClosedCard, settings } from './a-card.ts';
import { printed, skipWithoutOffice } from './office.ts';
import { partsOf } from './parts.ts';
import { schemaFaults } from './validate.ts';

const colours = ['blue', 'yellow', 'orange', 'red'] as const;
const cases = colours.flatMap((colour) =>
  papersOf(aClosedCard(colour)).map((kind) => [colour, kind] as const),
);

/** The file as the program prints it; kept where somebody wants to look at the papers. */
async function fileOf(colour: CardColour, kind: PaperKind): Promise<Uint8Array<ArrayBuffer>> {
  const documents = cardPapers([aClosedCard(colour)], kind, settings, '2026-09-11');
  const bytes = await wordFile(documents, paperOfKind(kind, paperSpec(settings.paper)));
  const folder = process.env.ANJUAN_LOOK;
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/${colour}-${kind}.docx`, bytes);
  }
  return bytes;
}

it('has every paper for the colours that need it', () => {
  const kinds = (colour: CardColour) => papersOf(aClosedCard(colour)).join(' ');
  expect(kinds('blue')).toBe('handling colourCard official delivery');
  expect(kinds('yellow')).toBe('handling colourCard official delivery report closing');
  expect(kinds('orange')).toBe('handling colourCard official inquiry commitment delivery report closing');
  expect(kinds('red')).toBe('handling colourCard official talk delivery report closing');
  const draft = { ...aClosedCard('orange'), stage: 'draft' };
  const { number: _none, ...unnumbered } = draft;
  expect(papersOf(unnumbered)).toEqual(['handling']);
  expect(papersOf({ ...aClosedCard('red'), stage: 'withdrawn' })).toEqual(['handling']);
});

it.each(cases)('%s %s is a valid Word file', async (colour, kind) => {
  expect(await schemaFaults(await fileOf(colour, kind))).toEqual([]);
});

it.skipIf(skipWithoutOffice('card papers')).each([
  ['red', 'colourCard', 4],
  ['orange', 'colourCard', 3],
  ['red', 'handling', 1],
  ['orange', 'inquiry', 1],
  ['orange', 'official', 1],
  ['red', 'delivery', 1],
  ['red', 'talk', 1],
] as const)(
  '%s %s prints on as many pages as the office expects, with word and shape of the colour',
  async (colour, kind, pages) => {
    const sheet = await printed(await fileOf(colour, kind));
    expect(sheet.pages).toHaveLength(pages);
    const text = sheet.text.replace(/\s/g, '');
    expect(text).toContain('欧阳建国');
    if (kind !== 'inquiry') expect(text).toContain(`${cardColours[colour].shape}${cardColours[colour].name}`);
  },
);

it('puts the cards of a batch into one file, each on pages of its own', () => {
  const cards = Array.from({ length: 5 }, () => aClosedCard('blue'));
  expect(cardPapers(cards, 'colourCard', settings, '2026-09-11')).toHaveLength(15);
  expect(cardPapers([aClosedCard('blue')], 'inquiry', settings, '2026-09-11')).toEqual([]);
});

it('marks what stays in the office with who printed it, and leaves originals plain', async () => {
  const of = (kind: PaperKind) =>
    cardPapers([aClosedCard('red')], kind, settings, '2026-09-11', '张三 2026-09-11 08:30 打印');
  expect([of('handling')[0]?.mark, of('official')[0]?.mark]).toEqual([
    '张三 2026-09-11 08:30 打印',
    undefined,
  ]);
  const bytes = await wordFile(of('handling'), defaultSpec);
  expect(await schemaFaults(bytes)).toEqual([]);
  const headers = Object.entries(partsOf(bytes)).filter(([name]) => name.startsWith('word/header'));
  const across = 'string="张三 2026-09-11 08:30 打印"';
  expect(headers.filter(([, xml]) => xml.includes('张三') && xml.includes(across))).toHaveLength(2);
});

it('says the term that the office has set', () => {
  const terms = { 'warningCard.orangeReply': { workdays: 10 } };
  const told = JSON.stringify(
    cardPapers([aClosedCard('orange')], 'inquiry', { ...settings, terms }, '2026-09-11'),
  );
  expect(told).toContain('10个工作日内');
});
