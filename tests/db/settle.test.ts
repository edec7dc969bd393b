import { expect, it } from 'vitest';
import type { Desk } from '#renderer/data/desk.ts';
import { keepJournal } from '#renderer/data/journal/keeper.ts';
import { openDatabase } from '#renderer/data/open.ts';
import { latestChanges } from '#renderer/data/queries/changes.ts';
import { allRows } from '#renderer/data/queries/rows.ts';
import { levelStore } from '#renderer/data/recovery/level.ts';
import { type Choice, settle } from '#renderer/data/recovery/settle.ts';
import { aDesk, aKeyring, aPerson, withPeople } from './desk.ts';
import { JournalInMemory } from './journal-file.ts';
import { SnapshotsInMemory, snapshotOf } from './snapshot-files.ts';

const at = '2026-03-05T08:00:00.000Z';

interface Place {
  readonly desk: Desk;
  readonly journal: JournalInMemory;
  readonly snapshots: SnapshotsInMemory;
}

async function aPlace(bare: Desk, ...names: readonly string[]): Promise<Place> {
  const journal = new JournalInMemory();
  const desk = { ...bare, journal: keepJournal(bare.database, journal, 0) };
  for (const name of names) await withPeople(desk, aPerson({ name }, name));
  return { desk, journal, snapshots: new SnapshotsInMemory() };
}

function hostOf({ journal, snapshots }: Pick<Place, 'journal' | 'snapshots'>) {
  return {
    appendJournal: journal.appendJournal.bind(journal),
    journalState: journal.journalState.bind(journal),
    readJournal: journal.readJournal.bind(journal),
    layJournalAside: journal.layJournalAside.bind(journal),
    beginSnapshot: snapshots.beginSnapshot.bind(snapshots),
    appendSnapshot: snapshots.appendSnapshot.bind(snapshots),
    finishSnapshot: snapshots.finishSnapshot.bind(snapshots),
    readSnapshotFrame: snapshots.readSnapshotFrame.bind(snapshots),
    condition: snapshots.condition.bind(snapshots),
    listSnapshots: async () =>
      [...snapshots.files].map(([path, { head }]) => ({ kind: 'whole' as const, path, bytes: 0, head })),
  };
}

const namesOf = async ({ database }: Desk) =>
  (await allRows(database, 'people')).map(({ values }) => values.name).sort();

/** Our store beside a journal that tells something else. */
async function apart() {
  const ours = await aPlace(await aDesk(), '甲', '乙');
  const theirs = await aPlace(await aDesk(), '丙', '丁', '戊');
  return { desk: ours.desk, journal: theirs.journal, snapshots: ours.snapshots };
}

async function decide(place: Place, choice: Choice) {
  const host = hostOf(place);
  const done = await settle(place.desk, host, await host.journalState(), choice, '所选', at);
  return { done, next: await levelStore(place.desk.database, host, undefined, at) };
}

it('keeps the store, lays the other journal aside whole, and writes a new one', async () => {
  const place = await apart();
  const { done, next } = await decide(place, { kind: 'store' });
  expect([done.ok, next.kind]).toEqual([true, 'ready']);
  expect(await namesOf(place.desk)).toEqual(['乙', '甲'].sort());
  expect([place.journal.aside.length, place.journal.lines.length]).toEqual([3, 3]);
  expect((await latestChanges(place.desk.database, 1))[0]?.act).toBe('核对数据：以所选为准');
});

it('takes the journal for the truth, and keeps what the store held in a snapshot', async () => {
  const place = await apart();
  const { done, next } = await decide(place, { kind: 'journal' });
  expect([done.ok, next.kind]).toEqual([true, 'ready']);
  expect(await namesOf(place.desk)).toEqual(['丁', '丙', '戊'].sort());
  expect([...place.snapshots.files.values()].map(({ head }) => head.why)).toEqual(['beforeRestore']);
  expect(place.journal.aside).toEqual([]);
});

it('takes a snapshot for the truth when store and journal both went astray', async () => {
  const place = await apart();
  const good = await aPlace(await aDesk(), '己');
  const made = await snapshotOf(good.desk, good.snapshots);
  if (!made.ok || made.value.kind !== 'whole') throw new Error('no snapshot');
  for (const [path, file] of good.snapshots.files) place.snapshots.files.set(`usb-${path}`, file);
  const snapshot = { ...made.value, path: `usb-${made.value.path}` };
  const { done, next } = await decide(place, { kind: 'snapshot', snapshot });
  expect(done.ok).toBe(true);
  expect(await namesOf(place.desk)).toEqual(['己']);
  expect(place.journal.aside).toHaveLength(3);
  // The snapshot made of the former store knows more changes, but it was made before the decision.
  expect(next.kind).toBe('ready');
});

it('changes nothing when the journal belongs to other keys', async () => {
  const place = await apart();
  const opened = await openDatabase('stranger-2', await aKeyring(9));
  if (!opened.ok) throw new Error('not open');
  const stranger = await aPlace({ ...place.desk, database: opened.value }, '生人');
  const host = hostOf({ ...place, journal: stranger.journal });
  const done = await settle(place.desk, host, await host.journalState(), { kind: 'journal' }, '账本', at);
  expect(done).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining('钥匙不同') }] });
  expect(await namesOf(place.desk)).toEqual(['乙', '甲'].sort());
});

it('goes as far as a journal with a gap goes', async () => {
  const place = await apart();
  const [first, , third] = place.journal.lines;
  const host = {
    ...hostOf(place),
    readJournal: async (after: number) =>
      [first, third].flatMap((line) => (line && line.seq > after ? [line] : [])),
  };
  const done = await settle(place.desk, host, await host.journalState(), { kind: 'journal' }, '账本', at);
  expect(done.ok).toBe(true);
  expect(await namesOf(place.desk)).toEqual(['丙']);
  expect(place.journal.aside).toHaveLength(3);
});

it('takes an older snapshot as it is, and lays aside what the journal has after it', async () => {
  const place = await aPlace(await aDesk(), '甲');
  const made = await snapshotOf(place.desk, place.snapshots);
  if (!made.ok || made.value.kind !== 'whole') throw new Error('no snapshot');
  for (const name of ['乙', '丙']) await withPeople(place.desk, aPerson({ name }));
  const { next } = await decide(place, { kind: 'snapshot', snapshot: made.value });
  expect(next.kind).toBe('ready');
  expect(await namesOf(place.desk)).toEqual(['甲']);
  expect([place.journal.aside.length, place.journal.lines.length]).toEqual([3, 2]);
});

it('lets nobody decide who may not change a record', async () => {
  const place = await apart();
  const host = hostOf(place);
  const auditor = { ...place.desk, readOnly: () => '您的角色是“审计（只读）”，不能改动记录。' };
  const done = await settle(auditor, host, await host.journalState(), { kind: 'journal' }, '账本', at);
  expect(done).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining('审计') }] });
  expect(await namesOf(place.desk)).toEqual(['乙', '甲'].sort());
  expect(place.snapshots.files.size).toBe(0);
});

it('loses nothing in silence when it is cut off while the store is being emptied', async () => {
  const clear = IDBObjectStore.prototype.clear;
  for (let cut = 1; cut <= 11; cut++) {
    const place = await apart();
    let calls = 0;
    IDBObjectStore.prototype.clear = function cleared() {
      if (++calls === cut) throw new DOMException('gone', 'UnknownError');
      return clear.call(this);
    };
    const host = hostOf(place);
    await settle(place.desk, host, await host.journalState(), { kind: 'journal' }, '账本', at).catch(
      () => null,
    );
    IDBObjectStore.prototype.clear = clear;
    // Whole as before, or with no changes, so that the next start rebuilds it.
    const { people, changes } = place.desk.database;
    expect([2, 0]).toContain(await changes.count());
    expect(await people.count()).toBe(await changes.count());
  }
});
