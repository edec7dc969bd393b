import { expect, it, vi } from 'vitest';
import { seal } from '#renderer/data/codec.ts';
import type { Desk } from '#renderer/data/desk.ts';
import { keepJournal } from '#renderer/data/journal/keeper.ts';
import { lineOf } from '#renderer/data/journal/line.ts';
import { currentVersion } from '#renderer/data/migrations/index.ts';
import { firstBrokenLink } from '#renderer/data/queries/changes.ts';
import { allRows } from '#renderer/data/queries/rows.ts';
import { levelStore } from '#renderer/data/recovery/level.ts';
import { aDesk, aPerson, withPeople } from './desk.ts';
import { JournalInMemory } from './journal-file.ts';
import { SnapshotsInMemory, snapshotOf } from './snapshot-files.ts';

/** A data folder in memory: journal and snapshots together. */
function aFolder() {
  const journal = new JournalInMemory();
  const snapshots = new SnapshotsInMemory();
  const host = {
    appendJournal: journal.appendJournal.bind(journal),
    journalState: journal.journalState.bind(journal),
    readJournal: journal.readJournal.bind(journal),
    readSnapshotFrame: snapshots.readSnapshotFrame.bind(snapshots),
    condition: snapshots.condition.bind(snapshots),
    listSnapshots: async () =>
      [...snapshots.files].map(([path, { head }]) => ({ kind: 'whole' as const, path, bytes: 0, head })),
  };
  return { journal, snapshots, host };
}

async function aWorkingDesk(count: number) {
  const folder = aFolder();
  const bare = await aDesk();
  const desk: Desk = { ...bare, journal: keepJournal(bare.database, folder.host, 0) };
  for (let index = 1; index <= count; index++)
    await withPeople(desk, aPerson({ name: `干部${index}` }, `p${index}`));
  return { desk, folder };
}

const snapshotDoor = ({ host }: ReturnType<typeof aFolder>) => ({
  listSnapshots: host.listSnapshots,
  readSnapshotFrame: host.readSnapshotFrame,
});

const names = async (desk: Desk) =>
  (await allRows(desk.database, 'people')).map((row) => row.values.name).sort();

it('starts in silence when store and journal are level', async () => {
  const { desk, folder } = await aWorkingDesk(3);
  expect(await levelStore(desk.database, folder.host)).toMatchObject({ kind: 'ready', notes: [] });
});

it('brings everything back when the store was emptied, and says so', async () => {
  const { desk, folder } = await aWorkingDesk(5);
  const fresh = await aDesk();
  const levelled = await levelStore(fresh.database, folder.host);
  expect(levelled).toMatchObject({ kind: 'ready', notes: ['数据库是空的，已从账本全部恢复（共5条改动）。'] });
  expect(await names(fresh)).toEqual(await names(desk));
});

it('uses snapshot and journal together when the journal’s beginning is gone', async () => {
  const { desk, folder } = await aWorkingDesk(4);
  await snapshotOf(desk, folder.snapshots);
  for (const name of ['甲', '乙']) await withPeople(desk, aPerson({ name }));
  const host = {
    ...folder.host,
    journalState: async () => ({
      ...(await folder.journal.journalState()),
      firstSeq: 5,
      findings: ['账本 2026-10 已缺。'],
    }),
  };
  const fresh = await aDesk();
  const levelled = await levelStore(fresh.database, host);
  expect(levelled).toMatchObject({
    kind: 'ready',
    notes: ['数据库是空的，已从快照和账本全部恢复（共6条改动）。', '账本 2026-10 已缺。'],
  });
  expect(await names(fresh)).toEqual(await names(desk));
  expect(await firstBrokenLink(fresh.database)).toBeUndefined();
});

it('passes over a damaged snapshot, names it and takes the one before', async () => {
  const { desk, folder } = await aWorkingDesk(2);
  await snapshotOf(desk, folder.snapshots);
  await withPeople(desk, aPerson({ name: '后来' }));
  await snapshotOf(desk, folder.snapshots);
  folder.snapshots.file('快照-2').frames[0]?.fill(0);
  folder.journal.lines.length = 0;
  const fresh = await aDesk();
  const levelled = await levelStore(fresh.database, folder.host);
  expect(levelled).toMatchObject({ kind: 'ready' });
  expect(levelled.kind === 'ready' && levelled.notes.join()).toContain('恢复到第2条改动；第3至第3条没有找到');
  expect(levelled.kind === 'ready' && levelled.notes.join()).toContain('快照-2');
  expect(await names(fresh)).toEqual(['干部1', '干部2']);
});

it('completes a store that lost its newest changes, without a question', async () => {
  const { desk, folder } = await aWorkingDesk(3);
  const behind = await aDesk();
  await levelStore(behind.database, {
    ...folder.host,
    readJournal: async (after) => (await folder.host.readJournal(after, 1)).filter((line) => line.seq <= 1),
    journalState: async () => ({
      firstSeq: 1,
      lastSeq: 1,
      lastHash: folder.journal.lines[0]?.hash ?? '',
      missing: [],
      refusal: null,
      findings: [],
      mended: [],
    }),
    listSnapshots: async () => [],
  });
  const levelled = await levelStore(behind.database, folder.host);
  expect(levelled).toMatchObject({ kind: 'ready', notes: ['上次未正常退出，已从账本补回第2至第3条改动。'] });
  expect(await names(behind)).toEqual(await names(desk));
});

it('writes a journal anew when its folder was lost', async () => {
  const { desk, folder } = await aWorkingDesk(3);
  folder.journal.lines.length = 0;
  await levelStore(desk.database, folder.host);
  expect(folder.journal.lines.map((line) => line.seq)).toEqual([1, 2, 3]);
});

it('asks a person, and touches nothing, when store and journal went different ways', async () => {
  const { desk } = await aWorkingDesk(3);
  const other = await aWorkingDesk(3);
  const before = await names(desk);
  const levelled = await levelStore(desk.database, other.folder.host);
  expect(levelled).toMatchObject({
    kind: 'ask',
    found: { storeSeq: 3, message: expect.stringContaining('不一致') },
  });
  expect(await names(desk)).toEqual(before);
  expect(other.folder.journal.lines).toHaveLength(3);
});

it('asks when a snapshot knows more than store and journal', async () => {
  const { desk, folder } = await aWorkingDesk(3);
  await snapshotOf(desk, folder.snapshots);
  const old = await aDesk();
  const first = folder.journal.lines.slice(0, 1);
  folder.journal.lines.splice(1);
  await levelStore(old.database, { ...folder.host, listSnapshots: async () => [] });
  expect(first).toHaveLength(1);
  expect(await levelStore(old.database, folder.host)).toMatchObject({ kind: 'ask', found: { storeSeq: 1 } });
});

it('takes no snapshot of another story, and brings everything back from the journal', async () => {
  const { desk, folder } = await aWorkingDesk(3);
  const other = await aWorkingDesk(2);
  await snapshotOf(other.desk, other.folder.snapshots);
  const host = { ...folder.host, ...snapshotDoor(other.folder) };
  // As with a long journal: the snapshot would be quicker.
  const journalState = async () => ({ ...(await folder.host.journalState()), findings: ['账本曾有损坏。'] });
  const fresh = await aDesk();
  const levelled = await levelStore(fresh.database, { ...host, journalState });
  expect(levelled.kind === 'ready' && levelled.notes.join()).toContain(
    '快照-1 与账本不是同一份记录，没有采用。',
  );
  expect(await names(fresh)).toEqual(await names(desk));
  expect(await firstBrokenLink(fresh.database)).toBeUndefined();
});

it('asks when the snapshot that knows more has another story than the journal', async () => {
  const { folder } = await aWorkingDesk(2);
  const other = await aWorkingDesk(3);
  await snapshotOf(other.desk, other.folder.snapshots);
  const fresh = await aDesk();
  const levelled = await levelStore(fresh.database, { ...folder.host, ...snapshotDoor(other.folder) });
  expect(levelled).toMatchObject({ kind: 'ask', found: { message: expect.stringContaining('不一致') } });
});

it('asks when nothing but snapshots of two stories are left', async () => {
  const { desk, folder } = await aWorkingDesk(2);
  await snapshotOf(desk, folder.snapshots);
  const other = await aWorkingDesk(3);
  await snapshotOf(other.desk, other.folder.snapshots);
  for (const [path, file] of other.folder.snapshots.files) folder.snapshots.files.set(`usb-${path}`, file);
  folder.journal.lines.length = 0;
  const fresh = await aDesk();
  const levelled = await levelStore(fresh.database, folder.host);
  expect(levelled).toMatchObject({
    kind: 'ask',
    found: { storeSeq: 0, message: expect.stringContaining('不是同一份记录') },
  });
  expect(await fresh.database.people.count()).toBe(0);
});

it('does not take a line for the next one by its number alone', async () => {
  const { desk, folder } = await aWorkingDesk(2);
  const other = await aWorkingDesk(3);
  const mixed = [...folder.journal.lines, ...other.folder.journal.lines.slice(2)];
  folder.journal.lines.splice(0, 2, ...mixed);
  expect(await levelStore(desk.database, folder.host)).toMatchObject({
    kind: 'ask',
    found: { storeSeq: 2, message: expect.stringContaining('接不上') },
  });
});

it('finds rows that vanished without a trace, and brings them back', async () => {
  const { desk, folder } = await aWorkingDesk(6);
  await snapshotOf(desk, folder.snapshots);
  await withPeople(desk, aPerson({ name: '后来' }));
  expect(await levelStore(desk.database, folder.host)).toMatchObject({ kind: 'ready', notes: [] });
  await desk.database.people.bulkDelete(['p1', 'p2', 'p3']);
  expect(await levelStore(desk.database, folder.host)).toMatchObject({
    kind: 'ready',
    notes: ['数据库中有3条记录损坏或丢失，已从改动日志修复3条。'],
  });
  expect(await names(desk)).toHaveLength(7);
});

it('finds them by the log alone where there is no snapshot', async () => {
  const { desk, folder } = await aWorkingDesk(3);
  await desk.database.people.delete('p2');
  expect(await levelStore(desk.database, folder.host)).toMatchObject({
    notes: ['数据库中有1条记录损坏或丢失，已从改动日志修复1条。'],
  });
  expect(await names(desk)).toHaveLength(3);
});

it('finds them also where it counted before, and does not count the whole log again', async () => {
  const { desk, folder } = await aWorkingDesk(3);
  expect(await levelStore(desk.database, folder.host)).toMatchObject({ notes: [] });
  await withPeople(desk, aPerson({ name: '后来' }));
  const opened = vi.spyOn(crypto.subtle, 'decrypt');
  expect(await levelStore(desk.database, folder.host)).toMatchObject({ notes: [] });
  const second = opened.mock.calls.length;
  opened.mockRestore();
  await desk.database.caches.clear();
  const all = vi.spyOn(crypto.subtle, 'decrypt');
  expect(await levelStore(desk.database, folder.host)).toMatchObject({ notes: [] });
  expect(all.mock.calls.length).toBeGreaterThan(second);
  all.mockRestore();
  await desk.database.people.delete('p2');
  expect(await levelStore(desk.database, folder.host)).toMatchObject({
    notes: ['数据库中有1条记录损坏或丢失，已从改动日志修复1条。'],
  });
  expect(await names(desk)).toHaveLength(4);
});

it('says in words that a journal was written by a newer program, and takes nothing of it', async () => {
  const { desk, folder } = await aWorkingDesk(1);
  const head = await desk.database.changes.orderBy('seq').last();
  const body = {
    seq: 2,
    prev: head?.hash,
    act: '新办法',
    puts: [{ table: 'surveys', key: 'x', before: null, after: {} }],
  };
  const columns = { node: 'node-a', seq: 2, hlc: 'later', hash: 'f'.repeat(64) };
  const bytes = new TextEncoder().encode(JSON.stringify(body));
  const payload = await seal(desk.database.keyring, 'changes', columns, bytes, currentVersion + 1);
  folder.journal.lines.push(lineOf({ ...columns, payload }));
  await expect(levelStore(desk.database, folder.host)).rejects.toThrow('第2条改动由较新版本的程序写入');
  expect(await desk.database.changes.count()).toBe(1);
});

it('rebuilds nothing onto a disk that has no room for it, and says how much is needed', async () => {
  const { desk, folder } = await aWorkingDesk(3);
  await snapshotOf(desk, folder.snapshots);
  folder.snapshots.freeBytes = 10;
  const listSnapshots = async () =>
    (await folder.host.listSnapshots()).map((info) => ({ ...info, bytes: 5e6 }));
  const fresh = await aDesk();
  expect(await levelStore(fresh.database, { ...folder.host, listSnapshots })).toMatchObject({
    kind: 'ask',
    found: { message: '磁盘只剩1MB，至少需要10MB，没有改动任何数据，请清理磁盘后再试。' },
  });
  expect(await fresh.database.changes.count()).toBe(0);
});
