import { expect, it } from 'vitest';
import { binCase } from '#renderer/data/acts/bin-acts.ts';
import { actOnCase, registerCase } from '#renderer/data/acts/case-acts.ts';
import { saveSettings } from '#renderer/data/acts/register-acts.ts';
import type { Desk } from '#renderer/data/desk.ts';
import { keepJournal } from '#renderer/data/journal/keeper.ts';
import { firstBrokenLink } from '#renderer/data/queries/changes.ts';
import { getRow } from '#renderer/data/queries/rows.ts';
import { checkStore } from '#renderer/data/recovery/check-store.ts';
import { mendLog, mendRows } from '#renderer/data/recovery/mend-store.ts';
import { aDesk, aPerson, withPeople } from './desk.ts';
import { JournalInMemory } from './journal-file.ts';

async function aWorkedDesk(): Promise<{ desk: Desk; journal: JournalInMemory; talk: string }> {
  const bare = await aDesk();
  const journal = new JournalInMemory();
  const desk = { ...bare, journal: keepJournal(bare.database, journal, 0) };
  await withPeople(desk, aPerson({}, 'p1'), aPerson({ name: '李四' }, 'p2'));
  const talks: string[] = [];
  for (let count = 0; count < 2; count++) {
    const done = await registerCase(desk, 'interview', 'talked', {
      form: 'proactive',
      person: 'p1',
      talkedOn: '2013-03-05',
      talker: '部长',
      mainClass: 'report',
    });
    if (done.ok) talks.push(done.value.record.id);
  }
  const [kept = '', deleted = ''] = talks;
  await actOnCase(desk, kept, '归档', { archivedOn: '2013-03-06' });
  await binCase(desk, deleted, '录错');
  await saveSettings(desk, { place: '全县' });
  return { desk, journal, talk: kept };
}

it('finds a store in which everything is as the log says', async () => {
  const { desk } = await aWorkedDesk();
  expect(await checkStore(desk.database)).toEqual({
    changes: 6,
    brokenLink: undefined,
    counts: {
      people: 2,
      posts: 0,
      units: 0,
      cases: 1,
      details: 0,
      settings: 1,
      bin: 1,
      attachments: 0,
      views: 0,
      reports: 0,
    },
    bad: [],
  });
});

it('names every row that was damaged, lost, put in or set back, and brings all of them back from the log', async () => {
  const { desk, talk } = await aWorkedDesk();
  const { database } = desk;
  const person = await database.people.get('p2');
  const settings = await database.settings.get('desk');
  const record = await database.cases.get(talk);
  if (!person || !settings || !record) throw new Error('no rows');
  const before = await getRow(database, 'cases', talk);
  const flip = (payload: Uint8Array<ArrayBuffer>) => payload.with(30, (payload[30] ?? 0) ^ 1);
  await database.settings.put({ ...settings, payload: flip(settings.payload) });
  await database.people.put({ ...person, payload: flip(person.payload) });
  await database.people.put({ ...person, id: 'p9' });
  await database.cases.delete(talk);

  const { bad } = await checkStore(database);
  expect(bad.map(({ table, key, why }) => `${table} ${key} ${why}`).sort()).toEqual(
    [`cases ${talk} missing`, 'people p2 unreadable', 'people p9 stray', 'settings desk unreadable'].sort(),
  );
  expect(await mendRows(database, bad)).toBe(4);
  expect(await database.people.get('p9')).toBeUndefined();
  expect(await getRow(database, 'cases', talk)).toEqual(before);
  expect((await getRow(database, 'people', 'p2'))?.values.name).toBe('李四');
  expect((await getRow(database, 'settings', 'desk'))?.values.place).toBe('全县');
});

it('notices a row set back to an older state that was once right', async () => {
  const { desk, talk } = await aWorkedDesk();
  const old = await desk.database.people.get('p2');
  await withPeople(desk, aPerson({ name: '李四改名' }, 'p2'));
  if (old) await desk.database.people.put(old);
  const { bad } = await checkStore(desk.database);
  expect(bad).toMatchObject([{ table: 'people', key: 'p2', seq: 7 }]);
  await mendRows(desk.database, bad);
  expect((await getRow(desk.database, 'people', 'p2'))?.values.name).toBe('李四改名');
  expect(talk).not.toBe('');
});

it('puts a damaged and a lost change of the log back from the journal, and nothing that does not fit', async () => {
  const { desk, journal } = await aWorkedDesk();
  const { database } = desk;
  const [, second, third] = await database.changes.orderBy('seq').toArray();
  if (!second || !third) throw new Error('no changes');
  await database.changes.put({ ...second, payload: third.payload });
  await database.changes.delete([third.node, third.seq]);
  expect(await firstBrokenLink(database)).toBe(2);

  const stranger = await aWorkedDesk();
  expect(await mendLog(database, stranger.journal)).toBe(0);
  expect(await mendLog(database, journal)).toBe(2);
  expect(await firstBrokenLink(database)).toBeUndefined();
});
