import { useEffect } from 'react';
import { onCommit } from '#renderer/data/announce.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { useSession } from './session.tsx';

const JOURNAL_RETRY_MS = 20_000;
const SPACE_LOOK_MS = 30_000;
const SNAPSHOT_TICK_MS = 60_000;
/** After opening people begin to work at once; a first snapshot waits until the page is quiet. */
const FIRST_SNAPSHOT_MS = 30_000;

/** What runs beside the work: the journal follows every commit, snapshots are taken, the disk is watched. */
export function useKeeping(): void {
  const { database, journal, snapshots } = useDesk();
  const { space, snapshotDue } = useSession();

  useEffect(() => {
    if (!journal) return;
    // Also what a worker has committed: it has no journal of its own.
    const stop = onCommit(database.name, () => void journal.catchUp());
    const timer = setInterval(() => {
      if (journal.standing().kind === 'behind') void journal.catchUp();
    }, JOURNAL_RETRY_MS);
    return () => {
      stop();
      clearInterval(timer);
    };
  }, [database, journal]);

  useEffect(() => {
    if (!snapshots) return;
    const timer = setInterval(() => void snapshots.tick(), SNAPSHOT_TICK_MS);
    const first = snapshotDue
      ? setTimeout(() => void snapshots.take('interval'), FIRST_SNAPSHOT_MS)
      : undefined;
    return () => {
      clearInterval(timer);
      clearTimeout(first);
    };
  }, [snapshots, snapshotDue]);

  useEffect(() => {
    const timer = setInterval(() => void space.look().catch(() => undefined), SPACE_LOOK_MS);
    return () => clearInterval(timer);
  }, [space]);
}
