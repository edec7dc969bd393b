import { expect, it } from 'vitest';
import {
  type Candidate,
  linesOfNames,
  peopleChosen,
  peopleMeant,
  unsettled,
  wordsToLookUp,
} from '#shared/warning-cards/name-list.ts';

const register: Readonly<Record<string, readonly Candidate[]>> = {
  王伟: [{ id: 'w', unit: '教育局', post: '局长' }],
  李四: [{ id: 'l', unit: '审计局', post: '局长' }],
  欧阳娜娜: [{ id: 'o', unit: '文旅局', post: '科长' }],
  张三: [
    { id: 'z1', unit: '财政局', post: '局长', birth: '1970-01' },
    { id: 'z2', unit: '云阳街道', post: '书记', birth: '1980-02' },
    { id: 'z3', unit: '云阳街道', post: '主任', birth: '1985-03' },
  ],
};

const meant = (text: string) => peopleMeant(linesOfNames(text), (name) => register[name] ?? []);

it('reads one name a line or several with marks between them, spaced out or numbered', () => {
  const names = (text: string) => meant(text).map(({ name }) => name);
  expect(names('王　伟\n李四、张三\r\n欧阳 娜娜，王伟；\n\n')).toEqual(['王伟', '李四', '张三', '欧阳娜娜']);
  expect(names('1 王 伟 教育局\n2. 李四 审计局\n3）赵六 民政局')).toEqual(['王伟', '李四', '赵六']);
  expect(names('王伟\t李四')).toEqual(['王伟', '李四']);
  expect(wordsToLookUp([['欧阳', '娜娜']])).toEqual(['欧阳', '娜娜', '欧阳娜娜']);
});

it('knows by unit and birth month which of several people of a name is meant', () => {
  expect(peopleChosen(meant('张三 财政局'))).toEqual(['z1']);
  expect(peopleChosen(meant('张三 1980.02'))).toEqual(['z2']);
  expect(peopleChosen(meant('张三 云阳街道'))).toEqual([]);
  expect(peopleChosen(meant('张三 云阳街道 主任'))).toEqual(['z3']);
});

it('takes a name that stands twice for two people', () => {
  const both = meant('张三 财政局\n李四\n张三 1980.02');
  expect(both.map(({ name, times }) => [name, times])).toEqual([
    ['张三', 2],
    ['李四', 1],
  ]);
  expect(peopleChosen(both)).toEqual(['z1', 'z2', 'l']);
  expect(unsettled(both)).toBeUndefined();
  expect(unsettled(meant('张三 财政局\n张三'))).toBe('张三（2人）有同名干部，请按单位和出生年月选定。');
  expect(unsettled(meant('李四\n李四'))).toBeUndefined();
});

it('says who is not in the register', () => {
  expect(unsettled(meant('赵六 民政局\n王伟'))).toContain('名册中没有赵六');
});

it('takes nobody of an earlier list while the names are looked up', () => {
  expect(unsettled(undefined)).toContain('请稍候');
  expect(peopleChosen(undefined)).toEqual([]);
});
