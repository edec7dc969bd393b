import { expect, it } from 'vitest';
import { standingOn } from '#shared/people/as-of.ts';
import type { Post } from '#shared/people/person.ts';

const post = (id: string, from?: Post['from'], to?: Post['to']): Post => ({
  id,
  personId: 'p',
  unit: '某局',
  post: id,
  ...(from ? { from } : {}),
  ...(to ? { to } : {}),
});

const person = {
  values: {
    birth: '1975-08' as const,
    resume: '1993.09--1997.07  某某大学学习\n1997.07--2003.05  科员\n2003.05--         副主任',
  },
};

it('tells age, posts and résumé of a day; the month of an end belongs to what follows', () => {
  const posts = [post('科员', '1997-07', '2003-05'), post('副主任', '2003-05'), post('兼职', '2000-01')];
  const then = standingOn(person, posts, '2003-05-02');
  expect(then.age).toBe(27);
  expect(then.posts.map(({ id }) => id)).toEqual(['副主任', '兼职']);
  expect(then.resume.map(({ text }) => text[0])).toEqual(['副主任']);
  const before = standingOn(person, posts, '2003-04-30');
  expect(before.posts.map(({ id }) => id)).toEqual(['兼职', '科员']);
  expect(before.resume.map(({ text }) => text[0])).toEqual(['科员']);
});

it('knows nothing before the birth and before the first entry', () => {
  expect(standingOn(person, [], '1975-07-31')).toEqual({ posts: [], resume: [] });
  expect(standingOn({ values: {} }, [], '2003-05-02')).toEqual({ posts: [], resume: [] });
});
