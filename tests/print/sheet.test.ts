import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardColours } from '#shared/case-types/warning-card.ts';
import { appointmentForm } from '#shared/documents/appointment-form.ts';
import type { AppointmentFormKind } from '#shared/documents/appointment-form-data.ts';
import type { FormCell, OfficialDocument } from '#shared/documents/model.ts';
import { placesOf } from '#shared/documents/places.ts';
import { recoveryDocument } from '#shared/documents/recovery-sheet.ts';
import { defaultSpec } from '#shared/documents/spec.ts';
import { ledgerDocument, ledgerShape } from '#shared/lists/ledger.ts';
import type { ListTable } from '#shared/lists/list-table.ts';
import { defaultSettings } from '#shared/settings.ts';
import { cardPapers, paperOfKind } from '#shared/warning-cards/papers/kinds.ts';
import { aClosedCard } from './a-card.ts';
import { aPhoto } from './a-photo.ts';
import { aResume, formData } from './appointment-data.ts';
import { aDocument, aParagraph, aYearbookChapter, plainText } from './builders.ts';
import { job, openPrintRoom, type PrintRoom } from './chromium.ts';
import { linesOf, type PrintedPage, skipWithout, type Word } from './office.ts';
import { aForm, aLetter, aNotice } from './papers.ts';

const isSkipped = skipWithout('printed sheets', 'pdftotext', 'pdftoppm', 'fc-list');

/** The text of all pages without blanks and page numbers. */
function textOf(pages: readonly PrintedPage[]): string {
  return pages
    .map(({ words }) =>
      linesOf(words)
        .join('')
        .replace(/\s/g, '')
        .replace(/—\d+—$/, ''),
    )
    .join('');
}

/** What stands below the 版心 of an upright A4 page. */
function numberOn(page: PrintedPage): { text: string; side: 'left' | 'right' | 'none' } {
  const words = page.words.filter(({ top }: Word) => top > 262);
  const text = words
    .map((word) => word.text)
    .join('')
    .replace(/\s/g, '');
  const left = Math.min(...words.map((word) => word.left));
  return { text, side: words.length === 0 ? 'none' : left < 105 ? 'left' : 'right' };
}

describe.skipIf(isSkipped)('a printed sheet', () => {
  let room: PrintRoom;
  beforeAll(async () => {
    room = await openPrintRoom();
  });
  afterAll(() => room.close());

  it('holds every word of the model', async () => {
    for (const document of [aNotice(), aLetter(), aYearbookChapter()]) {
      const text = textOf(await room.print(job(document)));
      for (const { text: written } of placesOf(document)) {
        // A long paragraph may have a page number in its middle.
        for (const piece of written.split('\t'))
          expect(text).toContain(piece.replace(/\s/g, '').slice(0, 30));
      }
    }
  });

  it('numbers every document of a job from 1, on the side of its own page', async () => {
    const long = aDocument({ blocks: [aParagraph(plainText(28 * 50))] });
    const pages = await room.print(job([aForm(), long, aLetter(), aForm()]));
    expect(pages.map(numberOn)).toEqual([
      { text: '—1—', side: 'right' },
      { text: '—1—', side: 'right' },
      { text: '—2—', side: 'left' },
      { text: '—3—', side: 'right' },
      { text: '', side: 'none' },
      { text: '—2—', side: 'left' },
      { text: '—1—', side: 'right' },
    ]);
  });

  it('goes on with a row that is higher than a page', async () => {
    const words = plainText(3000);
    const column = { heading: '内容', share: 3, align: 'left' } as const;
    const pages = await room.print(
      job(
        aDocument({
          blocks: [
            {
              kind: 'table',
              columns: [{ ...column, heading: '序号', share: 1 }, column],
              rows: [
                ['1', words],
                ['2', '完'],
              ],
            },
          ],
        }),
      ),
    );
    expect(pages.length).toBeGreaterThan(2);
    const rows = pages.flatMap((page) => linesOf(page.words.filter(({ top }) => top < 262)));
    const text = rows.filter((row) => !row.startsWith('序号')).join('');
    // The number stands in the middle of what the first page has of the row.
    expect(text.replace('1', '')).toBe(`组织工作${words}2完`);
    for (const page of pages) expect(page.ink({ top: 263, bottom: 266 })).toBeUndefined();
  });

  it('goes on with a merged cell of a form over the end of a page', async () => {
    const cell = (text: string, more: Partial<FormCell> = {}): FormCell => ({ runs: [{ text }], ...more });
    const pages = await room.print(
      job(
        aDocument({
          blocks: [
            {
              kind: 'form',
              shares: [1, 1, 3],
              rows: [
                { lines: 8, cells: [cell('审批', { rows: 3, label: true }), cell('科室'), cell('拟同意')] },
                { lines: 8, cells: [cell('分管', { rows: 2 }), cell('同意')] },
                { lines: 8, cells: [cell('请办理')] },
              ],
            },
          ],
        }),
      ),
    );
    expect(pages).toHaveLength(2);
    const [first, second] = pages;
    expect(linesOf(first?.words ?? []).join(' ')).toMatch(/拟同意.*审批.*同意/);
    const last = second?.words.find(({ text }) => text === '请办理');
    // It stands in the third column although two cells above it go on.
    expect(last?.left).toBeGreaterThan(28 + (156 * 2) / 5);
    // Left line, two lines between and right line at the height of the text.
    const ink = second?.ink({ top: (last?.top ?? 0) - 5, bottom: (last?.top ?? 0) - 4 });
    expect(ink?.left).toBeCloseTo(28, 0);
    expect(ink?.right).toBeCloseTo(184, 0);
  });

  it('bears the mark of who printed it on every page, but not above the name of a letter', async () => {
    const mark = '张三 2026年3月5日 08:30 打印';
    const pages = await room.print(
      job([
        { ...aLetter(), mark },
        { ...aNotice(), mark },
      ]),
    );
    const marked = pages.map((page) => page.words.some(({ text, top }) => top < 37 && text.includes('张三')));
    expect(marked).toEqual(pages.map((_, index) => index > 0));
    // Once more, across the page behind the text.
    const diagonal = await room.page.evaluate(() =>
      [...document.querySelectorAll('.aj-sheet')].map(
        (sheet) => sheet.querySelector('.aj-watermark')?.textContent,
      ),
    );
    expect(diagonal).toEqual(pages.map((_, index) => (index > 0 ? mark : undefined)));
  });

  it('prints the colour cards on A5', async () => {
    const settings = { ...defaultSettings, organ: '中共丹阳市委组织部', office: '丹组警' };
    const spec = paperOfKind('colourCard', defaultSpec);
    const cards = cardPapers([aClosedCard('red')], 'colourCard', settings, '2026-09-11');
    const pages = await room.print(job(cards, spec), 'card');
    // 存根, 正本, 抄送 and 回执.
    expect(pages).toHaveLength(4);
    const millimetres = (twips: number) => (twips * 25.4) / 1440;
    for (const page of pages) {
      expect(page.width).toBeCloseTo(148, 0);
      expect(page.height).toBeCloseTo(210, 0);
      expect(page.ink({ right: millimetres(spec.margins.left) - 1 })).toBeUndefined();
      expect(page.ink({ left: 148 - millimetres(spec.margins.right) + 1 })).toBeUndefined();
      expect(page.ink({ bottom: millimetres(spec.margins.top) - 1 })).toBeUndefined();
      expect(textOf([page])).toContain(cardColours.red.name);
    }
  });

  it.each([
    ['handling', 1],
    ['official', 1],
    ['delivery', 1],
    ['talk', 1],
  ] as const)('prints the paper %s of a card on as many pages as the office expects', async (kind, count) => {
    const settings = { ...defaultSettings, organ: '中共丹阳市委组织部', office: '丹组警' };
    const documents = cardPapers([aClosedCard('red')], kind, settings, '2026-09-11', '张三 打印');
    expect(await room.print(job(documents, paperOfKind(kind, defaultSpec)), kind)).toHaveLength(count);
  });

  it('prints a ledger on turned pages, each with its headings', async () => {
    const columns = ['编号', '对象', '单位及职务', '类别', '环节'].map((title) => ({
      title,
      align: 'left' as const,
      width: 12,
    }));
    const rows = Array.from({ length: 120 }, (_, index) => [
      `丹组警〔2026〕黄-${index}号`,
      '欧阳建国',
      '云阳街道办事处党工委委员、副主任',
      '黄色警示卡',
      '已送达',
    ]);
    const table: ListTable = {
      title: '四色卡台账',
      conditions: '2026年',
      made: '2026年9月11日 王经办',
      columns,
      rows,
    };
    const pages = await room.print(job(ledgerDocument(table), ledgerShape(table)(defaultSpec)), 'ledger');
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) {
      expect(page.width).toBeGreaterThan(page.height);
      expect(linesOf(page.words).map((line) => line.replace(/^—.*?—/, ''))).toContain(
        '编号对象单位及职务类别环节',
      );
      expect(page.ink({ bottom: 27 })).toBeUndefined();
      expect(page.ink({ top: 185 })).toBeUndefined();
    }
  });

  it('prints the recovery sheet on one page', async () => {
    const code = Array.from({ length: 9 }, () => 'A1B2C3').join('-');
    const pages = await room.print(job(recoveryDocument(code, '王经办', '2026-11-22')), 'recovery');
    expect(pages).toHaveLength(1);
    expect(textOf(pages)).toContain('A1B2C3-A1B2C3-A1B2C3-A1B2C3-A1B2C3恢复码'.slice(0, 34));
  });
});

describe.skipIf(isSkipped)('a printed 干部任免审批表', () => {
  let room: PrintRoom;
  beforeAll(async () => {
    room = await openPrintRoom();
  });
  afterAll(() => room.close());

  const filled = (kind: AppointmentFormKind, resume: number) => ({
    form: appointmentForm(formData({ resume: aResume(resume) }), kind),
    photo: aPhoto(413, 626),
  });

  it.each(['old', '2025'] as const)('of the kind %s is two pages and prints every line', async (kind) => {
    for (const resume of [6, 22, 58]) {
      const pages = await room.print({ kind: 'appointments', forms: [filled(kind, resume)] }, `form-${kind}`);
      expect(pages).toHaveLength(2);
      const first = linesOf(pages[0]?.words ?? []).join('\n');
      expect(first.match(/科科员|其间：/g)).toHaveLength(resume - 1);
      expect(first).toContain('丹阳市云阳街道办事处主任');
      expect(linesOf(pages[1]?.words ?? []).join('\n')).toContain('填表人：周');
    }
  });

  it('stands where the official form does', async () => {
    const pages = await room.print({ kind: 'appointments', forms: [filled('old', 22)] });
    const [first, second] = pages.map((page) => page.ink());
    if (!first || !second) throw new Error('white page');
    for (const [page, width] of [
      [first, 9393],
      [second, 9421],
    ] as const) {
      expect(Math.abs(page.right - page.left - width / 56.69)).toBeLessThan(0.8);
      expect((page.left + page.right) / 2).toBeCloseTo((21 + 190) / 2, 0);
    }
    expect(Math.abs(second.top - 28.6)).toBeLessThan(0.8);
    expect(first.bottom).toBeLessThan(297 - 10);
  });
});

it.skipIf(isSkipped)('turns its lines at the same places on a screen of 150 %', async () => {
  const document: OfficialDocument = aDocument({
    blocks: Array.from({ length: 40 }, (_, index) =>
      aParagraph(
        `${index}. GB/T 9704-2012第${index * 7}条规定，${plainText(60 + index)}，比上年增长12.${index}%。`,
      ),
    ),
  });
  const prints: (readonly string[])[] = [];
  for (const deviceScaleFactor of [1, 1.5]) {
    const room = await openPrintRoom({ deviceScaleFactor });
    const pages = await room.print(job(document)).finally(() => room.close());
    prints.push(pages.flatMap((page) => linesOf(page.words)));
  }
  expect(prints[1]).toEqual(prints[0]);
});
