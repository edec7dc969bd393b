import { expect, it } from 'vitest';
import { binCase } from '#renderer/data/acts/bin-acts.ts';
import { actOnCase, registerCase } from '#renderer/data/acts/case-acts.ts';
import { keepApart, mergePeople } from '#renderer/data/acts/merge-acts.ts';
import { importRows, savePost } from '#renderer/data/acts/register-acts.ts';
import type { Desk } from '#renderer/data/desk.ts';
import { casesOfPerson } from '#renderer/data/queries/cases.ts';
import { postsOfPerson } from '#renderer/data/queries/people.ts';
import { allRows, getRow } from '#renderer/data/queries/rows.ts';
import { undoChange } from '#renderer/data/undo.ts';
import { tableNames } from '#shared/change.ts';
import { disputedFields, unitedValues } from '#shared/people/merge-people.ts';
import { anIndex } from './an-index.ts';
import { cardAt, recordOf } from './cards.ts';
import { aDesk, aPerson, withPeople } from './desk.ts';

const [first, second] = ['11010519491231002X', '32118119650122001X'];
const post = { unit: '财政局', post: '科长', from: '2010-03' } as const;

/** Two entries of one person with posts, talks, an attachment and a talk in the bin. */
async function twice() {
  const desk = await aDesk();
  const keep = aPerson({ name: '张伟', post: '科长', idNumber: first }, 'keep');
  const gone = aPerson({ name: '张玮', post: '局长', idNumber: second, phone: '13800000000' }, 'gone');
  await withPeople(desk, keep, gone);
  await savePost(desk, { ...post, id: 'p1', personId: 'keep' });
  await savePost(desk, { ...post, id: 'p2', personId: 'gone' });
  await savePost(desk, { ...post, id: 'p3', personId: 'gone', from: '2015-01', post: '局长' });
  const talk = { form: 'proactive', talkedOn: '2013-03-05', talker: '部长', mainClass: 'report' } as const;
  await registerCase(desk, 'interview', 'talked', { ...talk, person: 'keep' });
  await registerCase(desk, 'interview', 'talked', { ...talk, person: 'gone' });
  const binned = await registerCase(desk, 'interview', 'talked', { ...talk, person: 'gone' });
  if (!binned.ok) throw new Error('not registered');
  await binCase(desk, binned.value.record.id, '录错');
  const file = {
    id: 'f',
    ownerId: 'gone',
    purpose: '照片',
    name: 'a.jpg',
    media: 'image/jpeg',
    size: 1,
    file: 'x',
  };
  await importRows(desk, '附件', [{ table: 'attachments', key: 'f', after: file }]);
  return { desk, keep, gone };
}

async function wholeStore({ database }: Desk): Promise<string> {
  const tables = await Promise.all(tableNames.map((table) => allRows(database, table)));
  return JSON.stringify(tables);
}

it('unites posts, matters, attachments and the bin under one entry, which keeps both numbers', async () => {
  const { desk, keep, gone } = await twice();
  expect(disputedFields(keep, gone)).toEqual(['name', 'idNumber', 'post']);
  const values = unitedValues(keep, gone, new Set(['post', 'idNumber']));
  const done = await mergePeople(desk, 'keep', 'gone', { ...keep.values, ...values });
  expect(done.ok).toBe(true);
  const { database } = desk;
  expect(await getRow(database, 'people', 'gone')).toBeUndefined();
  expect(await getRow(database, 'people', 'keep')).toMatchObject({
    values: { name: '张伟', post: '局长', idNumber: second, phone: '13800000000' },
    merged: [
      { id: 'gone', name: '张玮', idNumber: second },
      { id: 'keep', name: '张伟', idNumber: first },
    ],
  });
  expect((await postsOfPerson(database, 'keep')).map(({ id }) => id)).toEqual(['p3', 'p1']);
  expect(await casesOfPerson(database, 'keep')).toHaveLength(2);
  expect(await getRow(database, 'attachments', 'f')).toMatchObject({ ownerId: 'keep' });
  expect(JSON.stringify(await allRows(database, 'bin'))).not.toContain('"gone"');
  const index = anIndex(desk);
  expect((await index.find('31002x', 9)).map(({ id }) => id)).toEqual(['keep']);
  expect((await index.find('张玮', 9)).map(({ id }) => id)).toEqual(['keep']);
});

it('takes a merge back as one step, leaving everything as it was', async () => {
  const { desk, keep } = await twice();
  const before = await wholeStore(desk);
  const done = await mergePeople(desk, 'keep', 'gone', keep.values);
  if (!done.ok) throw new Error('not merged');
  expect(await wholeStore(desk)).not.toBe(before);
  await undoChange(desk, done.value.seq);
  expect(await wholeStore(desk)).toBe(before);
});

it('refuses to merge somebody who is gone, and what the fields refuse', async () => {
  const { desk, keep } = await twice();
  expect(await mergePeople(desk, 'keep', 'nobody', keep.values)).toMatchObject({ ok: false });
  expect(await mergePeople(desk, 'keep', 'gone', { ...keep.values, name: '' })).toMatchObject({
    ok: false,
    problems: [{ field: 'name' }],
  });
});

it('lists likely people until they are found to be two', async () => {
  const desk = await aDesk();
  await withPeople(desk, aPerson({ birth: '1975-08' }, 'a'), aPerson({ birth: '1975-08' }, 'b'));
  const index = anIndex(desk);
  expect(await index.likelySame(9)).toMatchObject({ count: 1, pairs: [{ reasons: ['nameAndBirth'] }] });
  expect((await keepApart(desk, 'a', 'b')).ok).toBe(true);
  expect(await index.likelySame(9)).toEqual({ count: 0, pairs: [] });
});

it('is refused where each entry has a red card that is not ended, and goes through when one has', async () => {
  const desk = await aDesk();
  const keep = aPerson({ name: '张伟' }, 'keep');
  await withPeople(desk, keep, aPerson({ name: '张玮' }, 'gone'));
  const card = await cardAt(desk, 'issued', { colour: 'red', person: 'keep' });
  await cardAt(desk, 'draft', { colour: 'red', person: 'gone' });
  const refused = await mergePeople(desk, 'keep', 'gone', keep.values);
  expect(refused.ok ? '' : refused.problems[0]?.message).toBe(
    `不能合并：张伟已有未销号的四色卡${card.number?.text}，现为“已签发”；请先将其销号或撤销，再发第二张红卡。`,
  );
  expect(await getRow(desk.database, 'people', 'gone')).toBeDefined();
  recordOf(await actOnCase(desk, card.id, '撤销', { withdrawCause: 'unfounded' }, '失实'));
  expect((await mergePeople(desk, 'keep', 'gone', keep.values)).ok).toBe(true);
});
