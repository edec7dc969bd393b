/** What the rule looks at. The order of the snapshots is that of their making, oldest first. */
export interface KeptSnapshot {
  readonly name: string;
  /** Local day, `20261122`. */
  readonly day: string;
  /** Records by table. */
  readonly counts: Readonly<Record<string, number>>;
}

const ofNewestDay = 3;
const days = 30;
const months = 24;

/** Rows that come and go by themselves: fewer of them is no loss. */
const passing = new Set(['drafts']);

/**
 * Names of the snapshots to delete. Kept are: the last 3 of the newest day, so always the newest; the last one of each of
 * the last 30 days and of each of the last 24 months on which any was made; and every last one before the records of any
 * table became fewer, with the one after it: without that, the next run would no longer see the loss.
 * Counted are days that have a snapshot, not days of the calendar: a wrong clock or a long pause deletes nothing.
 */
export function expired(snapshots: readonly KeptSnapshot[]): readonly string[] {
  const newestFirst = snapshots.toReversed();
  const keep = new Set([
    ...newestFirst.filter(({ day }) => day === newestFirst[0]?.day).slice(0, ofNewestDay),
    ...lastOfEach(newestFirst, ({ day }) => day).slice(0, days),
    ...lastOfEach(newestFirst, ({ day }) => day.slice(0, 6)).slice(0, months),
    ...snapshots.flatMap((snapshot, at) => {
      const next = snapshots[at + 1];
      return next !== undefined && hasFewer(next, snapshot) ? [snapshot, next] : [];
    }),
  ]);
  return snapshots.filter((snapshot) => !keep.has(snapshot)).map(({ name }) => name);
}

function lastOfEach(
  newestFirst: readonly KeptSnapshot[],
  key: (snapshot: KeptSnapshot) => string,
): readonly KeptSnapshot[] {
  const last = new Map<string, KeptSnapshot>();
  for (const snapshot of newestFirst) if (!last.has(key(snapshot))) last.set(key(snapshot), snapshot);
  return [...last.values()];
}

function hasFewer(later: KeptSnapshot, earlier: KeptSnapshot): boolean {
  return Object.entries(earlier.counts).some(
    ([table, count]) => !passing.has(table) && (later.counts[table] ?? 0) < count,
  );
}
