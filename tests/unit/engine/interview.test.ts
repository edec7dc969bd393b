import { expect, it } from 'vitest';
import { interview } from '#shared/case-types/interview.ts';
import { publishedHolidays } from '#shared/codes/holidays.ts';
import { nextDue } from '#shared/engine/deadlines.ts';
import { moveCase, startCase } from '#shared/engine/move.ts';
import { calendarOf } from '#shared/workdays.ts';
import { actor, refusedAt, walk } from './walk.ts';

const calendar = calendarOf(publishedHolidays);
const today = '2026-11-20';
const application = {
  form: 'application',
  person: 'p1',
  channel: 'phone',
  appliedOn: '2025-09-26',
  matter: '反映家庭困难',
};
const talk = { talkedOn: '2025-10-10', talker: '部长', mainClass: 'appeal' };

it('goes from application to archive', () => {
  const record = walk(
    interview,
    'applied',
    application,
    today,
    ['受理', { acceptedOn: '2025-09-28' }],
    ['约定', { appointedOn: '2025-10-10', place: '部长办公室', talker: '部长' }],
    ['登记谈话', talk],
    ['交办', { followUp: '核实困难', followUpOffice: '干部科', followUpTerm: 'investigate' }],
    ['反馈', { outcome: 'solved', answeredOn: '2025-10-30', satisfaction: 'good' }],
    ['归档', { archivedOn: '2025-11-03' }],
  );
  expect(record.stage).toBe('archived');
  expect(record.steps.map((step) => step.act)).toEqual([
    '登记',
    '受理',
    '约定',
    '登记谈话',
    '交办',
    '反馈',
    '归档',
  ]);
});

it('is refused without a main class', () => {
  const refused = startCase(
    interview,
    'x',
    'talked',
    { form: 'fieldVisit', person: 'p1', talkedOn: '2025-10-10', talker: '部长' },
    undefined,
    actor(today),
  );
  expect(refusedAt(refused)).toEqual(['mainClass']);
  expect(refused).toMatchObject({ problems: [{ message: '约谈进入“已谈话”前，请选择“主类别”。' }] });
});

it('must be answered within three working days of the application', () => {
  const record = walk(interview, 'applied', application, today);
  expect(nextDue(interview, record, calendar, {})?.due.day).toBe('2025-09-30');
});

it('gives a matter under investigation twenty working days, one settled on the spot none', () => {
  const handling = (followUpTerm: string) =>
    walk(interview, 'talked', { form: 'proactive', person: 'p1', ...talk }, today, [
      '交办',
      { followUp: '核实', followUpOffice: '干部科', followUpTerm },
    ]);
  expect(nextDue(interview, handling('investigate'), calendar, {})?.due.day).toBe('2025-11-06');
  expect(nextDue(interview, handling('onSpot'), calendar, {})).toBeUndefined();
});

it('can be declined only with a reason', () => {
  const record = walk(interview, 'applied', application, today);
  const refused = moveCase(interview, record, '不予受理', { acceptedOn: '2025-09-28' }, '', actor(today));
  expect(refusedAt(refused)).toEqual(['reason']);
});
