import { describe, expect, it } from 'vitest';
import { cellSizes, fitText, resumeSizes } from '#shared/documents/fit.ts';
import { widthInEm, wrap } from '#shared/documents/wrap.ts';

const points = 20;
/** Room for `lines` lines of 16 pt, `em` characters of 14 pt wide. */
function room(em: number, lines: number) {
  return { width: em * 14 * points, height: lines * 16 * points };
}

describe('wrapping without a font', () => {
  it('counts a full-width character as one and a half-width one as a little more than half', () => {
    expect(widthInEm('任免')).toBe(2);
    expect(widthInEm('1975.08')).toBeCloseTo(7 * 0.55);
  });

  it('breaks between Chinese characters but never inside a number or before a full stop', () => {
    expect(wrap('一二三四五六', 3)).toEqual({ lines: 2, whole: true });
    // The stop takes 六 along: 一二三四五 / 六。
    expect(wrap('一二三四五六。', 6)).toEqual({ lines: 2, whole: true });
    expect(wrap('任2005.09', 4)).toEqual({ lines: 2, whole: true });
  });

  it('says when a number is wider than the line and has to be torn', () => {
    expect(wrap('2005.09--2008.07', 5)).toEqual({ lines: 2, whole: false });
  });
});

describe('fitting text into a cell of exact height', () => {
  it('leaves 14 pt on lines of 16 pt where there is room', () => {
    expect(fitText([{ text: '任职' }], room(10, 1), cellSizes)).toEqual({
      size: 14,
      line: 16,
      lines: 1,
      fits: true,
    });
  });

  it('goes down a point at a time and takes the first size that fits', () => {
    // 20 characters, one line 14 em wide: 14 pt needs two lines, 9 pt the first that needs one (196 / 9 = 21.8).
    const { size, lines } = fitText([{ text: '字'.repeat(20) }], room(14, 1), cellSizes);
    expect([size, lines]).toEqual([9, 1]);
  });

  it('prefers a smaller size to a torn number', () => {
    const { size } = fitText([{ text: '1996.06；民建' }], room(4.6, 2), cellSizes);
    expect(size).toBeLessThan(14);
    expect(wrap('1996.06；民建', (4.6 * 14) / size).whole).toBe(true);
  });

  it('says that the smallest size does not help', () => {
    expect(fitText([{ text: '字'.repeat(500) }], room(10, 2), cellSizes)).toMatchObject({
      size: 8,
      fits: false,
    });
  });

  it('counts what a hanging indent takes away at every size', () => {
    const text = '字'.repeat(12);
    expect(fitText([{ text }], room(20, 1), cellSizes).size).toBe(14);
    expect(fitText([{ text, hang: 9 }], room(20, 1), cellSizes).size).toBe(13);
  });

  it('goes down half a point at a time for the résumé, to 5 pt', () => {
    expect(resumeSizes.slice(0, 3)).toEqual([14, 13.5, 13]);
    expect(resumeSizes.at(-1)).toBe(5);
  });
});
