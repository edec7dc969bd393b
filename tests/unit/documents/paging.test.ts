import { describe, expect, test } from 'vitest';
import { type PagedPiece, pagesOf } from '#shared/documents/paging.ts';

const lines = (count: number): PagedPiece => ({ rows: Array.from({ length: count }, () => 1) });

/** `0:0-3` for rows 0 to 2 of piece 0, one list per page. */
function printed(pieces: readonly PagedPiece[], room: number): readonly (readonly string[])[] {
  return pagesOf(pieces, room).map((page) => page.map(({ piece, from, to }) => `${piece}:${from}-${to}`));
}

describe('pieces of known height on pages', () => {
  test('a paragraph is torn where the page ends', () => {
    expect(printed([lines(3), lines(4)], 5)).toEqual([['0:0-3', '1:0-2'], ['1:2-4']]);
  });

  test('a piece that begins exactly at the end of a page begins the next', () => {
    expect(printed([lines(5), lines(1)], 5)).toEqual([['0:0-5'], ['1:0-1']]);
  });

  test('headings stay with each other and with the beginning of what follows', () => {
    const heading = { ...lines(1), keep: true };
    expect(printed([lines(3), heading, heading, lines(9)], 5)).toEqual([
      ['0:0-3'],
      ['1:0-1', '2:0-1', '3:0-3'],
      ['3:3-8'],
      ['3:8-9'],
    ]);
  });

  test('what is kept together and higher than a page is torn all the same', () => {
    expect(printed([lines(1), { ...lines(6), keep: true }, lines(1)], 5)).toEqual([
      ['0:0-1', '1:0-4'],
      ['1:4-6', '2:0-1'],
    ]);
  });

  test('the headings of a table take their room on every page', () => {
    const table = { rows: [2, 2, 2], head: 1 };
    expect(printed([table], 5)).toEqual([['0:0-2'], ['0:2-3']]);
    expect(printed([{ rows: [2, 2, 1], head: 1 }], 5)).toEqual([['0:0-2'], ['0:2-3']]);
    expect(printed([lines(3), table], 5)).toEqual([['0:0-3'], ['1:0-2'], ['1:2-3']]);
  });

  test('a row higher than a page has one to itself', () => {
    expect(printed([lines(1), { rows: [9, 1] }], 5)).toEqual([['0:0-1'], ['1:0-1'], ['1:1-2']]);
  });

  test('a break begins a new page, but not an empty one', () => {
    const turn = { rows: [], newPage: true };
    expect(printed([turn, lines(1), turn, lines(1)], 5)).toEqual([
      ['0:0-0', '1:0-1'],
      ['2:0-0', '3:0-1'],
    ]);
  });

  test('nothing at all is one empty page', () => {
    expect(printed([], 5)).toEqual([[]]);
  });
});
