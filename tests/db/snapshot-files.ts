import type { Desk } from '#renderer/data/desk.ts';
import { framesOf, snapshotHead } from '#renderer/data/snapshots/frames.ts';
import { makeSnapshot } from '#renderer/data/snapshots/make.ts';
import type { HostApi, Outcome, SnapshotHead, SnapshotInfo } from '#shared/host-api.ts';

interface File {
  readonly head: SnapshotHead;
  readonly frames: Uint8Array<ArrayBuffer>[];
}

type Door = Pick<
  HostApi,
  'beginSnapshot' | 'appendSnapshot' | 'finishSnapshot' | 'readSnapshotFrame' | 'condition'
>;

/** The shell's snapshot folder kept in memory. The real files are tested in tests/host. */
export class SnapshotsInMemory implements Door {
  readonly files = new Map<string, File>();
  freeBytes = 1e12;

  async condition() {
    return { freeBytes: this.freeBytes, cleanExit: true, repairs: [], refusedRequests: 0 };
  }

  async beginSnapshot(head: SnapshotHead): Promise<Outcome<{ id: string }>> {
    const id = `快照-${this.files.size + 1}`;
    this.files.set(id, { head, frames: [] });
    return { kind: 'done', value: { id } };
  }

  async appendSnapshot(id: string, frame: Uint8Array<ArrayBuffer>): Promise<Outcome<null>> {
    this.file(id).frames.push(frame.slice());
    return { kind: 'done', value: null };
  }

  async finishSnapshot(id: string): Promise<Outcome<SnapshotInfo>> {
    const { head, frames } = this.file(id);
    const bytes = frames.reduce((sum, frame) => sum + frame.length, 0);
    return { kind: 'done', value: { kind: 'whole', path: id, bytes, head } };
  }

  async readSnapshotFrame(path: string, index: number): Promise<Uint8Array<ArrayBuffer> | null> {
    return this.file(path).frames[index]?.slice() ?? null;
  }

  file(id: string): File {
    const file = this.files.get(id);
    if (!file) throw new Error(`no snapshot ${id}`);
    return file;
  }
}

let instant = 0;

/** A snapshot of the desk as it is now, made without a worker. */
export async function snapshotOf({ database }: Desk, files: SnapshotsInMemory) {
  const at = new Date(++instant * 1000).toISOString();
  const head = await snapshotHead(database, at, 'byHand');
  return makeSnapshot(head, framesOf(database, head), files);
}
