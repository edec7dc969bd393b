import { expect, it } from 'vitest';
import { errorInBrief } from '#renderer/app/error-in-brief.ts';
import { draftPlace } from '#renderer/app/today/draft-place.ts';
import { spansOf } from '#renderer/app/today/spans.ts';

it('divides what is due into late, today and the rest of the week to Sunday', () => {
  // A Thursday.
  expect(spansOf('2013-12-05').map(({ from, to }) => [from, to])).toEqual([
    [undefined, '2013-12-04'],
    ['2013-12-05', '2013-12-05'],
    ['2013-12-06', '2013-12-08'],
  ]);
});

it('has nothing left of the week on a Sunday', () => {
  const week = spansOf('2013-12-08').at(-1);
  expect(week && week.from !== undefined && week.from > week.to).toBe(true);
});

it.each([
  ['new:interview', '登记约谈', '#/interviews/new'],
  ['warningCard:w1:签发', '签发四色卡', '#/warning-cards/w1?act=%E7%AD%BE%E5%8F%91'],
  ['warningCard:batch:送达', '批量送达四色卡', '#/warning-cards'],
  ['household:h1', '修改低收入户', '#/first-secretaries?tab=household'],
  ['new:person', '登记干部', '#/people/new'],
  ['person:p1', '修改干部', '#/people/p1'],
  ['person:p1:修改简历', '修改简历', '#/people/p1'],
  ['settings:terms', '修改设置', '#/settings'],
  ['unit:u1:更名', '更名单位', '#/units/u1'],
  ['new:unit', '登记单位', '#/units/new'],
])('finds the way back to the form of %s', (id, words, href) => {
  expect(draftPlace(id)).toEqual({ words, href });
});

it('logs where a bug was, never what stood in a record', () => {
  const error = new TypeError('cannot read 张三');
  expect(errorInBrief(error)).toMatch(/^TypeError \| at /);
  expect(errorInBrief(error)).not.toContain('张三');
  expect(errorInBrief('张三')).toBe('string');
});
