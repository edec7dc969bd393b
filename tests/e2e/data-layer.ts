import { importRows, savePerson } from '#renderer/data/acts/register-acts.ts';
import { nowMs } from '#renderer/data/clock.ts';
import { DATABASE } from '#renderer/data/database.ts';
import type { Desk } from '#renderer/data/desk.ts';
import { keepDraft, listDrafts } from '#renderer/data/drafts.ts';
import { openDatabase } from '#renderer/data/open.ts';
import { firstBrokenLink } from '#renderer/data/queries/changes.ts';
import { allRows } from '#renderer/data/queries/rows.ts';
import { checkStore, type StoreCheck } from '#renderer/data/recovery/check-store.ts';
import { levelStore } from '#renderer/data/recovery/level.ts';
import { mendLog, mendRows } from '#renderer/data/recovery/mend-store.ts';
import { createVault, unlock } from '#renderer/data/vault/vault-acts.ts';
import { host } from '#renderer/host/host.ts';
import { instantText } from '#shared/day.ts';
import { readVaultText } from '#shared/vault.ts';

/** The product's own data layer without its pages: runs in the browser on the product's origin until it is killed. */

async function openDesk(): Promise<{ desk: Desk; notes: readonly string[] }> {
  const bytes = (await host().readVault()) ?? (await makeVault());
  const vault = readVaultText(new TextDecoder().decode(bytes));
  const slot = vault.ok && vault.value.slots.find((one) => one.kind === 'open');
  if (!vault.ok || !slot) throw new Error('no open vault');
  const opened = await unlock(vault.value, slot.id, '');
  if (!opened.ok) throw new Error('not unlocked');
  const database = await openDatabase(DATABASE, opened.value.keyring);
  if (!database.ok) throw new Error(database.problems[0]?.message);
  const levelled = await levelStore(database.value, host());
  if (levelled.kind !== 'ready') throw new Error(`asks: ${levelled.found.message}`);
  const desk = {
    database: database.value,
    node: 'kill',
    by: '测试员',
    practice: false,
    journal: levelled.journal,
  };
  return { desk, notes: levelled.notes };
}

async function makeVault(): Promise<Uint8Array<ArrayBuffer>> {
  const made = await createVault('测试员', undefined);
  if (!made.ok) throw new Error('no vault');
  const bytes = new TextEncoder().encode(JSON.stringify(made.value.vault));
  await host().writeVault(bytes);
  return bytes;
}

/** What is there after a start, as the program would show it. */
async function look(): Promise<{ names: string[]; broken: number | undefined; notes: readonly string[] }> {
  const { desk, notes } = await openDesk();
  const names = (await allRows(desk.database, 'people')).map((person) => person.values.name ?? '');
  const broken = await firstBrokenLink(desk.database);
  desk.database.close();
  return { names, broken, notes };
}

/** Registers one person after another and reports each that was acknowledged with the journal kept. */
async function work(from: number): Promise<void> {
  const { desk } = await openDesk();
  for (let next = from; ; next++) {
    const name = `第${next}人`;
    const saved = await savePerson(desk, undefined, { name, remark: '备注内容。'.repeat(next % 40) });
    if (saved.ok && desk.journal?.standing().kind === 'kept') await window.acknowledge(name);
  }
}

/** What somebody finds who opens the desk and has everything checked, and mended where it can be. */
type Checked =
  | {
      readonly kind: 'open';
      readonly names: readonly string[];
      /** What the check named, and what is left of it after mending. */
      readonly found: number;
      readonly left: number;
      readonly notes: readonly string[];
    }
  /** The records were not opened: a question, or a sentence that says what to do. */
  | { readonly kind: 'not opened'; readonly message: string };

async function check(): Promise<Checked> {
  try {
    const { desk, notes } = await openDesk();
    const { database } = desk;
    const first = wrongIn(await checkStore(database));
    if (first > 0) {
      await mendLog(database, host());
      await mendRows(database, (await checkStore(database)).bad);
    }
    const left = first === 0 ? 0 : wrongIn(await checkStore(database));
    const names = (await allRows(database, 'people')).map((person) => person.values.name ?? '');
    // A damaged one must not keep the page that lists them from opening.
    await listDrafts(desk);
    database.close();
    return { kind: 'open', names: names.sort(), found: first, left, notes };
  } catch (error) {
    return { kind: 'not opened', message: String(error) };
  }
}

function wrongIn({ bad, brokenLink }: StoreCheck): number {
  return bad.length + (brokenLink === undefined ? 0 : 1);
}

/** Many people in a few changes, and some more one by one: enough for every kind of file that the store is made of. */
async function fill(): Promise<readonly string[]> {
  const { desk } = await openDesk();
  const names: string[] = [];
  for (let portion = 0; portion < 8; portion++) {
    const people = Array.from({ length: 500 }, (_, index) => {
      const name = `批量${portion}之${index}`;
      names.push(name);
      const values = { name, remark: '备注内容。'.repeat(60) };
      return { id: crypto.randomUUID(), order: portion * 500 + index, values };
    });
    await importRows(
      desk,
      '导入',
      people.map((person) => ({ table: 'people' as const, key: person.id, after: person })),
    );
  }
  for (let index = 0; index < 20; index++) {
    names.push(`单独${index}`);
    await savePerson(desk, undefined, { name: `单独${index}` });
  }
  const at = instantText(nowMs());
  await keepDraft(desk, { id: 'new:interview', at, values: { content: '没有填完。'.repeat(20_000) } });
  desk.database.close();
  return names.sort();
}

declare global {
  interface Window {
    bare: { look: typeof look; work: typeof work; check: typeof check; fill: typeof fill };
    acknowledge(name: string): Promise<void>;
  }
}

window.bare = { look, work, check, fill };
