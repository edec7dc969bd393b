import { describe, expect, it } from 'vitest';
import type { Fact } from '#shared/facts/fact.ts';
import { textOfParagraph } from '#shared/reports/model.ts';
import { numberInWords, stylesOf } from '#shared/reports/number-style.ts';
import { paragraphOf, problemsOfPhrase } from '#shared/reports/phrase.ts';

function facts(values: Readonly<Record<string, number>>): ReadonlyMap<string, Fact> {
  return new Map(
    Object.entries(values).map(([id, value]) => [
      id,
      {
        id,
        name: id,
        definition: '',
        unit: '人',
        period: { kind: 'stock', on: '2013-12-31' },
        measure: 'count',
        value,
        records: { table: 'cases', ids: [] },
      },
    ]),
  );
}

function said(phrase: string, values: Readonly<Record<string, number>>): string | undefined {
  const paragraph = paragraphOf(phrase, facts(values), { end: '年末' });
  return paragraph && textOfParagraph(paragraph);
}

describe('a phrase', () => {
  const phrase = '年内[谈{a}人]，[查{b}件]，[办{c}件]。到{@end}[余{d}件]。';

  it.each([
    [{ a: 1, b: 2, c: 3, d: 4 }, '年内谈1人，查2件，办3件。到年末余4件。'],
    [{ a: 1, c: 3 }, '年内谈1人，办3件。'],
    [{ b: 2 }, '年内查2件。'],
    [{ c: 3, d: 4 }, '年内办3件。到年末余4件。'],
    [{ a: 0, d: 4 }, '到年末余4件。'],
  ])('leaves out with its mark every clause that has no records: %j', (values, text) => {
    expect(said(phrase, values)).toBe(text);
  });

  it('has nothing to say where all figures are missing', () => {
    expect(said(phrase, {})).toBeUndefined();
  });

  it('drops a clause when all clauses inside it fell away, and keeps one that still has some', () => {
    const nested = '共[发{a}张]，[计[蓝{b}张]、[黄{c}张]]。';
    expect(said(nested, { a: 3, c: 3 })).toBe('共发3张，计黄3张。');
    expect(said(nested, { a: 3 })).toBe('共发3张。');
  });

  it('takes the first alternative that has a figure to tell, or the last that asks for none', () => {
    const choice = '派{a}名[，在任{b}名]。｜在任{b}名。｜没有派出。';
    expect(said(choice, { a: 1, b: 2 })).toBe('派1名，在任2名。');
    expect(said(choice, { b: 2 })).toBe('在任2名。');
    expect(said(choice, {})).toBe('没有派出。');
  });

  it.each([
    ['分别为[蓝{a}张]和[红{b}张]。', { a: 1, b: 2 }, '分别为蓝1张和红2张。'],
    ['分别为[蓝{a}张]和[红{b}张]。', { a: 1 }, '分别为蓝1张。'],
    ['分别为[蓝{a}张]和[红{b}张]。', { b: 2 }, '分别为红2张。'],
    ['发[蓝{a}张]、[黄{b}张]以及[红{c}张]。', { a: 1, b: 2 }, '发蓝1张、黄2张。'],
    ['发[蓝{a}张]、[黄{b}张]以及[红{c}张]。', { c: 3 }, '发红3张。'],
    ['分别为[蓝{a}张]和[红{b}张]。', {}, undefined],
    ['村党支部和[党员{a}名]。', {}, undefined],
  ])('drops the word that joins a clause which fell away: %s %j', (phrase, values, text) => {
    expect(said(phrase, values)).toBe(text);
  });

  it.each([
    [{ a: 3, b: 2 }, '选派3人（其中女2人）到村。'],
    [{ a: 3 }, '选派3人到村。'],
  ])('drops brackets with what fell away in them: %j', (values, text) => {
    expect(said('选派{a}人（[其中女{b}人]）到村。', values)).toBe(text);
    expect(said('选派{a}人（[其中女{b}人]、[青年{c}人]）到村。', values)).toBe(text);
  });

  it('loses no word of a clause that holds a full stop or a bar, and asks for another way to write it', () => {
    expect(said('[谈{a}人。余{b}件]。', { a: 1, b: 2 })).toBe('谈1人。余2件。');
    expect(said('[谈{a}人｜无]。｜没有。', { a: 1 })).toBe('谈1人｜无。');
    const check = (text: string) => problemsOfPhrase(text, new Set(['a', 'b']), new Set());
    expect(check('[谈{a}人。余{b}件]')).toEqual(['方括号里不能有“。”，请在“。”的两边各用一对方括号。']);
    expect(check('共[谈{a}人[，余{b}件｜无]]。')).toEqual([
      '方括号里不能有“｜”，请在“｜”的两边各用一对方括号。',
    ]);
    expect(check('[谈{a}人]。[余{b}件]。｜无。')).toEqual([]);
  });

  it('prints a figure in the style it names', () => {
    expect(said('培训{a|over}人次。', { a: 1432 })).toBe('培训1400余人次。');
  });

  it('names what a clerk has to mend', () => {
    const check = (text: string) => problemsOfPhrase(text, new Set(['a']), new Set(['end']));
    expect(check('谈{a}人，到{@end}。')).toEqual([]);
    expect(check('谈{x}人')).toEqual(['没有“x”这个数字，请从“插入数字”中选。']);
    expect(check('谈{@x}')).toEqual(['没有“@x”这个词。']);
    expect(check('谈[{a}人')).toEqual(['少了一个“]”。']);
    expect(check('谈{a}人]')).toEqual(['多了一个“]”。']);
    expect(check('谈{a')).toEqual(['“{”没有成对，数字写作 {编号}。']);
    expect(check('谈{a|大约}人')).toEqual(['没有“大约”这种写法。']);
  });
});

describe('the style of a number', () => {
  it.each([
    [1432, 'over', '1400余'],
    [2030, 'many', '2000多'],
    [166, 'over', '160余'],
    [18, 'nearly', '近20'],
    [198_000, 'nearly', '近20万'],
    [123_456, 'over', '12万余'],
    [1_250_000, 'many', '120多万'],
    [200_000, 'over', '20万'],
    [15_432, 'over', '15000余'],
    [20, 'over', '20'],
    [64.957, 'oneDecimal', '65.0'],
    [99.306, 'twoDecimals', '99.31'],
    [30.5, 'upToTwoDecimals', '30.5'],
    [20_000, 'tenThousand', '2万'],
  ] as const)('prints %d as %s: %s', (value, style, text) => {
    expect(numberInWords(value, style)).toBe(text);
  });

  it('is never offered as 万 where the unit is 万元', () => {
    expect(stylesOf({ value: 7524.8 }, '万元')).not.toContain('tenThousand');
    expect(stylesOf({ value: 7524.8 }, '万元')).toContain('over');
    expect(stylesOf({ value: 198_000 }, '万元')).not.toContain('nearly');
    expect(stylesOf({ value: 198_000 }, '户')).toContain('tenThousand');
  });
});
