import { expect, it } from 'vitest';
import { timeLine } from '#renderer/modules/people/time-line.ts';
import type { Case } from '#shared/case-type.ts';
import type { Post } from '#shared/people/person.ts';

function aCase(type: string, id: string, values: Case['values'], more: Partial<Case> = {}): Case {
  return { id, type, stage: 'talked', values, steps: [], ...more };
}

it('puts matters of every type and posts on one line, newest first, undated ones last', () => {
  const undated: Post = { id: 'undated', personId: 'p', unit: '县财政局', post: '局长' };
  const post: Post = { ...undated, id: 'o', from: '2013-05' };
  const entries = timeLine(
    [
      aCase('interview', 'i', { talkedOn: '2013-05-20' }),
      aCase('warningCard', 'w', {}, { stage: 'proposed' }),
      aCase('firstSecretary', 'f', { from: '2015-01-01' }, { stage: 'serving' }),
    ],
    [post, undated],
  );
  expect(entries.map(({ id }) => id).slice(0, 3)).toEqual(['f', 'i', 'o']);
  expect(entries.slice(3).every(({ when }) => when === '')).toBe(true);
});

it('opens each matter where its record stands and tells the post of that day', () => {
  const frozen = { name: '张三', unit: '县财政局', post: '副局长', level: '' };
  const [entry] = timeLine([aCase('interview', 'i', { form: 'proactive' }, { frozen })], []);
  expect(entry).toMatchObject({
    link: '#/interviews/i',
    detail: expect.stringContaining('时任县财政局 副局长'),
  });
});
