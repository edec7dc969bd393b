import { describe, expect, it } from 'vitest';
import { appointmentForm } from '#shared/documents/appointment-form.ts';
import type { AppointmentFormData, AppointmentFormKind } from '#shared/documents/appointment-form-data.ts';
import type { GridRow, TextCell } from '#shared/documents/grid-page.ts';
import { aResume, formData } from '#tests/print/appointment-data.ts';

function rows(
  parts: Partial<AppointmentFormData>,
  kind: AppointmentFormKind,
  page: 0 | 1,
): readonly GridRow[] {
  return appointmentForm(formData(parts), kind).pages[page].rows;
}

function textCells(row: GridRow | undefined): readonly TextCell[] {
  return (row?.cells ?? []).filter((cell) => cell.kind === 'text');
}

function texts(row: GridRow | undefined): readonly string[] {
  return textCells(row).map(({ paragraphs }) => paragraphs.map(({ text }) => text).join('/'));
}

function resumeCell(lines: number): TextCell | undefined {
  return textCells(rows({ resume: aResume(lines) }, 'old', 0).at(-1))[1];
}

describe('the layout of the form', () => {
  it('has the row heights of the old form and of the one of 2025', () => {
    const heights = (kind: AppointmentFormKind, page: 0 | 1) =>
      rows({}, kind, page).map(({ height }) => height);
    expect(heights('old', 0)).toEqual([709, 692, 680, 709, 346, 346, 346, 346, 679, 679, 679, 7133]);
    expect(heights('2025', 0)).toEqual([709, 692, 680, 680, 346, 346, 346, 346, 709, 709, 709, 7133]);
    const second = [1418, 1021, 1361, 646, 697, 697, 697, 697, 697, 697, 697, 1332, 737, 2019];
    expect(heights('old', 1)).toEqual(second);
    expect(heights('2025', 1)).toEqual(second);
  });

  it('covers every column of the grid in every row', () => {
    for (const kind of ['old', '2025'] as const) {
      for (const { grid, rows: all } of appointmentForm(formData(), kind).pages) {
        for (const { cells } of all) {
          expect(cells.reduce((sum, { columns }) => sum + columns, 0)).toBe(grid.length);
        }
      }
    }
  });

  it('shows 到龄时间 in the form of 2025 only, and moves 健康状况 a row down for it', () => {
    expect(texts(rows({}, 'old', 0)[2])).toEqual([
      '入　党/时　间',
      '1996.06',
      '参加工/作时间',
      '1997.08',
      '健康状况',
      '健康',
    ]);
    expect(texts(rows({}, '2025', 0)[2]).slice(4)).toEqual(['到龄时间', '2038.04/（62岁）']);
    expect(texts(rows({}, '2025', 0)[3]).slice(0, 2)).toEqual(['健康/状况', '健康']);
  });

  it('gives 学历 and 学位 a line each, and one cell over both where one is missing', () => {
    const [upper, lower] = rows({}, 'old', 0).slice(4, 6);
    expect(textCells(upper).map(({ down }) => down)).toEqual(['first', 'first', 'single', 'first', 'first']);
    expect(texts(lower)).toEqual(['', '', '农学学士', '', '']);
    const only = { education: '', degree: '法学硕士', school: '', degreeSchool: '苏州大学' };
    const [first, second] = rows({ fullTime: only }, 'old', 0).slice(4, 6);
    expect(texts(first).slice(2)).toEqual(['法学硕士', '毕业院校/系及专业', '苏州大学']);
    expect(textCells(second).every(({ down }) => down === 'below')).toBe(true);
  });

  it('prints a school that gave both once', () => {
    const both = { education: '大学', degree: '学士', school: '苏州大学', degreeSchool: '苏州大学' };
    const [upper, lower] = rows({ fullTime: both }, 'old', 0).slice(4, 6);
    expect(texts(upper).at(-1)).toBe('苏州大学');
    expect(textCells(lower).at(-1)?.down).toBe('below');
  });

  it('makes the rows of the family smaller when there are more than seven', () => {
    const [one] = formData().family;
    const ten = Array.from({ length: 10 }, () => one).filter((member) => member !== undefined);
    const found = rows({ family: ten }, 'old', 1).slice(4, 14);
    expect(new Set(found.map(({ height }) => height))).toEqual(new Set([487]));
    expect(texts(found.at(-1))).toContain('李秀英');
  });
});

describe('the résumé', () => {
  it('stays at 14 pt up to 22 lines and shrinks half a point at a time beyond', () => {
    expect([resumeCell(22)?.size, resumeCell(22)?.line]).toEqual([14, 16]);
    expect([resumeCell(23)?.size, resumeCell(23)?.line]).toEqual([13.5, 14.5]);
    expect([resumeCell(40)?.size, resumeCell(40)?.line]).toEqual([7.5, 8.5]);
    expect([resumeCell(58)?.size, resumeCell(58)?.line]).toEqual([5, 6]);
  });

  it('indents by 18 half-width columns of its own size', () => {
    expect(resumeCell(10)?.indent).toBe(60 + 2520);
    expect(resumeCell(40)?.indent).toBe(60 + 9 * 7.5 * 20);
  });

  it('counts the lines that a long entry wraps into', () => {
    const long = { span: '2001.01--2002.02', text: '任'.repeat(60) };
    const resume = Array.from({ length: 8 }, () => long);
    expect(appointmentForm(formData({ resume }), 'old').findings).toEqual([]);
    const cell = textCells(rows({ resume }, 'old', 0).at(-1))[1];
    expect(cell?.size).toBe(13.5);
  });

  it('says when the letters get very small, and when even the smallest are too large', () => {
    expect(appointmentForm(formData({ resume: aResume(40) }), 'old').findings).toEqual([
      '简历共40行，字号缩为7.5磅才能印在一页内，建议精简。',
    ]);
    expect(appointmentForm(formData({ resume: aResume(70) }), 'old').findings).toEqual([
      '简历过长，用5磅字也印不全，请精简。',
    ]);
  });
});

describe('the other cells', () => {
  it('shrink to 8 pt and then say which of them is too long', () => {
    const post = '云'.repeat(60);
    expect(textCells(rows({ post }, 'old', 0)[8])[1]?.size).toBe(11);
    expect(appointmentForm(formData({ awards: '奖'.repeat(500) }), 'old').findings).toEqual([
      '奖惩情况字数过多，用8磅字也印不全，请精简。',
    ]);
  });
});
