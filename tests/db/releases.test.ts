import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import type { Desk } from '#renderer/data/desk.ts';
import { openDatabase } from '#renderer/data/open.ts';
import { firstBrokenLink } from '#renderer/data/queries/changes.ts';
import { levelStore } from '#renderer/data/recovery/level.ts';
import { drill } from '#renderer/data/snapshots/drill.ts';
import { unlock } from '#renderer/data/vault/vault-acts.ts';
import { operatorsOf, readVaultText } from '#shared/vault.ts';
import { tempDir } from '#tests/host/temp-dir.ts';
import { version } from '#tests/host/version.ts';
import { contentsOf, folderHost, passphrase, writeRelease } from './release-folder.ts';

const folder = resolve(import.meta.dirname, '../fixtures/releases');

// Run once for each release, before it goes out: ANJUAN_FREEZE=1 npm test -- --project db releases
it.runIf(process.env.ANJUAN_FREEZE)('freezes the data of this version', async () => {
  const dir = join(folder, version);
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  const contents = await writeRelease(dir);
  writeFileSync(join(dir, 'contents.json'), `${JSON.stringify(contents, null, 2)}\n`);
});

it('has the frozen data of this version', () => {
  expect(existsSync(join(folder, version, 'contents.json')), `${version} has no frozen data`).toBe(true);
});

for (const release of readdirSync(folder)) {
  it(`opens the data folder of ${release} on a new PC: everything is back, and its snapshot passes a drill`, async () => {
    const dir = tempDir();
    cpSync(join(folder, release), dir, { recursive: true });
    const host = folderHost(dir);
    const bytes = await host.vault.read();
    const vault = readVaultText(new TextDecoder().decode(bytes ?? new Uint8Array()));
    if (!vault.ok) throw new Error(vault.problems[0]?.message);
    const opened = await unlock(vault.value, operatorsOf(vault.value)[0]?.id ?? '', passphrase);
    if (!opened.ok) throw new Error(opened.problems[0]?.message);
    const store = await openDatabase(`release-${release}`, opened.value.keyring);
    if (!store.ok) throw new Error(store.problems[0]?.message);
    const desk: Desk = { database: store.value, node: 'n', by: '', practice: false };

    const levelled = await levelStore(desk.database, host);
    expect(levelled).toMatchObject({ kind: 'ready' });
    const contents: Record<string, unknown> = JSON.parse(
      readFileSync(join(folder, release, 'contents.json'), 'utf8'),
    );
    const found = await contentsOf(desk);
    // An older release knows fewer tables.
    expect(Object.fromEntries(Object.keys(contents).map((table) => [table, found[table]]))).toEqual(contents);
    expect(await firstBrokenLink(desk.database)).toBeUndefined();
    const [snapshot] = await host.listSnapshots();
    if (snapshot?.kind !== 'whole') throw new Error('no snapshot');
    expect(await drill(desk.database, host, snapshot)).toMatchObject({ ok: true });
  });
}
