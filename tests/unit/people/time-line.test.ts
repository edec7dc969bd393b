import { expect, it } from 'vitest';
import { timeLine } from '#renderer/modules/people/time-line.ts';
import type { Case } from '#shared/case-type.ts';
import { publishedHolidays } from '#shared/codes/holidays.ts';
import type { Post } from '#shared/people/person.ts';
import { calendarOf } from '#shared/workdays.ts';

function aCase(type: string, id: string, values: Case['values'], more: Partial<Case> = {}): Case {
  return { id, type, stage: 'talked', values, steps: [], ...more };
}

const today = '2015-06-30';
const clockwork = { calendar: calendarOf(publishedHolidays), terms: {} };

it('puts matters of every type and posts on one line, newest first, undated ones last', () => {
  const undated: Post = { id: 'undated', personId: 'p', unit: '县财政局', post: '局长', to: '2014-01' };
  const post: Post = { ...undated, id: 'o', from: '2013-05' };
  const entries = timeLine(
    [
      aCase('interview', 'i', { talkedOn: '2013-05-20' }, { stage: 'archived' }),
      aCase('warningCard', 'w', {}, { stage: 'closed' }),
      aCase('firstSecretary', 'f', { from: '2014-01-01' }, { stage: 'completed' }),
    ],
    [post, undated],
    today,
    clockwork,
  );
  expect(entries.map(({ id }) => id).slice(0, 3)).toEqual(['f', 'i', 'o']);
  expect(entries.slice(3).every(({ when }) => when === '')).toBe(true);
});

it('tells what is in force: open matters, present posts, cards whose effect lasts', () => {
  const post = (id: string, from: Post['from'], to?: Post['to']): Post => ({
    id,
    personId: 'p',
    unit: '县财政局',
    post: id,
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  });
  const entries = timeLine(
    [
      aCase('interview', 'open', { talkedOn: '2013-05-20' }),
      aCase('interview', 'done', { talkedOn: '2015-05-20' }, { stage: 'archived' }),
      aCase('warningCard', 'lasting', { effectUntil: '2015-06-30' }, { stage: 'closed' }),
      aCase('warningCard', 'over', { effectUntil: '2015-06-29' }, { stage: 'closed' }),
    ],
    [post('present', '2012-01'), post('former', '2010-01', '2012-01')],
    today,
    clockwork,
  );
  expect(entries.filter(({ inForce }) => inForce).map(({ id }) => id)).toEqual([
    'open',
    'present',
    'lasting',
  ]);
});

it('opens each matter where its record stands and tells the post of that day', () => {
  const frozen = { name: '张三', unit: '县财政局', post: '副局长', level: '' };
  const [entry] = timeLine(
    [aCase('interview', 'i', { form: 'proactive' }, { frozen })],
    [],
    today,
    clockwork,
  );
  expect(entry).toMatchObject({
    link: '#/interviews/i',
    detail: expect.stringContaining('时任县财政局 副局长'),
  });
});
