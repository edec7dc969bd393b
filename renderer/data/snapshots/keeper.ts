import type { SnapshotHead, SnapshotInfo } from '#shared/host-api.ts';
import { type Result, refuseAt } from '#shared/result.ts';

/** Takes snapshots of one open desk, at most one at a time. */
export interface SnapshotKeeper {
  /** Takes one now, unless the newest already holds the last change. */
  take(why: SnapshotHead['why']): Promise<Result<SnapshotInfo> | 'not needed'>;
  /** Called every minute or so: takes one if the quarter of an hour is over and something was changed. */
  tick(): Promise<void>;
  /** Why the last attempt failed, or why the second folder got no copy; for the banner. */
  trouble(): string | undefined;
  /** Called when `trouble` may have changed. Returns the function that stops it. */
  onTrouble(listener: () => void): () => void;
}

export const QUARTER_HOUR_MS = 15 * 60_000;

export interface SnapshotWork {
  /** Last change of the store. */
  headSeq(): Promise<number>;
  make(why: SnapshotHead['why']): Promise<Result<SnapshotInfo>>;
  nowMs(): number;
}

/** @param newest last change that a snapshot already holds, 0 if there is none */
export function keepSnapshots(work: SnapshotWork, newest: number): SnapshotKeeper {
  let holds = newest;
  let last = work.nowMs();
  let trouble: string | undefined;
  let running: Promise<Result<SnapshotInfo> | 'not needed'> | undefined;
  const listeners = new Set<() => void>();

  const attempt = async (why: SnapshotHead['why']): Promise<Result<SnapshotInfo> | 'not needed'> => {
    const seq = await work.headSeq();
    if (seq <= holds) return 'not needed';
    const made = await work
      .make(why)
      .catch(() => refuseAt('快照没有做成，请检查数据文件夹所在的磁盘，程序稍后会再试。'));
    last = work.nowMs();
    if (made.ok) holds = seq;
    trouble = made.ok ? warningOf(made.value) : made.problems[0]?.message;
    for (const listener of listeners) listener();
    return made;
  };

  const take: SnapshotKeeper['take'] = async (why) => {
    // One after another: the second finds nothing to do unless something was changed meanwhile.
    const before = running;
    const mine = (async () => {
      await before?.catch(() => undefined);
      return attempt(why);
    })();
    running = mine;
    return mine;
  };

  return {
    take,
    async tick() {
      if (work.nowMs() - last < QUARTER_HOUR_MS) return;
      await take('interval');
    },
    trouble: () => trouble,
    onTrouble(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function warningOf(info: SnapshotInfo): string | undefined {
  return info.kind === 'whole' ? info.warning : undefined;
}
