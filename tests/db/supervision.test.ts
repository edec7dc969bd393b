import { expect, it } from 'vitest';
import { reviseCase } from '#renderer/data/acts/case-acts.ts';
import { querySupervision } from '#renderer/data/acts/query-supervision.ts';
import { latestChanges } from '#renderer/data/queries/changes.ts';
import { recordInCells } from '#shared/warning-cards/supervision-record.ts';
import { anIndex } from './an-index.ts';
import { cardAt, recordOf } from './cards.ts';
import { aDesk, aPerson, withPeople } from './desk.ts';

it('tells two people of one name apart, and puts the query with its purpose and names into the log first', async () => {
  const desk = await aDesk();
  const [one, other] = [aPerson({ birth: '1970-01' }), aPerson({ birth: '1980-02' })];
  await withPeople(desk, one, other);
  await cardAt(desk, 'rectifying', { colour: 'red', person: one.id });
  const people = await querySupervision(desk, [other.id, one.id], '拟提拔', '2025-12-01');
  expect(people.map(({ birth, record }) => [birth, record.effectUntil])).toEqual([
    ['1980.02', undefined],
    ['1970.01', '2026-03-22'],
  ]);
  const [logged] = await latestChanges(desk.database, 1);
  expect(logged?.act).toBe('监督记录查询（拟提拔）：2人，张三、张三');
  expect(logged?.puts).toEqual([]);
});

it('hides what the asking operator may not read', async () => {
  const desk = await aDesk();
  const person = aPerson();
  await withPeople(desk, person);
  const card = await cardAt(desk, 'issued', { colour: 'yellow', person: person.id });
  recordOf(await reviseCase(desk, card.id, { ...card.values, readers: '李四' }));
  const cell = async (by: string) => {
    const [asked] = await querySupervision({ ...desk, by }, [person.id], '核对', '2025-12-01');
    return asked && recordInCells(asked.record)[0];
  };
  expect(await cell('钱七')).toBe('有记录，须授权查看（1件）');
  expect(await cell('李四')).toContain('黄色警示卡');
});

it('finds everybody who bears exactly one of the names', async () => {
  const desk = await aDesk();
  await withPeople(desk, aPerson({}, 'a'), aPerson({}, 'b'), aPerson({ name: '张三丰' }, 'c'));
  const found = await anIndex(desk).named(['张三丰', '无此人', '张三']);
  expect(found.map((people) => people.map(({ id }) => id))).toEqual([['c'], [], ['a', 'b']]);
});
