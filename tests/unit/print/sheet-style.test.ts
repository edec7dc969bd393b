import { describe, expect, test } from 'vitest';
import { fontFamily } from '#renderer/print/sheet/faces.ts';
import { fine, points } from '#renderer/print/sheet/fine.ts';
import { sheetStyle } from '#renderer/print/sheet/sheet-style.ts';
import { fontSets } from '#shared/documents/fonts.ts';
import { defaultOfficePaper, paperSpec } from '#shared/documents/office-paper.ts';
import { defaultSpec } from '#shared/documents/spec.ts';
import { paperOfKind } from '#shared/warning-cards/papers/kinds.ts';

/** The declarations of the rules for one selector, outside print. */
function rule(css: string, selector: string): string {
  const screen = css.replace(/@media print \{.*?\n\}/gs, '');
  const rules = [...screen.matchAll(/([^{}]+)\{([^{}]*)\}/g)];
  return rules
    .filter(([, selectors = '']) => selectors.split(',').some((one) => one.trim() === selector))
    .map(([, , body]) => body)
    .join(' ');
}

describe('the style sheet of a print job', () => {
  test('takes paper, 版心, line and character from the spec', () => {
    const css = sheetStyle(defaultSpec);
    expect(css).toContain('size: 595.3pt 841.9pt; margin: 0;');
    const { margins, grid } = defaultSpec;
    expect(rule(css, '.aj-area')).toContain(`left: ${fine(margins.left)}; top: ${fine(margins.top)}`);
    expect(rule(css, '.aj-area')).toContain(`width: ${fine(8845)}; height: ${fine(12756)}`);
    expect(rule(css, '.aj-sheet')).toContain(`line-height: ${fine(grid.line)}`);
    expect(rule(css, '.aj-sheet')).toContain(`letter-spacing: ${fine(grid.tracking)}`);
    expect(rule(css, '.aj-body')).toContain(`text-indent: ${fine(2 * 314)}`);
  });

  test('follows the office: its lines, and the paper of the cards', () => {
    const higher = sheetStyle(paperSpec({ ...defaultOfficePaper, linePitch: 33 }));
    expect(rule(higher, '.aj-blank')).toContain(`height: ${fine(660)}`);
    expect(sheetStyle(paperOfKind('colourCard', defaultSpec))).toContain(
      `size: ${points(8391)} ${points(11906)}`,
    );
  });

  test('keeps every page upright on the printer and lets a PDF show turned ones the right way', () => {
    const css = sheetStyle(defaultSpec);
    const sizes = [...css.matchAll(/@page[^{]*\{ (size: [^;]+);/g)].map(([, size]) => size);
    expect(sizes).toHaveLength(3);
    expect(new Set(sizes).size).toBe(1);
    expect(css).toMatch(/@page aj-turned \{[^}]*page-orientation: rotate-right/);
  });
});

describe('fonts of a sheet', () => {
  test('begin with the office’s, go on with what stands in for it, and end with a free one', () => {
    const family = fontFamily(fontSets.GB2312, 'body').split(', ');
    expect(family.slice(0, 3)).toEqual(['"仿宋_GB2312"', '"仿宋"', '"FangSong"']);
    expect(family).toContain('"方正仿宋_GBK"');
    expect(family.at(-1)).toBe('serif');
    expect(new Set(family).size).toBe(family.length);
  });

  test('a heading stays without serifs where 黑体 is missing', () => {
    expect(fontFamily(fontSets.Windows, 'heading1')).toMatch(/"黑体".*"Noto Sans CJK SC".*sans-serif$/);
  });
});

test('a length inside a sheet is four times as large as on paper', () => {
  expect([points(579), fine(579)]).toEqual(['28.95pt', '115.8pt']);
});
