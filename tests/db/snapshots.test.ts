import { expect, it } from 'vitest';
import { registerCase } from '#renderer/data/acts/case-acts.ts';
import { AnjuanDatabase } from '#renderer/data/database.ts';
import type { Desk } from '#renderer/data/desk.ts';
import { openDatabase } from '#renderer/data/open.ts';
import { latestChanges } from '#renderer/data/queries/changes.ts';
import { allRows } from '#renderer/data/queries/rows.ts';
import { drill } from '#renderer/data/snapshots/drill.ts';
import { previewRestore, restoreSnapshot } from '#renderer/data/snapshots/go-back.ts';
import { fillFromSnapshot, type WholeSnapshot } from '#renderer/data/snapshots/restore.ts';
import { undoChange } from '#renderer/data/undo.ts';
import { keyringOf } from '#renderer/data/vault/keyring.ts';
import { aDesk, aPerson, withPeople } from './desk.ts';
import { SnapshotsInMemory, snapshotOf } from './snapshot-files.ts';

async function take(desk: Desk, files: SnapshotsInMemory): Promise<WholeSnapshot> {
  const made = await snapshotOf(desk, files);
  if (!made.ok || made.value.kind !== 'whole') throw new Error('no snapshot');
  return made.value;
}

async function aFilledDesk(): Promise<Desk> {
  const desk = await aDesk();
  const people = Array.from({ length: 620 }, (_, index) => ({
    ...aPerson({ name: `干部${index}` }),
    order: index,
  }));
  await withPeople(desk, ...people);
  await registerCase(desk, 'interview', 'talked', {
    form: 'proactive',
    talkedOn: '2013-03-05',
    talker: '部长',
    mainClass: 'report',
    person: people[0]?.id ?? '',
  });
  return desk;
}

const contents = async (database: AnjuanDatabase) => ({
  people: await allRows(database, 'people'),
  cases: await allRows(database, 'cases'),
  changes: await database.changes.toArray(),
});

it('fills an empty store again, to the last row and the last link of the chain', async () => {
  const desk = await aFilledDesk();
  const files = new SnapshotsInMemory();
  const snapshot = await take(desk, files);
  const fresh = await aDesk();
  expect(await fillFromSnapshot(fresh.database, files, snapshot)).toEqual({ ok: true, value: 2 });
  expect(await contents(fresh.database)).toEqual(await contents(desk.database));
  expect(snapshot.head.counts).toMatchObject({ people: 620, cases: 1, changes: 2 });
});

it('is level with the work that went on while it was being made', async () => {
  const desk = await aFilledDesk();
  const files = new SnapshotsInMemory();
  const append = files.appendSnapshot.bind(files);
  let first = true;
  files.appendSnapshot = async (id, frame) => {
    if (first) await withPeople(desk, { ...aPerson({ name: '途中登记' }), order: -5 });
    first = false;
    return append(id, frame);
  };
  const snapshot = await take(desk, files);
  const fresh = await aDesk();
  expect(await fillFromSnapshot(fresh.database, files, snapshot)).toEqual({ ok: true, value: 3 });
  expect((await allRows(fresh.database, 'people')).map((person) => person.values.name)).toContain('途中登记');
});

it('changes nothing when it is damaged, another desk’s, or of a newer program', async () => {
  const desk = await aFilledDesk();
  const files = new SnapshotsInMemory();
  const snapshot = await take(desk, files);
  const { frames } = files.file(snapshot.path);
  const whole = frames[1]?.slice();
  const before = await contents(desk.database);
  frames[1]?.set([(frames[1][40] ?? 0) ^ 1], 40);
  expect(await fillFromSnapshot(desk.database, files, snapshot)).toMatchObject({
    ok: false,
    problems: [{ message: expect.stringContaining('已损坏') }],
  });
  if (whole) frames[1] = whole;
  const newer = { ...snapshot, head: { ...snapshot.head, version: 99 } };
  expect(await fillFromSnapshot(desk.database, files, newer)).toMatchObject({
    ok: false,
    problems: [{ message: expect.stringContaining('较新版本') }],
  });
  expect(await contents(desk.database)).toEqual(before);
  const stranger = await openDatabase('stranger', await keyringOf('other', new Uint8Array(32).fill(9)));
  if (!stranger.ok) throw new Error('not open');
  expect(await fillFromSnapshot(stranger.value, files, snapshot)).toMatchObject({
    ok: false,
    problems: [{ message: expect.stringContaining('另一把钥匙') }],
  });
});

it('does not open when frames were swapped', async () => {
  const desk = await aFilledDesk();
  const files = new SnapshotsInMemory();
  const snapshot = await take(desk, files);
  files.file(snapshot.path).frames.reverse();
  expect((await fillFromSnapshot((await aDesk()).database, files, snapshot)).ok).toBe(false);
});

it('shows what going back would change, goes back as one change, and that can be undone', async () => {
  const desk = await aFilledDesk();
  const files = new SnapshotsInMemory();
  const snapshot = await take(desk, files);
  const [person] = await allRows(desk.database, 'people');
  if (!person) throw new Error('no person');
  await withPeople(desk, { ...person, values: { name: '改了名' } }, aPerson({ name: '后来的人' }));
  const preview = await previewRestore(desk.database, files, snapshot);
  expect(preview.ok && preview.value.find((line) => line.table === 'people')).toEqual({
    table: 'people',
    back: 0,
    changed: 1,
    gone: 1,
  });
  const names = async () => (await allRows(desk.database, 'people')).map((row) => row.values.name);
  await restoreSnapshot(desk, files, snapshot, '今天8时的快照');
  expect(await names()).not.toContain('后来的人');
  expect(await names()).toContain(person.values.name);
  const [restored] = await latestChanges(desk.database, 1);
  expect(restored?.act).toBe('恢复到今天8时的快照');
  await undoChange(desk, restored?.seq ?? 0);
  expect(await names()).toContain('后来的人');
});

it('passes a drill and leaves no scratch store behind', async () => {
  const desk = await aFilledDesk();
  const files = new SnapshotsInMemory();
  const snapshot = await take(desk, files);
  expect(await drill(desk.database, files, snapshot)).toEqual({
    ok: true,
    value: { rows: 620 + 1 + 2, seq: 2 },
  });
  expect((await indexedDB.databases()).map((entry) => entry.name)).not.toContain('anjuan-drill');
});

it('sees no difference where an edit was taken back', async () => {
  const desk = await aFilledDesk();
  const files = new SnapshotsInMemory();
  const snapshot = await take(desk, files);
  const [person] = await allRows(desk.database, 'people');
  if (!person) throw new Error('no person');
  await withPeople(desk, { ...person, values: { name: '改了名' } });
  await undoChange(desk, 3);
  const preview = await previewRestore(desk.database, files, snapshot);
  expect(preview.ok && preview.value.every(({ back, changed, gone }) => back + changed + gone === 0)).toBe(
    true,
  );
  expect(await restoreSnapshot(desk, files, snapshot, '快照')).toMatchObject({
    ok: false,
    problems: [{ message: expect.stringContaining('完全一致') }],
  });
});

it('takes no row for the same because it has the same number in another story', async () => {
  const ours = await aDesk();
  await withPeople(ours, aPerson({ name: '甲' }, 'p'));
  const theirs = await aDesk();
  await withPeople(theirs, aPerson({ name: '乙' }, 'p'));
  const files = new SnapshotsInMemory();
  const snapshot = await take(theirs, files);
  expect((await restoreSnapshot(ours, files, snapshot, '快照')).ok).toBe(true);
  expect((await allRows(ours.database, 'people')).map(({ values }) => values.name)).toEqual(['乙']);
});

it('goes back to the end of the work that went on while the snapshot was being made', async () => {
  const desk = await aFilledDesk();
  const files = new SnapshotsInMemory();
  const [person, gone] = await allRows(desk.database, 'people');
  if (!person || !gone) throw new Error('no people');
  const append = files.appendSnapshot.bind(files);
  let first = true;
  files.appendSnapshot = async (id, frame) => {
    // Both rows are in the frame already.
    if (first) await withPeople(desk, { ...person, values: { name: '途中改名' } });
    first = false;
    return append(id, frame);
  };
  const snapshot = await take(desk, files);
  await withPeople(desk, { ...person, values: { name: '后来改名' } });
  expect((await restoreSnapshot(desk, files, snapshot, '快照')).ok).toBe(true);
  const back = (await allRows(desk.database, 'people')).find(({ id }) => id === person.id);
  expect(back?.values.name).toBe('途中改名');
});

it('goes back in several changes where one would be too large, and can be undone step by step', async () => {
  const desk = await aFilledDesk();
  const files = new SnapshotsInMemory();
  const snapshot = await take(desk, files);
  const people = await allRows(desk.database, 'people');
  await withPeople(
    desk,
    ...people.map((person) => ({ ...person, values: { name: '错' } })),
    aPerson({}, 'new'),
  );
  const told: number[] = [];
  const done = await restoreSnapshot(desk, files, snapshot, '快照', (rows) => told.push(rows), 40_000);
  expect(done.ok && done.value.length).toBeGreaterThan(2);
  expect(told.at(-1)).toBe(621);
  expect(await allRows(desk.database, 'people')).toEqual(people);
  const acts = (await latestChanges(desk.database, 2)).map(({ act }) => act);
  expect(acts[1]).toMatch(/^恢复到快照（续\d+）$/);
  for (const change of done.ok ? done.value.toReversed() : []) await undoChange(desk, change.seq);
  expect((await allRows(desk.database, 'people')).every(({ values }) => values.name !== '干部1')).toBe(true);
  expect(await desk.database.people.count()).toBe(621);
});

it('fails a drill when one row came back other than the file has it', async () => {
  const desk = await aFilledDesk();
  const files = new SnapshotsInMemory();
  const snapshot = await take(desk, files);
  const read = files.readSnapshotFrame.bind(files);
  let beginnings = 0;
  files.readSnapshotFrame = async (path, index) => {
    // Read through, read to restore, read to compare.
    if (index === 0 && ++beginnings === 3) {
      const scratch = new AnjuanDatabase('anjuan-drill', desk.database.keyring);
      const row = await scratch.people.toCollection().first();
      if (row)
        await scratch.people.put({ ...row, payload: row.payload.with(20, (row.payload[20] ?? 0) ^ 1) });
      scratch.close();
    }
    return read(path, index);
  };
  expect(await drill(desk.database, files, snapshot)).toMatchObject({
    ok: false,
    problems: [{ message: expect.stringContaining('恢复出来的记录与快照不一致') }],
  });
  expect((await indexedDB.databases()).map((entry) => entry.name)).not.toContain('anjuan-drill');
});

it('restores nothing onto a disk that has no room for it', async () => {
  const desk = await aFilledDesk();
  const files = new SnapshotsInMemory();
  const snapshot = await take(desk, files);
  files.freeBytes = snapshot.bytes * 2 - 1;
  const refused = { ok: false, problems: [{ message: expect.stringContaining('请清理磁盘') }] };
  expect(await drill(desk.database, files, snapshot)).toMatchObject(refused);
  const before = await contents(desk.database);
  expect(await fillFromSnapshot(desk.database, files, snapshot)).toMatchObject(refused);
  expect(await contents(desk.database)).toEqual(before);
});
