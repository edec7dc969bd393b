import { useReference } from '#renderer/cases/Reference.tsx';
import {
  type ChangeFilter,
  type ChangePage,
  headSeq,
  pageOfChanges,
} from '#renderer/data/queries/changes.ts';
import { useData } from '#renderer/data/react.tsx';
import { type ListPlace, listPlace } from '#renderer/ui/list-place.ts';
import { type ListState, listState } from '#renderer/ui/list-state.ts';
import type { Change } from '#shared/change.ts';
import { isDay } from '#shared/day.ts';
import { operatorNamed } from '#shared/vault.ts';

/** What the log is narrowed by. Days are as typed; what is no day narrows nothing. */
export interface LogFilters {
  readonly by: string | undefined;
  readonly act: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

export type LogList = LogFilters & ListPlace<number>;

export const noFilters: LogFilters = { by: undefined, act: '', from: undefined, to: undefined };
export const logList: ListState<LogList> = listState<LogList>({ ...noFilters, ...listPlace<number>() });

/** A row of the list. */
export interface LogRow {
  readonly id: string;
  readonly change: Change;
}

export interface LogPage {
  readonly page: { readonly rows: readonly LogRow[]; readonly next?: number } | undefined;
  /** Only of the whole log: how many entries fit a filter is not known without opening all. */
  readonly count: number | undefined;
}

export function useLogPage(list: LogList): LogPage {
  const operator = operatorNamed(useReference().operators, list.by);
  const filter = { ...filterOf(list), ...(operator ? { operator: operator.id } : {}) };
  const cursor = list.cursors.at(-1);
  const page = useData(
    async (database) => rowsOf(await pageOfChanges(database, filter, cursor, list.size)),
    ['changes'],
    [JSON.stringify(filter), cursor, list.size],
  );
  const count = useData(headSeq, ['changes'], []);
  return { page, count: isNarrowed(list) ? undefined : count };
}

function rowsOf({ rows, ...rest }: ChangePage) {
  return { ...rest, rows: rows.map((change): LogRow => ({ id: String(change.seq), change })) };
}

export function isNarrowed(list: LogFilters): boolean {
  return Object.keys(filterOf(list)).length > 0;
}

function filterOf({ by, act, from, to }: LogFilters): ChangeFilter {
  return {
    ...(by === undefined ? {} : { by }),
    ...(act.trim() === '' ? {} : { act: act.trim() }),
    ...(from !== undefined && isDay(from) ? { from } : {}),
    ...(to !== undefined && isDay(to) ? { to } : {}),
  };
}
