import { expect, it } from 'vitest';
import { savePerson, saveUnit } from '#renderer/data/acts/register-acts.ts';
import { headSeq } from '#renderer/data/queries/changes.ts';
import { undoChange } from '#renderer/data/undo.ts';
import { nameOf } from '#renderer/workers/desk-name.ts';
import { peopleIndex } from '#renderer/workers/people-search-index.ts';
import { aDesk, aPerson, withPeople } from './desk.ts';

it('finds what was saved a moment ago, and no longer what was taken back', async () => {
  const desk = await aDesk();
  const index = peopleIndex(nameOf(desk));
  await withPeople(desk, aPerson());
  expect(await index.find('zs', 9)).toMatchObject([{ name: '张三' }]);
  const saved = await savePerson(desk, undefined, { name: '吕布', birth: '1975-10', post: '局长' });
  if (!saved.ok) throw new Error('not saved');
  expect(await index.find('lvb', 9)).toEqual([
    { id: saved.value.id, name: '吕布', birth: '1975-10', post: '局长', unit: '' },
  ]);
  await undoChange(desk, await headSeq(desk.database));
  expect(await index.find('lvb', 9)).toEqual([]);
});

it('follows people through new names of themselves and of their units', async () => {
  const desk = await aDesk();
  const index = peopleIndex(nameOf(desk));
  await saveUnit(desk, { id: 'u', kind: 'department', name: '财政局', order: 1 });
  await withPeople(desk, aPerson({ unit: 'u' }, 'p'));
  expect(await index.find('张三 财政', 9)).toMatchObject([{ unit: '财政局' }]);
  await saveUnit(desk, { id: 'u', kind: 'department', name: '税务局', order: 1 });
  await savePerson(desk, 'p', { name: '张伍', unit: 'u' });
  expect(await index.find('税务', 9)).toMatchObject([{ name: '张伍', unit: '税务局' }]);
  expect(await index.find('财政', 9)).toEqual([]);
});

it('reads everything anew when many changes were missed, or the store was cleared', async () => {
  const desk = await aDesk();
  const index = peopleIndex(nameOf(desk));
  await withPeople(desk, aPerson());
  await index.warm();
  for (let count = 0; count < 60; count++) await withPeople(desk, aPerson({ name: `李${count}` }));
  expect(await index.find('li', 100)).toHaveLength(60);
  await desk.database.delete();
  expect(await index.find('li', 100)).toEqual([]);
  await withPeople(await aDesk(desk.database.name), aPerson({ name: '王五' }));
  expect(await index.find('ww', 100)).toMatchObject([{ name: '王五' }]);
});
