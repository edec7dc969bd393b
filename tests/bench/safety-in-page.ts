import { registerCase } from '#renderer/data/acts/case-acts.ts';
import { storeAttachment } from '#renderer/data/attachments/store.ts';
import { type ReadableColumns, sealRow } from '#renderer/data/codec.ts';
import { AnjuanDatabase } from '#renderer/data/database.ts';
import { keepJournal } from '#renderer/data/journal/keeper.ts';
import { openAll } from '#renderer/data/queries/rows.ts';
import { snapshotTables } from '#renderer/data/snapshots/frames.ts';
import { restoreSnapshot } from '#renderer/data/snapshots/go-back.ts';
import { fillFromSnapshot } from '#renderer/data/snapshots/restore.ts';
import { keyOf } from '#renderer/data/snapshots/rows.ts';
import { host } from '#renderer/host/host.ts';
import { takeSnapshot } from '#renderer/workers/snapshot.ts';
import type { Case } from '#shared/case-type.ts';
import type { Write } from '#shared/change.ts';
import { cases, people, size, units } from './county.ts';
import { deskOf, store, timed } from './in-page.ts';

/** What the bench measures about the keeping of the records, inside the page. */
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The same 10,000 records written sealed and as plain JSON, and a page of 50 opened both ways, turn about. */
export async function sealing(source: string) {
  const from = await deskOf(source);
  const { keyring } = from.database;
  const stored = await from.database.cases.limit(10_000).toArray();
  const records = await openAll(from.database, 'cases', stored);
  const rounds = {
    sealed: [0].slice(1),
    plain: [0].slice(1),
    openSealed: [0].slice(1),
    openPlain: [0].slice(1),
  };
  const write = async (
    payloadOf: (record: Case, columns: ReadableColumns) => Promise<Uint8Array<ArrayBuffer>>,
  ) => {
    const target = new AnjuanDatabase('bench-sealing', keyring);
    await target.open();
    const taken = await timed(async () => {
      const rows = await Promise.all(
        records.map(async (record, index) => {
          const { payload: _payload, ...columns } = { ...stored[index], id: record.id };
          return { ...columns, payload: await payloadOf(record, columns) };
        }),
      );
      await target.transaction('rw', target.cases, () => target.table('cases').bulkPut(rows));
    });
    await target.delete();
    return taken;
  };
  for (let round = 0; round < 5; round++) {
    rounds.sealed.push(await write((record, columns) => sealRow(keyring, 'cases', columns, record, 1)));
    rounds.plain.push(await write(async (record) => encoder.encode(JSON.stringify(record))));
  }
  const page = stored.slice(0, 50);
  const plainPage = records.slice(0, 50).map((record) => encoder.encode(JSON.stringify(record)));
  for (let round = 0; round < 30; round++) {
    rounds.openSealed.push(await timed(() => openAll(from.database, 'cases', page)));
    rounds.openPlain.push(
      await timed(async () => plainPage.map((bytes) => JSON.parse(decoder.decode(bytes)))),
    );
  }
  from.database.close();
  return rounds;
}

/** Milliseconds for registering a talk until the journal has it on the disk, on a page that does nothing else. */
export async function savesWithJournal(name: string): Promise<number[]> {
  const bare = await deskOf(name);
  const journal = keepJournal(bare.database, host(), (await host().journalState()).lastSeq);
  const standing = await journal.catchUp();
  if (standing.kind !== 'kept') throw new Error(standing.message);
  const desk = { ...bare, journal };
  const rounds: number[] = [];
  for (let round = 0; round < 21; round++) {
    const values = {
      form: 'proactive',
      person: `p${round}`,
      talkedOn: '2026-03-05',
      talker: '部长',
      mainClass: 'report',
      content: '汇报工作。'.repeat(40),
    };
    rounds.push(await timed(() => registerCase(desk, 'interview', 'talked', values)));
  }
  if (journal.standing().kind !== 'kept') throw new Error('the journal was not kept');
  desk.database.close();
  return rounds;
}

/** A snapshot of the whole store in milliseconds, and the longest task of the page meanwhile. */
export async function snapshotTime(name: string) {
  const desk = await deskOf(name);
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ entryTypes: ['longtask'] });
  let bytes = 0;
  const taken = await timed(async () => {
    const made = await takeSnapshot(desk, host(), 'byHand');
    if (!made.ok || made.value.kind !== 'whole') throw new Error('no snapshot');
    bytes = made.value.bytes;
  });
  observer.disconnect();
  desk.database.close();
  return { taken, bytes, longest };
}

/** Milliseconds for only reading what a snapshot reads: its floor. */
export async function readingTime(name: string): Promise<number> {
  const { database } = await deskOf(name);
  const taken = await timed(async () => {
    for await (const _rows of storedRows(database));
  });
  database.close();
  return taken;
}

const AT_ONCE = 500;

/** Every row as it stands in the store: the floor of a snapshot. */
async function* storedRows(database: AnjuanDatabase) {
  for (const table of snapshotTables) {
    const whole = database.table<object>(table);
    let after: ReturnType<typeof keyOf> | undefined;
    for (;;) {
      const rest = after === undefined ? whole.orderBy(':id') : whole.where(':id').above(after);
      const rows = await rest.limit(AT_ONCE).toArray();
      const last = rows.at(-1);
      if (!last) break;
      yield { table, rows };
      after = keyOf(last);
    }
  }
}

/**
 * Milliseconds to fill an empty store from the newest snapshot; the rows, how often progress was told, and the floor: only
 * writing the same rows.
 */
export async function restoreTime(name: string) {
  const desk = await deskOf(name);
  const [newest] = (await host().listSnapshots()).flatMap((info) => (info.kind === 'whole' ? [info] : []));
  if (!newest) throw new Error('no snapshot listed');
  const scratch = new AnjuanDatabase('bench-restore', desk.database.keyring);
  let rows = 0;
  let told = 0;
  const taken = await timed(async () => {
    const done = await fillFromSnapshot(scratch, host(), newest, (count) => {
      rows = count;
      told++;
    });
    if (!done.ok) throw new Error(done.problems[0]?.message);
  });
  await scratch.delete();
  const bare = new AnjuanDatabase('bench-floor', desk.database.keyring);
  let floor = 0;
  for await (const { table, rows } of storedRows(desk.database)) {
    floor += await timed(() => bare.table(table).bulkPut(rows));
  }
  await bare.delete();
  desk.database.close();
  return { taken, rows, told, floor };
}

/** So many matters are changed, and so many more registered, before somebody goes back. */
const CHANGED = 10_000;
const ADDED = 500;

/**
 * Milliseconds to go back to the newest snapshot of the whole county after that, as one change with the rows of before and
 * after; the rows compared, and how often progress was told.
 */
export async function goBackTime(name: string) {
  const desk = await deskOf(name);
  const [newest] = (await host().listSnapshots()).flatMap((info) => (info.kind === 'whole' ? [info] : []));
  if (!newest) throw new Error('no snapshot listed');
  const spoiled = cases(0, CHANGED).flatMap(({ table, key, after }): Write[] =>
    table === 'cases' && after !== null
      ? [{ table, key, after: { ...after, values: { ...after.values, content: '误改' } } }]
      : [],
  );
  await store(desk, spoiled);
  // Their numbers lie beyond those that savesWithJournal has taken.
  const first = size.cases + CHANGED;
  await store(desk, cases(first, first + ADDED));
  let rows = 0;
  let told = 0;
  const taken = await timed(async () => {
    const done = await restoreSnapshot(desk, host(), newest, '快照', (count) => {
      rows = count;
      told++;
    });
    if (!done.ok) throw new Error(done.problems[0]?.message);
    const wrote = done.value.reduce((sum, { puts }) => sum + puts.length, 0);
    if (wrote < CHANGED + ADDED) throw new Error(`only ${wrote} rows went back`);
  });
  desk.database.close();
  return { taken, rows, told };
}

/** Whether the journal holds the store's last change. */
export async function isJournalled(name: string): Promise<boolean> {
  const { database } = await deskOf(name);
  const last = await database.changes.orderBy('seq').last();
  database.close();
  return (await host().journalState()).lastSeq === (last?.seq ?? 0);
}

/** Whether the newest snapshot holds the store's last change, and text for searching is kept. */
export async function isSettled(name: string): Promise<boolean> {
  const { database } = await deskOf(name);
  const last = await database.changes.orderBy('seq').last();
  const texts = await database.caches.get('matters');
  database.close();
  const held = (await host().listSnapshots()).flatMap((info) =>
    info.kind === 'whole' ? [info.head.seq] : [],
  );
  return texts !== undefined && Math.max(0, ...held) === last?.seq;
}

/** So many records, in steps; for a store larger than the county. */
export async function seedRecords(name: string, count: number): Promise<void> {
  const desk = await deskOf(name);
  const step = 2_500;
  await store(desk, units());
  await store(desk, people(0, step));
  for (let from = 0; from < count - step; from += step) await store(desk, cases(from, from + step));
  desk.database.close();
}

/** So many files of random bytes, attached to one record. */
export async function attachFiles(name: string, count: number, bytes: number): Promise<void> {
  const desk = { ...(await deskOf(name)), files: host() };
  for (let index = 0; index < count; index++) {
    const content = new Uint8Array(bytes);
    for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(content.subarray(at, at + 65_536));
    const file = {
      ownerId: 'c1',
      purpose: '扫描件',
      name: `扫描件${index}.pdf`,
      media: 'application/pdf',
      content,
    };
    const done = await storeAttachment(desk, file);
    if (!done.ok) throw new Error(done.problems[0]?.message);
  }
  desk.database.close();
}
