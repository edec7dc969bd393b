import { importRows } from '#renderer/data/acts/register-acts.ts';
import { FilesInMemory } from '#renderer/data/attachments/files.ts';
import { PRACTICE_DATABASE } from '#renderer/data/database.ts';
import type { Desk } from '#renderer/data/desk.ts';
import { openDatabase } from '#renderer/data/open.ts';
import { type Keyring, keyringOf } from '#renderer/data/vault/keyring.ts';
import type { Person } from '#shared/people/person.ts';

let count = 0;

/** The same key every time, so that a store can be opened again. */
export function aKeyring(fill = 7): Promise<Keyring> {
  return keyringOf('test', new Uint8Array(32).fill(fill));
}

/** A desk with an empty store and an empty folder of attachments of its own. */
export async function aDesk(
  name = `${PRACTICE_DATABASE}-test-${++count}`,
  files = new FilesInMemory(),
): Promise<Desk & { readonly files: FilesInMemory }> {
  const opened = await openDatabase(name, await aKeyring());
  if (!opened.ok) throw new Error(opened.problems[0]?.message);
  return { database: opened.value, node: 'node-a', by: '测试员', practice: false, files };
}

export function aPerson(values: Person['values'] = {}, id: string = crypto.randomUUID()): Person {
  return { id, order: 1, values: { name: '张三', ...values } };
}

/** Puts people into the register as one act. */
export async function withPeople(desk: Desk, ...people: readonly Person[]): Promise<void> {
  const done = await importRows(
    desk,
    '导入',
    people.map((person) => ({ table: 'people' as const, key: person.id, after: person })),
  );
  if (!done.ok) throw new Error(done.problems[0]?.message);
}
