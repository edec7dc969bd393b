import { registerCase } from '#renderer/data/acts/case-acts.ts';
import { importRows } from '#renderer/data/acts/register-acts.ts';
import { AnjuanDatabase } from '#renderer/data/database.ts';
import type { Desk } from '#renderer/data/desk.ts';
import { openDatabase } from '#renderer/data/open.ts';
import { pageOfCases } from '#renderer/data/queries/cases.ts';
import { reportRecords } from '#renderer/data/queries/report-records.ts';
import type { Keyring } from '#renderer/data/vault/keyring.ts';
import { unlock } from '#renderer/data/vault/vault-acts.ts';
import { host } from '#renderer/host/host.ts';
import type { Write } from '#shared/change.ts';
import { wholeYear } from '#shared/facts/year-records.ts';
import { checkReport } from '#shared/reports/checks.ts';
import { documentOf } from '#shared/reports/to-document.ts';
import { yearChapter } from '#shared/reports/year-chapter.ts';
import { readVaultText } from '#shared/vault.ts';
import { cases, people, size, units, villageWork } from './county.ts';

export * from './cards-in-page.ts';
export * from './lists-in-page.ts';
export * from './paper-in-page.ts';
export * from './reports-in-page.ts';
export * from './safety-in-page.ts';
export * from './search-in-page.ts';
export * from './vault-in-page.ts';

/** What the bench measures inside the page, with the product's own code, on the product's own origin. */

/** The keys of the desk that the program has opened without a passphrase. */
export async function keys(): Promise<Keyring> {
  const bytes = await host().readVault();
  const vault = bytes && readVaultText(new TextDecoder().decode(bytes));
  const slot = vault?.ok ? vault.value.slots.find((one) => one.kind === 'open') : undefined;
  if (!vault?.ok || !slot) throw new Error('no open vault');
  const opened = await unlock(vault.value, slot.id, '');
  if (!opened.ok) throw new Error('not unlocked');
  return opened.value.keyring;
}

export async function deskOf(name: string): Promise<Desk> {
  const opened = await openDatabase(name, await keys());
  if (!opened.ok) throw new Error(opened.problems[0]?.message);
  return { database: opened.value, node: 'bench', by: 'bench', practice: false };
}

export async function store(desk: Desk, writes: readonly Write[]): Promise<void> {
  const done = await importRows(desk, '装入', writes);
  if (!done.ok) throw new Error(done.problems[0]?.message);
}

/** Fills the store with the big county, in steps that a department would have taken. */
export async function seed(name: string): Promise<void> {
  const desk = await deskOf(name);
  const step = 2_500;
  await store(desk, units());
  for (let from = 0; from < size.people; from += step) await store(desk, people(from, from + step));
  for (let from = 0; from < size.cases; from += step) await store(desk, cases(from, from + step));
  await store(desk, villageWork());
  desk.database.close();
}

export async function counts(name: string): Promise<{ people: number; cases: number }> {
  const { database } = await deskOf(name);
  const found = { people: await database.people.count(), cases: await database.cases.count() };
  database.close();
  return found;
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export async function repeat(times: number, work: (round: number) => Promise<unknown>): Promise<number[]> {
  const rounds: number[] = [];
  for (let round = 0; round < times; round++) rounds.push(await timed(() => work(round)));
  return rounds;
}

/** A town with as many villages as the largest one has. */
const town = Array.from({ length: 46 }, (_, index) => `u${index}`);

/** Milliseconds for pages of 50: down the list of all talks, under three filters, and of a town with all its villages. */
export async function listPages(
  name: string,
): Promise<{ plain: number[]; filtered: number[]; town: number[] }> {
  const { database } = await deskOf(name);
  let next: { day: string; id: string } | undefined;
  const plain = await repeat(30, async () => {
    next = (await pageOfCases(database, { type: 'interview' }, next, 50)).next;
  });
  const filtered = await repeat(30, (round) =>
    pageOfCases(
      database,
      {
        type: 'warningCard',
        stages: ['closed'],
        kinds: ['red', 'orange'],
        from: `${2006 + (round % 15)}-01-01` as const,
      },
      undefined,
      50,
    ),
  );
  let after: typeof next;
  const ofTown = await repeat(30, async () => {
    after = (await pageOfCases(database, { type: 'interview', unitIds: town }, after, 50)).next;
  });
  database.close();
  return { plain, filtered, town: ofTown };
}

/** Long enough for the open list to have read and counted itself anew; nobody saves two records a second. */
const BETWEEN_SAVES_MS = 1_500;

/** Milliseconds for registering a talk: checks, number, change, strict transaction. */
export async function saves(name: string): Promise<number[]> {
  const desk = await deskOf(name);
  const rounds: number[] = [];
  for (let round = 0; round < 15; round++) {
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_SAVES_MS));
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
  desk.database.close();
  return rounds;
}

/** Milliseconds from the store to the checked chapter of a full year, and how many records it was told from. */
export async function yearReports(name: string): Promise<{ rounds: number[]; records: number }> {
  const { database } = await deskOf(name);
  let records = 0;
  const rounds = await repeat(7, async () => {
    const read = await reportRecords(database, wholeYear(2016), '2026-11-22');
    const chapter = yearChapter(read, '全市');
    checkReport(chapter);
    documentOf(chapter, undefined);
    records = chapter.facts.reduce((sum, fact) => sum + fact.records.ids.length, 0);
  });
  database.close();
  return { rounds, records };
}

/** Milliseconds for the same 10,000 sealed rows through Dexie and through bare IndexedDB, turn about. */
export async function bulkWrites(source: string): Promise<{ dexie: number[]; raw: number[] }> {
  const from = await deskOf(source);
  const rows = await from.database.cases.limit(10_000).toArray();
  from.database.close();
  const rounds = { dexie: [0].slice(1), raw: [0].slice(1) };
  for (let round = 0; round < 5; round++) {
    const viaDexie = new AnjuanDatabase('bench-dexie', await keys());
    await viaDexie.open();
    rounds.dexie.push(
      await timed(() => viaDexie.transaction('rw', viaDexie.cases, () => viaDexie.cases.bulkPut(rows))),
    );
    await viaDexie.delete();
    const template = new AnjuanDatabase('bench-raw', await keys());
    await template.open();
    template.close();
    const bare = await openBare('bench-raw');
    rounds.raw.push(await timed(() => putBare(bare, rows)));
    bare.close();
    await template.delete();
  }
  return rounds;
}

function openBare(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function putBare(database: IDBDatabase, rows: readonly object[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction('cases', 'readwrite', { durability: 'strict' });
    const cases = transaction.objectStore('cases');
    for (const row of rows) cases.put(row);
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
}
