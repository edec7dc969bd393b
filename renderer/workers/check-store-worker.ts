/** The worker side of check-store.ts: opening every row of a large store takes seconds. */

import { firstBrokenLink, headSeq } from '#renderer/data/queries/changes.ts';
import { checkStore, type StoreCheck } from '#renderer/data/recovery/check-store.ts';
import { type DeskName, openNamed } from './desk-name.ts';
import { serve } from './remote.ts';

export interface CheckCalls {
  /** Every change and every row. */
  readonly store: { readonly input: DeskName; readonly output: StoreCheck };
  /** The log alone: how many changes it has, and the first that is broken. */
  readonly log: {
    readonly input: DeskName;
    readonly output: { readonly changes: number; readonly brokenLink: number | undefined };
  };
}

const TELL_EVERY = 2_000;

serve<CheckCalls>({
  store: (desk, report) =>
    withStore(desk, (database) =>
      checkStore(database, (done) => {
        if (done % TELL_EVERY === 0) report({ doing: `已核对${done}条`, share: 0 });
      }),
    ),
  log: (desk, report) =>
    withStore(desk, async (database) => {
      const changes = await headSeq(database);
      const brokenLink = await firstBrokenLink(database, ({ seq }) => {
        if (seq % TELL_EVERY === 0) report({ doing: `已校验${seq}条`, share: seq / changes });
      });
      return { changes, brokenLink };
    }),
});

type Store = Parameters<typeof checkStore>[0];

async function withStore<T>(desk: DeskName, work: (database: Store) => Promise<T>): Promise<T> {
  const opened = await openNamed(desk);
  if (!opened.ok) throw new Error(opened.problems[0]?.message);
  const { database } = opened.value;
  return work(database).finally(() => database.close());
}
