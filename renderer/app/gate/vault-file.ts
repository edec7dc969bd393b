import { DATABASE } from '#renderer/data/database.ts';
import { storedVersion } from '#renderer/data/open.ts';
import { host } from '#renderer/host/host.ts';
import { ok, type Result, refuseAt } from '#shared/result.ts';
import { readVaultText, type Vault } from '#shared/vault.ts';

/** The desk's vault; `undefined` on a machine that truly has nothing yet. */
export async function readVault(): Promise<Result<Vault | undefined>> {
  const bytes = await host().readVault();
  if (bytes !== null) return readVaultText(new TextDecoder().decode(bytes));
  const [journal, snapshots, version] = await Promise.all([
    host().journalState(),
    host().listSnapshots(),
    storedVersion(DATABASE),
  ]);
  if (journal.refusal !== null) return refuseAt(journal.refusal);
  // Records without their keys are never taken for a first run: a fresh key would lock them out for good.
  if (journal.lastSeq > 0 || snapshots.length > 0 || version > 0) {
    return refuseAt(
      '数据文件夹里有案卷数据，但找不到“钥匙.json”。请从“钥匙.json.bak”或备份盘中找回这个文件放回数据文件夹，再打开程序。数据未作任何改动。',
    );
  }
  return ok(undefined);
}

/** Stores the vault beside the journal; refused in words if the folder cannot be written. */
export async function writeVault(vault: Vault): Promise<Result<Vault>> {
  const written = await host().writeVault(new TextEncoder().encode(`${JSON.stringify(vault, null, 2)}\n`));
  if (written.kind === 'done') return ok(vault);
  return refuseAt(written.kind === 'refused' ? written.message : '钥匙文件没有写成，请检查数据文件夹。');
}
