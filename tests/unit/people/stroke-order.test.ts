import { describe, expect, it } from 'vitest';
import { surnameStrokes } from '#shared/codes/surname-strokes.ts';
import { strokeOrder } from '#shared/people/stroke-order.ts';

describe('以姓氏笔画为序', () => {
  it('goes by the number of strokes, then by the first stroke that differs', () => {
    const names = ['陈一', '赵一', '张一', '欧一', '刘一', '李一', '王一', '丁一', '马一', '习一', '欧阳一'];
    expect([...names].sort(strokeOrder())).toEqual([
      '丁一',
      '习一',
      '马一',
      '王一',
      '刘一',
      '李一',
      '张一',
      '陈一',
      '欧一',
      '欧阳一',
      '赵一',
    ]);
  });

  it('orders people of one surname by the characters of their given names', () => {
    expect(['王大明', '王一', '王 大', '王小'].sort(strokeOrder())).toEqual([
      '王一',
      '王 大',
      '王大明',
      '王小',
    ]);
  });

  it('counts a character that the table lacks as the browser does', () => {
    const order = strokeOrder();
    expect(surnameStrokes.has('喆')).toBe(false);
    // 喆 has 12 strokes, 黄 11, 靳 13.
    expect(['靳一', '喆一', '黄一'].sort(order)).toEqual(['黄一', '喆一', '靳一']);
  });

  it('takes what the office entered before what was delivered', () => {
    expect(['黄一', '丁一'].sort(strokeOrder({ 丁: '1'.repeat(20) }))).toEqual(['黄一', '丁一']);
  });

  it('holds every surname once, in strokes 1 to 5 only', () => {
    expect(surnameStrokes.size).toBeGreaterThan(400);
    for (const strokes of surnameStrokes.values()) expect(strokes).toMatch(/^[1-5]+$/);
  });
});
