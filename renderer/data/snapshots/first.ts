import { ok, type Result, refuseAt } from '#shared/result.ts';
import type { Desk } from '../desk.ts';

const acts = { beforeImport: '导入', beforeUndo: '撤销', beforeRestore: '恢复' } as const;

/** A snapshot before an act that writes much at once. Refused, and the act with it, if it cannot be made. */
export async function snapshotFirst(
  { snapshots }: Desk,
  why: keyof typeof acts,
  act: string = acts[why],
): Promise<Result<null>> {
  const made = await snapshots?.take(why);
  if (made === undefined || made === 'not needed' || made.ok) return ok(null);
  return refuseAt(`${act}前的快照没有做成，因此没有${act}。${made.problems[0]?.message ?? ''}`);
}
