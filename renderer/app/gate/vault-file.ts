import { DATABASE } from '#renderer/data/database.ts';
import { storedVersion } from '#renderer/data/open.ts';
import { host } from '#renderer/host/host.ts';
import { ok, type Result, refuseAt } from '#shared/result.ts';
import { readVaultText, type Vault } from '#shared/vault.ts';

/** The desk's vault; `first` on a machine that truly has nothing yet; `lost` where there are records without their keys. */
export async function readVault(): Promise<Result<Vault | 'first' | 'lost'>> {
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
    return ok('lost');
  }
  return ok('first');
}

/** Stores the vault beside the journal; refused in words if the folder cannot be written. */
export async function writeVault(vault: Vault): Promise<Result<Vault>> {
  const written = await host().writeVault(new TextEncoder().encode(`${JSON.stringify(vault, null, 2)}\n`));
  if (written.kind === 'done') return ok(vault);
  return refuseAt(written.kind === 'refused' ? written.message : '钥匙文件没有写成，请检查数据文件夹。');
}
