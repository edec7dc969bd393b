import { expect, it } from 'vitest';
import { defaultCodeLists } from '#shared/codes/code-lists.ts';
import { degrees } from '#shared/codes/degrees.ts';
import { educationStandardCode } from '#shared/codes/educations.ts';
import { nationCode, nations } from '#shared/codes/nations.ts';
import { educationWord, levelWord, partyWord, placeWord, rankWord } from '#shared/codes/old-terms.ts';

it('has the nations in the order of their codes', () => {
  expect(nations.map(nationCode).filter((code) => code !== undefined)).toHaveLength(56);
  expect(['汉族', '土家族', '独龙族', '基诺族', '外国血统'].map(nationCode)).toEqual([
    '01',
    '15',
    '51',
    '56',
    undefined,
  ]);
});

it('names every list once and no word of a list twice', () => {
  for (const [name, words] of Object.entries(defaultCodeLists)) {
    expect(new Set(words).size, name).toBe(words.length);
  }
  expect(degrees).toContain('公共管理硕士');
  expect(educationStandardCode('大学普通班')).toBe('28');
});

it.each([
  ['正科级', '乡科级正职'],
  ['正科', '乡科级正职'],
  ['副科级实职', '乡科级副职'],
  ['乡科级正职', '乡科级正职'],
  ['正县级', '县处级正职'],
  ['副处', '县处级副职'],
  ['正处级干部', '县处级正职'],
  ['副厅级', '厅局级副职'],
  ['科员', '科员级'],
  ['一级主任科员', undefined],
  ['正科级侦查员', undefined],
  ['股级', undefined],
])('reads the level %s as %s', (written, word) => {
  expect(levelWord(written)).toBe(word);
});

it('converts posts of before 2019 to ranks, and asks somebody to look', () => {
  expect(rankWord('主任科员')).toMatchObject({
    word: '二级主任科员',
    review: expect.stringContaining('2019'),
  });
  expect(rankWord('副调研员').word).toBe('四级调研员');
  expect(rankWord('1级主任科员')).toEqual({ word: '一级主任科员' });
  expect(rankWord('三级高级主办')).toEqual({ word: '三级高级主办' });
});

it.each([
  [partyWord, '党员', '中共党员'],
  [partyWord, '中共预备党员', '预备党员'],
  [partyWord, '九三学社', '九三'],
  [partyWord, '民建（1996.06）', '民建（1996.06）'],
  [educationWord, '大学本科毕业', '大学'],
  [educationWord, '硕士研究生', '研究生'],
  [educationWord, '中央党校本科', '中央党校大学'],
  [educationWord, '江苏省委党校大专', '省（区、市）委党校大专'],
  [educationWord, '大学（工学学士）', '大学（工学学士）'],
  [placeWord, '江苏省镇江市丹阳市', '江苏丹阳'],
  [placeWord, '江苏丹阳', '江苏丹阳'],
  [placeWord, '河北省井陉县', '河北井陉'],
  [placeWord, '河北涉县', '河北涉县'],
  [placeWord, '北京市', '北京'],
  [placeWord, '广西壮族自治区桂林市', '广西桂林'],
  [placeWord, '丹阳市', '丹阳市'],
])('%o brings %s to %s', (read, written, word) => {
  expect(read(written)).toBe(word);
});
