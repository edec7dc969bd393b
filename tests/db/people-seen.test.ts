import { expect, it } from 'vitest';
import { reviseCase } from '#renderer/data/acts/case-acts.ts';
import { peopleSeenBy } from '#renderer/data/queries/people-seen.ts';
import { reportRecords } from '#renderer/data/queries/report-records.ts';
import { MASK } from '#shared/confidential.ts';
import { cardsPeople } from '#shared/facts/warning-cards.ts';
import { wholeYear } from '#shared/facts/year-records.ts';
import { cardAt, recordOf } from './cards.ts';
import { aDesk, aPerson, withPeople } from './desk.ts';

it('names behind a figure nobody who is counted only through a card that is closed to the operator', async () => {
  const desk = await aDesk();
  await withPeople(desk, aPerson({ name: '张三' }, 'both'), aPerson({ name: '李四' }, 'closed'));
  for (const person of ['both', 'closed']) {
    const card = await cardAt(desk, 'issued', { colour: 'yellow', person });
    recordOf(await reviseCase(desk, card.id, { ...card.values, readers: '赵六' }));
  }
  const open = await cardAt(desk, 'issued', { colour: 'yellow', person: 'both' });
  const year = Number(String(open.values.issuedOn).slice(0, 4));
  const fact = cardsPeople(await reportRecords(desk.database, wholeYear(year), `${year}-12-31`));
  expect(fact.value).toBe(2);
  const names = async (by: string) =>
    (await peopleSeenBy({ ...desk, by }, fact.records)).map(({ id, values }) => [id, values.name]);
  expect(Object.fromEntries(await names('钱七'))).toEqual({ both: '张三', closed: MASK });
  expect(Object.fromEntries(await names('赵六'))).toEqual({ both: '张三', closed: '李四' });
});
