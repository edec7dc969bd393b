import { expect, it } from 'vitest';
import { mergeDraft, mergePosts } from '#shared/people/merge-draft.ts';
import type { Person, Post } from '#shared/people/person.ts';
import { unitRegistry } from '#shared/people/unit-registry.ts';
import type { Unit } from '#shared/units/unit.ts';

const finance = { id: 'u1', name: '县财政局' };

function aPerson(values: Person['values'], other?: Person['other']): Person {
  return { id: 'p', order: 1, values: { name: '张三', ...values }, ...(other ? { other } : {}) };
}

function aPost(post: Partial<Post> = {}): Post {
  return { id: 'o', personId: 'p', unitId: 'u1', unit: '县财政局', post: '副局长', from: '2015-03', ...post };
}

const newId = () => 'new';

it('lets filled fields win and loses nothing that is held', () => {
  const held = aPerson({ phone: '13800001111', post: '副局长' }, { 编制: '行政' });
  const merged = mergeDraft(held, { name: '张三', post: '局长', other: { 分管工作: '预算' } }, undefined);
  expect(merged.values).toEqual({ name: '张三', phone: '13800001111', post: '局长' });
  expect(merged.other).toEqual({ 编制: '行政', 分管工作: '预算' });
});

it('keeps the name of a unit that is nobody’s in 单位及职务', () => {
  const merged = mergeDraft(undefined, { name: '张三', unit: '中心社区居委会', post: '主任' }, undefined);
  expect(merged.values).toEqual({ name: '张三', post: '主任', unitAndPost: '中心社区居委会主任' });
});

it('does not let an old 单位及职务 outlive a move', () => {
  const held = aPerson({ unit: 'u9', post: '副局长', unitAndPost: '县水利局副局长' });
  const merged = mergeDraft(held, { name: '张三', unit: '县财政局', post: '局长' }, finance);
  expect(merged.values).toEqual({ name: '张三', unit: 'u1', post: '局长' });
});

it('completes a post that is in the history instead of doubling it', () => {
  const { from: _from, ...known } = aPost();
  const draft = {
    name: '张三',
    unit: '县财政局',
    post: '副局长',
    postSince: '2015-03',
    rank: '四级调研员',
  } as const;
  const person = { id: 'p', values: { name: '张三' } };
  expect(mergePosts(person, draft, finance, [known], newId)).toMatchObject([
    { id: 'o', from: '2015-03', rank: '四级调研员' },
  ]);
  const completed = aPost({ rank: '四级调研员' });
  expect(mergePosts(person, draft, finance, [completed], newId)).toEqual([]);
});

it('closes the post held until now, and leaves a second post alone', () => {
  const held = { name: '张三', unit: 'u1', post: '副局长' };
  const second = aPost({ id: 'x', unitId: 'u2', unit: '县开发区', post: '副主任' });
  const draft = { name: '张三', unit: '县财政局', post: '局长', postSince: '2019-03' } as const;
  const person = { id: 'p', held, values: held };
  expect(mergePosts(person, draft, finance, [aPost(), second], newId)).toMatchObject([
    { id: 'o', to: '2019-03' },
    { id: 'new', post: '局长', from: '2019-03' },
  ]);
});

it('finds a unit by name, short name or with its town; a name that two units bear is nobody’s', () => {
  const units: Unit[] = [
    { id: 't1', kind: 'town', name: '云阳街道', order: 1 },
    { id: 't2', kind: 'town', name: '丹北镇', order: 2 },
    { id: 'c1', kind: 'community', name: '中心社区居委会', parentId: 't1', order: 1 },
    { id: 'c2', kind: 'community', name: '中心社区居委会', parentId: 't2', order: 1 },
    { id: 'd', kind: 'department', name: '中共县委办公室', shortName: '县委办', order: 3 },
  ];
  const { unitOf, added } = unitRegistry(units, newId);
  expect(unitOf('县委办')?.id).toBe('d');
  expect(unitOf('丹北镇中心社区居委会')?.id).toBe('c2');
  expect(unitOf('中心社区居委会')).toBeUndefined();
  expect(added).toEqual([]);
  expect(unitOf('县水利局')).toMatchObject({ id: 'new', kind: 'department', order: 4 });
  expect(unitOf('吕城镇')).toMatchObject({ kind: 'town' });
});
