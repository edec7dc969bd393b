import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wordFile } from '#renderer/print/word.ts';
import { placesOf } from '#shared/documents/places.ts';
import { aDocument, aParagraph, aYearbookChapter, plainText } from './builders.ts';
import { linesOf, type PrintedPage, printed, skipWithoutOffice } from './office.ts';
import { type Printer, printers } from './printers.ts';

/** 版心 of A4 in millimetres from the paper's upper left corner (5.2.1), tolerance 1 mm. */
const area = { left: 28, right: 184, top: 37, bottom: 262 };
const tolerance = 1;
/** Free room of a 28.95-pt line around its 16-pt characters. */
const leading = ((28.95 - 16) * 25.4) / 72;

function page(pages: readonly PrintedPage[], number: number): PrintedPage {
  const found = pages[number - 1];
  if (!found) throw new Error(`only ${pages.length} pages`);
  return found;
}

function words(one: PrintedPage): readonly string[] {
  return linesOf(one.words.filter((word) => word.bottom < area.bottom + tolerance));
}

function compact(text: string): string {
  return text.replace(/\s/g, '');
}

describe.each(printers())('$name', ({ skip, open, print, close }) => {
  const isSkipped = skip('layout of full pages, turned pages and page ends');
  describe.skipIf(isSkipped)('keeps the layout of pages', () => {
    beforeAll(open);
    afterAll(close);
    describe('a full page', () => fullPage(print));
    describe('a yearbook chapter', () => yearbookChapter(print));
    describe('page ends', () => pageEnds(print));
  });
});

type Print = Printer['print'];

function fullPage(print: Print): void {
  let pages: readonly PrintedPage[];
  beforeAll(async () => {
    pages = await print(aDocument({ blocks: [aParagraph(plainText(28 * 60))] }));
  });

  test('has 22 lines of 28 characters', () => {
    const lines = words(page(pages, 2));
    expect(lines).toHaveLength(22);
    expect(new Set(lines.map((line) => line.length))).toEqual(new Set([28]));
  });

  test('begins its paragraphs two characters in', () => {
    const lines = words(page(pages, 1));
    // Title, empty line, then 26 characters and full lines.
    expect(lines.map((line) => line.length)).toEqual([4, 26, ...Array.from({ length: 19 }, () => 28)]);
  });

  test('fills the 版心 and leaves the margins of 37, 35, 28 and 26 mm white', () => {
    const text = page(pages, 2).ink({ bottom: area.bottom + tolerance });
    if (!text) throw new Error('white page');
    expect(Math.abs(text.left - area.left)).toBeLessThan(tolerance);
    expect(Math.abs(text.right - area.right)).toBeLessThan(tolerance);
    expect(text.top).toBeGreaterThan(area.top - tolerance);
    expect(text.top).toBeLessThan(area.top + leading + tolerance);
    expect(text.bottom).toBeLessThan(area.bottom + tolerance);
    expect(text.bottom).toBeGreaterThan(area.bottom - leading - tolerance);
  });

  test('prints its number 7 mm below, right on odd and left on even pages, one character in', () => {
    const indent = (280 * 25.4) / 1440;
    for (const [index, one] of pages.entries()) {
      const number = one.ink({ top: area.bottom + tolerance });
      if (!number) throw new Error(`page ${index + 1} has no number`);
      expect(Math.abs((number.top + number.bottom) / 2 - (area.bottom + 7))).toBeLessThan(tolerance);
      const gap = index % 2 === 0 ? area.right - indent - number.right : number.left - area.left - indent;
      expect(Math.abs(gap), `page ${index + 1}`).toBeLessThan(tolerance);
      const text = one.words.filter((word) => word.top > area.bottom).map((word) => word.text);
      expect(compact(text.join(''))).toBe(`—${index + 1}—`);
    }
  });
}

describe.skipIf(skipWithoutOffice('the text of the Word file in LibreOffice'))('the Word file', () => {
  test('comes back as the text of the model', async () => {
    const chapter = aYearbookChapter();
    const { text } = await printed(await wordFile(chapter));
    const written = placesOf(chapter).map((place) => place.text);
    expect(compact(text)).toBe(compact(written.join('')));
  });
});

function yearbookChapter(print: Print): void {
  let pages: readonly PrintedPage[];
  beforeAll(async () => {
    pages = await print(aYearbookChapter());
  });

  test('has at least three pages and prints nothing outside the 版心 but page numbers', () => {
    expect(pages.length).toBeGreaterThanOrEqual(3);
    for (const one of pages) {
      const above = one.ink({ bottom: area.top - tolerance });
      const left = one.ink({ right: area.left - tolerance });
      // LibreOffice hangs a comma or full stop into the margin, whatever the file says: half a character of ink.
      const right = one.ink({ left: area.right + 2 * tolerance });
      const below = one.ink({ top: area.bottom + 7 + 2.5 + tolerance });
      expect({ above, left, right, below }).toEqual({
        above: undefined,
        left: undefined,
        right: undefined,
        below: undefined,
      });
    }
  });

  test('repeats the headings of its table on every page of the table', () => {
    const withTable = pages.filter((one) => words(one).some((line) => /^\d+第\d+镇党委/.test(line)));
    expect(withTable.length).toBeGreaterThan(1);
    for (const one of withTable) expect(words(one)).toContain('序号单位卡别张数');
  });

  test('centres the office over the date', () => {
    const last = page(pages, pages.length).words;
    const office = last.find((word) => word.text.includes('组织部'));
    const date = last.filter((word) => office && word.top > office.bottom && word.top < office.bottom + 8);
    const middle = (one: readonly { left: number; right: number }[]) =>
      (Math.min(...one.map((word) => word.left)) + Math.max(...one.map((word) => word.right))) / 2;
    expect(compact(date.map((word) => word.text).join(''))).toBe('2013年12月31日');
    expect(Math.abs(middle(office ? [office] : []) - middle(date))).toBeLessThan(tolerance);
  });
}

function pageEnds(print: Print): void {
  test('a signature is never alone on the last page', async () => {
    // Title, empty line, 18 lines and 2 lines: the first page is full and ends with a paragraph.
    const long = aParagraph(plainText(26 + 17 * 28));
    const short = aParagraph(plainText(26 + 28));
    const pages = await print(
      aDocument({
        blocks: [
          long,
          short,
          { kind: 'signature', office: '中共丹阳市委组织部', day: '2013-12-31', seal: false },
        ],
      }),
    );
    expect(pages).toHaveLength(2);
    expect(words(page(pages, 2)).map((line) => line.length)).toEqual([26, 28, 9, 11]);
  });

  test('a date as wide as the office stays on one line', async () => {
    const document = aDocument({
      blocks: [
        aParagraph('正文。'),
        { kind: 'signature', office: '演练市委组织部', day: '2026-11-22', seal: false },
      ],
    });
    const pages = await print(document);
    expect(words(page(pages, 1)).map(compact)).toContain('2026年11月22日');
  });

  test('a turned table prints its page number where the upright pages have it', async () => {
    const table = aYearbookChapter().blocks.find((block) => block.kind === 'table');
    if (table?.kind !== 'table') throw new Error('the chapter has no table');
    const pages = await print(
      aDocument({ blocks: [aParagraph(), { ...table, landscape: true }, aParagraph()] }),
    );
    expect(pages).toHaveLength(4);
    // The sheet turned to the right: its lower edge is on the left, its left edge above.
    for (const number of [2, 3]) {
      const turned = page(pages, number);
      expect(turned.width).toBeGreaterThan(turned.height);
      const ink = turned.ink({ right: 35 - tolerance });
      if (!ink) throw new Error(`page ${number} has no number`);
      expect(Math.abs((ink.left + ink.right) / 2 - 28)).toBeLessThan(tolerance);
      const indent = (280 * 25.4) / 1440;
      const gap = number % 2 === 0 ? ink.top - 28 - indent : 184 - indent - ink.bottom;
      expect(Math.abs(gap), `page ${number}`).toBeLessThan(tolerance);
      expect(turned.ink({ top: 184 + tolerance })).toBeUndefined();
    }
  });
}
