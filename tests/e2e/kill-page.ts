import { savePerson } from '#renderer/data/acts/register-acts.ts';
import { DATABASE } from '#renderer/data/database.ts';
import type { Desk } from '#renderer/data/desk.ts';
import { openDatabase } from '#renderer/data/open.ts';
import { firstBrokenLink } from '#renderer/data/queries/changes.ts';
import { allRows } from '#renderer/data/queries/rows.ts';
import { levelStore } from '#renderer/data/recovery/level.ts';
import { createVault, unlock } from '#renderer/data/vault/vault-acts.ts';
import { host } from '#renderer/host/host.ts';
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

declare global {
  interface Window {
    kill: { look: typeof look; work: typeof work };
    acknowledge(name: string): Promise<void>;
  }
}

window.kill = { look, work };
