import { describe, expect, it } from 'vitest';
import { figuresIn } from '#shared/reports/proofread/figures-in-text.ts';
import { readNumeral } from '#shared/reports/proofread/numerals.ts';

const seen = (text: string) => figuresIn(text).map(({ value, unit, precision }) => [value, unit, precision]);

describe('numerals', () => {
  it.each([
    ['104', 104],
    ['1,400', 1400],
    ['3.36', 3.36],
    ['十', 10],
    ['二十', 20],
    ['一百零四', 104],
    ['四百四十一', 441],
    ['两千三百', 2300],
    ['二〇一三', 2013],
    ['二点五', 2.5],
  ])('reads %s', (text, value) => {
    expect(readNumeral(text)).toBe(value);
  });

  it.each(['百', '', '第', '1,40', '一点'])('takes %j for no numeral', (text) => {
    expect(readNumeral(text)).toBeUndefined();
  });
});

describe('figures of a draft', () => {
  it('reads rounding words, 万 and per cent', () => {
    expect(seen('培训1400余人次，近20名，2000多个，近20万户，超过60%，百分之七十八，约300人')).toEqual([
      [1400, '人次', 'atLeast'],
      [20, '名', 'nearly'],
      [2000, '个', 'atLeast'],
      [200_000, '户', 'nearly'],
      [60, '%', 'atLeast'],
      [78, '%', 'exact'],
      [300, '人', 'about'],
    ]);
  });

  it('reads a measure word behind a blank or in brackets, and a figure in brackets', () => {
    expect(seen('约谈 414 人次，四色卡\u3000224\u3000张，约谈414（人次），项目（166个），近 20 名')).toEqual([
      [414, '人次', 'exact'],
      [224, '张', 'exact'],
      [414, '人次', 'exact'],
      [166, '个', 'exact'],
      [20, '名', 'nearly'],
    ]);
    expect(figuresIn('附件 2 项目清单，表 1 人，第 3 批，3 人员情况')).toEqual([]);
  });

  it('takes the measure word of a cell from its row, the heading, the label or the caption', () => {
    const unitsOf = (text: string) =>
      figuresIn(text).map(({ text: cell, unit, before }) => [cell, unit, before]);
    expect(unitsOf('形式\t约谈（人次）\n申请约谈\t96\n合计\t441')).toEqual([
      ['96', '人次', '申请约谈'],
      ['441', '人次', '合计 约谈（人次）'],
    ]);
    expect(unitsOf('四色卡（单位：张）\n序号\t卡色\t本年\n1\t蓝色警宣卡\t128')).toEqual([
      ['128', '张', '蓝色警宣卡'],
    ]);
    expect(unitsOf('指标\t单位\t数量\n落实项目\t个\t166')).toEqual([['166', '个', '落实项目']]);
    expect(unitsOf('年度\t2012\t2013\n村数（个）\t110\t117').map(([, unit]) => unit)).toEqual(['个', '个']);
    expect(figuresIn('序号\t姓名\n1\t张某\n2\t李某')).toEqual([]);
  });

  it('brings money to 万元', () => {
    expect(seen('投入2.3亿元，发放30万元，每户500元')).toEqual([
      [23_000, '万元', 'exact'],
      [30, '万元', 'exact'],
      [500, '元', 'exact'],
    ]);
  });

  it('leaves dates, ordinals, document numbers, articles and lines to be reached alone', () => {
    const text =
      '根据丹组发〔2013〕5号，12月31日前，第十期班、第三名，一批项目，收入达到或超过70万元的村，6000元以上的户，15个工作日';
    expect(figuresIn(text)).toEqual([]);
  });

  it('keeps the place and the writing of full-width digits', () => {
    const [figure] = figuresIn('共２０多万户');
    expect(figure).toMatchObject({ start: 1, text: '２０多万户', value: 200_000 });
  });
});
