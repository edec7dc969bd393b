import { hashOf } from '#shared/change.ts';
import type { HostApi } from '#shared/host-api.ts';
import { ok, type Result, refuseAt } from '#shared/result.ts';
import { AnjuanDatabase } from '../database.ts';
import { firstBrokenLink } from '../queries/changes.ts';
import type { Frame } from './frames.ts';
import { fillFromSnapshot, openedFrames, type WholeSnapshot } from './restore.ts';
import { keyOf, type PackedRow, packRows } from './rows.ts';

/** What a drill found: rows read back, all equal to the file's. */
export interface Drilled {
  readonly rows: number;
  readonly seq: number;
}

const SCRATCH = 'anjuan-drill';

/** 恢复演练: restores a snapshot into a scratch store, compares every row with the file, checks the chain, cleans up. */
export async function drill(
  { keyring }: AnjuanDatabase,
  host: Pick<HostApi, 'readSnapshotFrame' | 'condition'>,
  snapshot: WholeSnapshot,
  onProgress: (rows: number) => void = () => undefined,
): Promise<Result<Drilled>> {
  const scratch = new AnjuanDatabase(SCRATCH, keyring);
  try {
    const filled = await fillFromSnapshot(scratch, host, snapshot, onProgress);
    if (!filled.ok) return filled;
    let rows = 0;
    for await (const frame of openedFrames(scratch, host, snapshot)) {
      if (!(await holds(scratch, frame, snapshot.head.seq))) {
        return refuseAt('演练未通过：恢复出来的记录与快照不一致。请立即另做一份快照，并检查磁盘。');
      }
      rows += frame.rows.length;
    }
    const broken = await firstBrokenLink(scratch);
    if (broken !== undefined) return refuseAt(`演练未通过：第${broken}条改动的校验不符。`);
    return ok({ rows, seq: filled.value });
  } finally {
    await scratch.delete();
  }
}

/** Whether the store has these rows to the byte; rows that a change made during the snapshot has overtaken are left out. */
async function holds(scratch: AnjuanDatabase, frame: Frame, seq: number): Promise<boolean> {
  const restored = await scratch.table<PackedRow>(frame.table).bulkGet(frame.rows.map(keyOf));
  return frame.rows.every((row, index) => {
    const back = restored[index];
    if (back === undefined || revOf(back) > seq) return frame.table !== 'changes';
    return hashOf(packRows([row])) === hashOf(packRows([back]));
  });
}

function revOf(row: object): number {
  return 'rev' in row && typeof row.rev === 'number' ? row.rev : 0;
}
