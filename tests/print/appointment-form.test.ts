import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { appointmentFile, type FilledForm } from '#renderer/print/appointment-form.ts';
import { appointmentForm } from '#shared/documents/appointment-form.ts';
import type { AppointmentFormKind } from '#shared/documents/appointment-form-data.ts';
import { aPhoto } from './a-photo.ts';
import { aResume, formData } from './appointment-data.ts';
import { linesOf, type PrintedPage, printed, skipWithoutOffice } from './office.ts';
import { attributeOf, elementOf, elementsOf, partOf } from './parts.ts';
import { schemaFaults, textByMammoth } from './validate.ts';

const kinds: readonly AppointmentFormKind[] = ['old', '2025'];

function filled(kind: AppointmentFormKind, resume: number, withPhoto: boolean): FilledForm {
  const form = appointmentForm(formData({ resume: aResume(resume) }), kind);
  return withPhoto ? { form, photo: aPhoto(413, 626) } : { form };
}

async function documentXml(...forms: readonly FilledForm[]): Promise<string> {
  return partOf(await appointmentFile(forms), 'word/document.xml');
}

/** The tables of the document: title, first page, second page. They are not nested. */
function tables(xml: string): readonly string[] {
  return elementsOf(xml, 'w:tbl');
}

function values(xml: string, name: string, attribute: string): readonly (string | undefined)[] {
  return elementsOf(xml, name).map((one) => attributeOf(one, attribute));
}

describe('the Word file of a 干部任免审批表', () => {
  test('has the paper, margins, columns, exact rows and lines of the official form', async () => {
    const xml = await documentXml(filled('old', 14, false));
    expect(attributeOf(elementOf(xml, 'w:pgSz'), 'w:h')).toBe('16840');
    const margins = elementOf(xml, 'w:pgMar');
    expect(
      ['top', 'right', 'bottom', 'left', 'header', 'footer'].map((side) => attributeOf(margins, `w:${side}`)),
    ).toEqual(['1621', '1134', '567', '1191', '340', '454']);
    const [title = '', first = '', second = ''] = tables(xml);
    expect(values(title, 'w:gridCol', 'w:w')).toEqual(Array(7).fill('706'));
    expect(attributeOf(elementOf(title, 'w:tblInd'), 'w:w')).toBe('2324');
    expect(values(first, 'w:gridCol', 'w:w')).toEqual('784 236 1305 1063 1302 1315 1330 2058'.split(' '));
    expect(values(second, 'w:gridCol', 'w:w')).toEqual('742 1092 1274 574 1008 98 784 3849'.split(' '));
    for (const table of [first, second]) {
      expect(attributeOf(elementOf(table, 'w:tblLayout'), 'w:type')).toBe('fixed');
      const borders = elementOf(table, 'w:tblBorders');
      expect(
        ['top', 'left', 'bottom', 'right'].map((side) =>
          attributeOf(elementOf(borders, `w:${side}`), 'w:sz'),
        ),
      ).toEqual(['12', '12', '12', '12']);
      expect(attributeOf(elementOf(borders, 'w:insideH'), 'w:sz')).toBe('8');
      expect(attributeOf(elementOf(elementOf(table, 'w:tblCellMar'), 'w:left'), 'w:w')).toBe('0');
    }
    expect(values(first, 'w:trHeight', 'w:val')).toEqual(
      '709 692 680 709 346 346 346 346 679 679 679 7133'.split(' '),
    );
    expect(new Set(values(first, 'w:trHeight', 'w:hRule'))).toEqual(new Set(['exact']));
    expect(values(second, 'w:trHeight', 'w:hRule').filter((rule) => rule !== 'exact')).toEqual(['atLeast']);
    const changed = elementOf(await documentXml(filled('2025', 14, false)), 'w:pgMar');
    expect([attributeOf(changed, 'w:top'), attributeOf(changed, 'w:left')]).toEqual(['1576', '1276']);
  });

  test('cuts the photo to its cell and puts the whole picture into the file', async () => {
    const file = await appointmentFile([filled('old', 14, true)]);
    const xml = partOf(file, 'word/document.xml');
    const crop = elementOf(xml, 'a:srcRect');
    // 413 × 626 is too high for 2018 × 2730: the breadth stays, 10.8 percent of the height goes.
    expect(['l', 'r'].map((side) => attributeOf(crop, side))).toEqual(['0', '0']);
    const cut = Number(attributeOf(crop, 't')) + Number(attributeOf(crop, 'b'));
    expect(cut / 1000).toBeCloseTo(100 * (1 - (413 / 626) * (2730 / 2018)), 1);
    const extent = elementOf(xml, 'wp:extent');
    expect(Number(attributeOf(extent, 'cx')) / 635).toBeCloseTo(2018, 0);
    expect(Object.keys(unzipSync(file)).filter((path) => path.startsWith('word/media/'))).toHaveLength(1);
  });

  test('hangs the entries of the résumé on 18 half-width columns', async () => {
    const xml = await documentXml(filled('old', 14, false));
    const paragraphs = elementsOf(xml, 'w:p').filter((one) => one.includes('科科员'));
    expect(attributeOf(elementOf(paragraphs[0] ?? '', 'w:ind'), 'w:hanging')).toBe('2520');
    const studies = elementsOf(xml, 'w:p').find((one) => one.includes('其间')) ?? '';
    expect(attributeOf(elementOf(studies, 'w:ind'), 'w:left')).toBe('2580');
    expect(attributeOf(elementOf(studies, 'w:ind'), 'w:hanging')).toBeUndefined();
  });

  test('is valid by the schema of Word itself, alone and together with others', async () => {
    expect(await schemaFaults(await appointmentFile([filled('2025', 14, true)]))).toEqual([]);
    const both = [filled('old', 58, false), filled('2025', 6, true)];
    expect(await schemaFaults(await appointmentFile(both))).toEqual([]);
  });

  test('is read back by another program with every text', async () => {
    const file = await appointmentFile([filled('2025', 14, true)]);
    const value = await textByMammoth(file);
    for (const text of [
      '欧阳志远',
      '1975.08',
      '（62岁）',
      '三级调研员',
      '其间：省委党校研究生班学习',
      '填表人：周　敏',
    ]) {
      expect(value).toContain(text);
    }
  });

  test('never holds an identity number', async () => {
    const parts = unzipSync(await appointmentFile([filled('old', 14, false)]));
    for (const data of Object.values(parts)) expect(strFromU8(data)).not.toMatch(/[1-9]\d{16}[\dXx]/);
  });
});

function ink(page: PrintedPage | undefined) {
  const found = page?.ink();
  if (!found) throw new Error('white page');
  return found;
}

describe.skipIf(skipWithoutOffice('pages of the 干部任免审批表'))('on paper', () => {
  for (const kind of kinds) {
    for (const resume of [6, 22, 40, 58]) {
      test(`the ${kind} form with a résumé of ${resume} lines is two pages and prints every line`, async () => {
        for (const withPhoto of [false, true]) {
          const { pages } = await printed(await appointmentFile([filled(kind, resume, withPhoto)]));
          expect(pages).toHaveLength(2);
          const first = linesOf(pages[0]?.words ?? []).join('\n');
          expect(first.match(/科科员|其间：/g)).toHaveLength(resume - 1);
          expect(first).toContain('丹阳市云阳街道办事处主任');
          expect(linesOf(pages[1]?.words ?? []).join('\n')).toContain('填表人：周');
        }
      });
    }
  }

  test('the form stands where the official one does', async () => {
    const { pages } = await printed(await appointmentFile([filled('old', 22, true)]));
    const [first, second] = [ink(pages[0]), ink(pages[1])];
    // 9393 and 9421 twips between the outer lines, in the middle between the margins of 21.0 and 20.0 mm.
    for (const [page, width] of [
      [first, 9393],
      [second, 9421],
    ] as const) {
      // The outer lines are 1.5 pt thick.
      expect(Math.abs(page.right - page.left - width / 56.69)).toBeLessThan(0.8);
      expect((page.left + page.right) / 2).toBeCloseTo((21 + 190) / 2, 0);
    }
    // 28.6 mm, and 2.65 mm that LibreOffice leaves above its grid of 312 twips; Word begins at the margin.
    expect(second.top - (28.6 + 2.65)).toBeLessThan(0.5);
    expect(second.top).toBeGreaterThan(28.5);
    expect(first.bottom).toBeLessThan(297 - 10);
  });

  test('ten members of the family still leave two pages', async () => {
    const [one] = formData().family;
    const family = Array.from({ length: 10 }, () => one).filter((member) => member !== undefined);
    const form = appointmentForm(formData({ family }), '2025');
    const { pages } = await printed(await appointmentFile([{ form }]));
    expect(pages).toHaveLength(2);
    expect(linesOf(pages[1]?.words ?? []).filter((line) => line.includes('李秀英'))).toHaveLength(10);
  });

  test('several people in one file have two pages each', async () => {
    const { pages } = await printed(
      await appointmentFile([filled('old', 22, true), filled('2025', 40, false)]),
    );
    expect(pages).toHaveLength(4);
    expect(linesOf(pages[2]?.words ?? []).join('')).toContain('到龄时间');
  });
});
