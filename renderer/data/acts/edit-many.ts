import type { Detail } from '#shared/case-type.ts';
import type { Change, Rows } from '#shared/change.ts';
import { MASK, mayRead } from '#shared/confidential.ts';
import type { Values } from '#shared/fields.ts';
import { isSame, type ListedTable, patched, type RecordKind } from '#shared/lists/record-kind.ts';
import { detailRules } from '#shared/registry.ts';
import { ok, type Problem, type Result, refuse, refuseAt } from '#shared/result.ts';
import { today } from '../clock.ts';
import { commit } from '../commit.ts';
import type { AnjuanDatabase } from '../database.ts';
import type { Desk } from '../desk.ts';
import { detailsOf } from '../queries/detail-pages.ts';
import { getRows } from '../queries/rows.ts';
import { snapshotFirst } from '../snapshots/first.ts';
import { standing } from './standing.ts';

/** What is to become of one record; without an id a new one is made. */
export interface Edit {
  readonly id?: string;
  /** Only the fields that change; `undefined` empties one. */
  readonly patch: Values;
}

/** What an edit would do, before anything is written. */
export type Planned<N extends ListedTable> =
  | { readonly kind: 'change'; readonly before: Rows[N]; readonly after: Rows[N] }
  | { readonly kind: 'new'; readonly after: Rows[N] }
  /** The record says so already. */
  | { readonly kind: 'same'; readonly before: Rows[N] }
  | { readonly kind: 'refused'; readonly before?: Rows[N]; readonly problems: readonly Problem[] };

/** Few enough for the page to stay at hand in between. */
const AT_ONCE = 500;

/** What each edit would do, in their order. Pure reading: the same rules decide again when it is written. */
export async function planEdits<N extends ListedTable>(
  desk: Desk,
  kind: RecordKind<N>,
  edits: readonly Edit[],
): Promise<readonly Planned<N>[]> {
  const planned: Planned<N>[] = [];
  for (let from = 0; from < edits.length; from += AT_ONCE) {
    const some = edits.slice(from, from + AT_ONCE);
    const ids = some.flatMap(({ id }) => id ?? []);
    const rows = new Map((await getRows(desk.database, kind.table, ids)).map((row) => [row.id, row]));
    planned.push(...(await Promise.all(some.map((edit) => plan(desk, kind, edit, rows.get(edit.id ?? ''))))));
  }
  return besideTable(desk.database, planned);
}

/** The rows of a table that is judged as a whole (空白卡台账), each beside the others as they stand by then. */
async function besideTable<N extends ListedTable>(
  database: AnjuanDatabase,
  planned: readonly Planned<N>[],
): Promise<readonly Planned<N>[]> {
  const [first] = planned.flatMap((one) => ('after' in one ? [one.after] : []));
  const judge = first && isDetail(first) ? detailRules[first.type] : undefined;
  if (!first || !isDetail(first) || !judge) return planned;
  const now = new Map((await detailsOf(database, first.type)).map((row) => [row.id, row]));
  return planned.map((one): Planned<N> => {
    if (!('after' in one) || !isDetail(one.after)) return one;
    const { id } = one.after;
    const others = [...now.values()].filter((row) => row.id !== id);
    const problems = judge(one.after, others, now.get(id));
    if (problems.length === 0) {
      now.set(id, one.after);
      return one;
    }
    return { kind: 'refused', problems, ...(one.kind === 'change' ? { before: one.before } : {}) };
  });
}

function isDetail(row: Rows[ListedTable]): row is Detail {
  return 'type' in row && !('steps' in row);
}

async function plan<N extends ListedTable>(
  desk: Desk,
  kind: RecordKind<N>,
  { id, patch }: Edit,
  before: Rows[N] | undefined,
): Promise<Planned<N>> {
  if (id === undefined) {
    const made = kind.made?.(crypto.randomUUID(), patched({}, patch), today());
    if (!made) throw new Error(`${kind.label} cannot be made here`);
    return made.ok ? { kind: 'new', after: made.value } : { kind: 'refused', problems: made.problems };
  }
  if (!before) return { kind: 'refused', problems: [{ message: '这条记录已不存在，可能已被删除。' }] };
  if ('steps' in before && !mayRead(before, desk))
    return { kind: 'refused', problems: [{ message: `${MASK}。` }] };
  const values = patched(before.values, patch);
  if (isSame(before.values, values)) return { kind: 'same', before };
  const revised = kind.revised(before, values, today());
  if (!revised.ok) return { kind: 'refused', before, problems: revised.problems };
  const stands = kind.table === 'cases' ? await besideOthers(desk, [revised.value]) : undefined;
  return stands && !stands.ok
    ? { kind: 'refused', before, problems: stands.problems }
    : { kind: 'change', before, after: revised.value };
}

/** Rules that look beyond the record itself. */
function besideOthers(desk: Desk, rows: readonly Rows[ListedTable][]): Promise<Result<unknown>> {
  return standing(
    desk,
    rows.flatMap((row) => ('steps' in row ? [row] : [])),
  );
}

/** So many rows are worth a snapshot before. */
const MANY_ROWS = 100;

/**
 * Writes all of these edits as one act, or none: refused, naming the record, if any of them is refused by now.
 * @param nameOf what a message calls a record
 */
export async function editMany<N extends ListedTable>(
  desk: Desk,
  kind: RecordKind<N>,
  act: string,
  edits: readonly Edit[],
  nameOf: (row: Rows[N]) => string,
): Promise<Result<Change>> {
  if (edits.length >= MANY_ROWS) {
    const kept = await snapshotFirst(desk, 'beforeImport', '批量修改');
    if (!kept.ok) return kept;
  }
  return commit(desk, act, async () => {
    const planned = await planEdits(desk, kind, edits);
    const refused = planned.flatMap((one) => (one.kind === 'refused' ? [one] : []));
    if (refused.length > 0) {
      return refuse(
        ...refused.flatMap(({ before, problems }) =>
          problems.map((problem) => (before ? { ...problem, record: nameOf(before) } : problem)),
        ),
      );
    }
    const rows = planned.flatMap((one) => (one.kind === 'change' || one.kind === 'new' ? [one.after] : []));
    if (rows.length === 0) return refuseAt('没有需要改动的记录。');
    const stands = kind.table === 'cases' ? await besideOthers(desk, rows) : ok(null);
    return stands.ok ? ok(rows.map((row) => kind.write(row))) : stands;
  });
}
