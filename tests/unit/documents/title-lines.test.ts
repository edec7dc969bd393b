import { describe, expect, test } from 'vitest';
import { titleLines } from '#shared/documents/title-lines.ts';

describe('a long title', () => {
  test('stays on one line while it fits', () => {
    expect(titleLines('关于增设干部监督科的请示')).toEqual(['关于增设干部监督科的请示']);
  });

  test.each([
    '关于进一步做好全市乡科级领导干部“四色卡”预警监督工作的通知',
    '中共丹阳市委组织部关于印发《关于建立干部“四色卡”预警监督制度的实施意见（试行）》的通知',
    '关于2025年度全市选派干部到经济薄弱村担任第一书记工作情况的报告',
  ])('is a trapezoid or a diamond of whole words: %s', (title) => {
    const lines = titleLines(title);
    const widths = lines.map((line) => [...line].length);
    expect(lines.join('')).toBe(title);
    expect(lines.length).toBe(Math.ceil([...title].length / 20));
    expect(Math.max(...widths)).toBeLessThanOrEqual(20);
    const steps = widths.slice(1).map((width, index) => Math.sign(width - (widths[index] ?? 0)));
    expect(steps.join()).toMatch(/^(1,?)*(-1,?)*$/);
    for (const line of lines) {
      expect(line).not.toMatch(/^[的、》”）]/);
      expect(line).not.toMatch(/[《“（、]$/);
    }
    for (const word of [
      '通知',
      '报告',
      '干部',
      '监督',
      '预警',
      '丹阳',
      '实施',
      '第一书记',
      '印发',
      '四色卡',
    ]) {
      if (title.includes(word)) expect(lines.some((line) => line.includes(word))).toBe(true);
    }
  });

  test('that cannot be broken at a word is broken where it is full', () => {
    expect(titleLines('A'.repeat(41)).join('')).toBe('A'.repeat(41));
  });
});
