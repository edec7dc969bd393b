import { describe, expect, it } from 'vitest';
import { cellSizes, fitText, resumeSizes } from '#shared/documents/fit.ts';
import { widthOf, wrap } from '#shared/documents/wrap.ts';

const points = 20;
/** Room for `lines` lines of 16 pt, `em` characters of 14 pt wide. */
function room(em: number, lines: number) {
  return { width: em * 14 * points, height: lines * 16 * points };
}

describe('wrapping without a font', () => {
  it('counts a full-width character as one and a half-width one as half, or what its face takes', () => {
    expect(widthOf('任免')).toBe(2);
    expect(widthOf('1975.08')).toBe(3.5);
    expect(widthOf('1975.08', 0.55)).toBeCloseTo(3.85);
  });

  it('breaks between Chinese characters but never inside a number or before a full stop', () => {
    expect(wrap('一二三四五六', { width: 3 })).toEqual({ lines: 2, whole: true });
    // The stop takes 六 along: 一二三四五 / 六。
    expect(wrap('一二三四五六。', { width: 6 })).toEqual({ lines: 2, whole: true });
    expect(wrap('任2005.09', { width: 4 })).toEqual({ lines: 2, whole: true });
  });

  it('begins the first line and the later ones as far in as it is told', () => {
    expect(wrap('字'.repeat(9), { width: 5, first: 2 }).lines).toBe(3);
    expect(wrap('字'.repeat(8), { width: 5, first: 2 }).lines).toBe(2);
    expect(wrap('字'.repeat(8), { width: 5, hanging: 3 }).lines).toBe(3);
  });

  it('says when a number is wider than the line and has to be torn', () => {
    expect(wrap('2005.09--2008.07', { width: 5 })).toEqual({ lines: 2, whole: false });
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
    expect(wrap('1996.06；民建', { width: (4.6 * 14) / size, half: 0.55 }).whole).toBe(true);
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
