/** The worker side of snapshot.ts: reads and seals portions of the store, one whenever it is asked. */

import type { AnjuanDatabase } from '#renderer/data/database.ts';
import { framesOf } from '#renderer/data/snapshots/frames.ts';
import type { SnapshotHead } from '#shared/host-api.ts';
import { type DeskName, openNamed } from './desk-name.ts';
import { serve } from './remote.ts';

export interface SnapshotCalls {
  readonly begin: {
    readonly input: { readonly desk: DeskName; readonly head: SnapshotHead };
    readonly output: null;
  };
  /** The next frame, or null after the last. */
  readonly next: { readonly input: null; readonly output: Uint8Array<ArrayBuffer> | null };
}

let database: AnjuanDatabase | undefined;
let frames: AsyncGenerator<Uint8Array<ArrayBuffer>> | undefined;

serve<SnapshotCalls>({
  async begin({ desk, head }) {
    const opened = await openNamed(desk);
    if (!opened.ok) throw new Error(opened.problems[0]?.message);
    database = opened.value.database;
    frames = framesOf(database, head);
    return null;
  },
  async next() {
    const step = await frames?.next();
    if (step && !step.done) return step.value;
    database?.close();
    return null;
  },
});
