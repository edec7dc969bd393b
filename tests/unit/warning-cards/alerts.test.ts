import { expect, it } from 'vitest';
import { publishedHolidays } from '#shared/codes/holidays.ts';
import { movedAway, replyAlerts } from '#shared/warning-cards/alerts.ts';
import { calendarOf } from '#shared/workdays.ts';
import { aCard } from './cards.ts';

const clockwork = { calendar: calendarOf(publishedHolidays), terms: {} };
// 15 working days after 2013-11-06 end on 2013-11-27.
const orange = { colour: 'orange', deliveredOn: '2013-11-06' } as const;

it('brings up replies that are missing, unclear and late', () => {
  const missing = aCard(orange, 'awaitingReply');
  const unclear = aCard({ ...orange, repliedOn: '2013-11-20', replyClear: 'unclear' }, 'rectifying');
  const late = aCard({ ...orange, repliedOn: '2013-11-28', replyClear: 'clear' }, 'rectifying');
  const fine = aCard({ ...orange, repliedOn: '2013-11-27', replyClear: 'clear' }, 'rectifying');
  const over = aCard({ ...orange, repliedOn: '2013-11-28', replyClear: 'unclear' }, 'closed');
  expect(replyAlerts([missing, unclear, late, fine, over], clockwork, '2013-11-28')).toEqual({
    unanswered: [missing],
    unclear: [unclear],
    late: [late],
  });
});

it('brings up nothing before the day after the term, nor while the clock is paused', () => {
  const running = aCard(orange, 'awaitingReply');
  expect(replyAlerts([running], clockwork, '2013-11-27').unanswered).toEqual([]);
  const pause = {
    deadline: 'orangeReply',
    kind: 'pause',
    on: '2013-11-20',
    reason: '',
    at: '',
    by: '',
  } as const;
  expect(replyAlerts([{ ...running, clocks: [pause] }], clockwork, '2013-12-30').unanswered).toEqual([]);
});

it('takes an unclear reply for settled once a second 函询 follows it', () => {
  const unclear = aCard({ ...orange, repliedOn: '2013-11-20', replyClear: 'unclear' }, 'rectifying');
  const second = aCard(
    { ...orange, origin: unclear.id, originKind: 'second', deliveredOn: undefined },
    'draft',
  );
  expect(replyAlerts([unclear, second], clockwork, '2013-11-28').unclear).toEqual([]);
  const withdrawn = { ...second, stage: 'withdrawn' };
  expect(replyAlerts([unclear, withdrawn], clockwork, '2013-11-28').unclear).toEqual([unclear]);
});

it('brings up open cards whose person moved on, until the unit there follows them up', () => {
  const here = aCard({ person: 'here', unit: 'a' }, 'rectifying');
  const gone = aCard({ person: 'gone', unit: 'a' }, 'rectifying');
  const followed = aCard({ person: 'gone', unit: 'a', followUnit: 'b' }, 'rectifying');
  const others = [aCard({ person: 'gone', unit: 'a' }), aCard({ person: 'gone', unit: 'a' }, 'headReview')];
  const units: Readonly<Record<string, string>> = { here: 'a', gone: 'b' };
  expect(movedAway([here, gone, followed, ...others], (person) => units[person])).toEqual([gone]);
});
