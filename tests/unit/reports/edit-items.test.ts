import { describe, expect, it } from 'vitest';
import {
  addItem,
  joinParagraph,
  moveItem,
  removeItem,
  restoreItems,
  splitParagraph,
  withLevel,
} from '#renderer/modules/reports/editor/edit-items.ts';
import type { Paragraph, ReportItem } from '#shared/reports/model.ts';

const item = (title: string, level?: 1 | 2, ...paragraphs: readonly Paragraph[]): ReportItem => ({
  title,
  ...(level === undefined ? {} : { level }),
  paragraphs: paragraphs.length === 0 ? [[]] : paragraphs,
});
/** 一、A （一）a （二）b 二、B （一）c 三、C */
const report = [item('A', 1), item('a', 2), item('b', 2), item('B', 1), item('c', 2), item('C', 1)];
const titles = (items: readonly ReportItem[]) => items.map(({ title }) => title).join('');

describe('an item with all below it', () => {
  it.each([
    [0, 1, 'BcAabC'],
    [3, -1, 'BcAabC'],
    [3, 1, 'AabCBc'],
    [5, -1, 'AabCBc'],
    [0, -1, 'AabBcC'],
    [5, 1, 'AabBcC'],
    [1, 1, 'AbaBcC'],
    [2, 1, 'AaBbcC'],
    [4, -1, 'AabcBC'],
    [1, -1, 'AabBcC'],
  ] as const)('moves: item %i by %i', (at, by, moved) => {
    expect(titles(moveItem(report, at, by))).toBe(moved);
  });

  it('is deleted, and comes back where it stood', () => {
    const rest = removeItem(report, 0);
    expect(titles(rest)).toBe('BcC');
    expect(restoreItems(rest, 0, report.slice(0, 3))).toEqual(report);
    expect(titles(removeItem(report, 1))).toBe('AbBcC');
  });

  it('is followed by a new one of its level, also where the report has none yet', () => {
    expect(addItem(report, 0).map(({ title, level }) => [title, level])[3]).toEqual(['', 1]);
    expect(addItem([], -1)).toEqual([item('')]);
    expect(addItem([item('甲')], 0)).toEqual([item('甲'), item('')]);
  });

  it('changes its level alone', () => {
    expect(withLevel(report, 3, 2).map(({ level }) => level)).toEqual([1, 2, 2, 2, 2, 1]);
    expect(withLevel(report, 3, undefined)[3]).toEqual(item('B'));
  });
});

describe('a paragraph', () => {
  const chip = { chip: { factId: 'interviews.total', value: 3, style: 'integer' as const } };
  const items = [item('甲', undefined, [{ text: '约谈' }], [chip, { text: '人次' }], [])];

  it('is split in its place', () => {
    const [split] = splitParagraph(items, 0, 1, [[chip], [{ text: '人次' }]]);
    expect(split?.paragraphs).toEqual([[{ text: '约谈' }], [chip], [{ text: '人次' }], []]);
  });

  it('goes on at the end of the one before it', () => {
    const [joined] = joinParagraph(items, 0, 1);
    expect(joined?.paragraphs).toEqual([[{ text: '约谈' }, chip, { text: '人次' }], []]);
    const words = [item('甲', undefined, [{ text: '约' }], [{ text: '谈' }])];
    expect(joinParagraph(words, 0, 1)[0]?.paragraphs).toEqual([[{ text: '约谈' }]]);
  });

  it('makes room if it is the first and empty, and stays if it is not, or the only one', () => {
    expect(joinParagraph(items, 0, 0)).toEqual(items);
    expect(joinParagraph([item('甲', undefined, [], [chip])], 0, 0)).toEqual([item('甲', undefined, [chip])]);
    expect(joinParagraph([item('甲')], 0, 0)).toEqual([item('甲')]);
  });
});
