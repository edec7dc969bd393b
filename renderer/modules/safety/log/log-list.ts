import { useReference } from '#renderer/cases/Reference.tsx';
import type { AnjuanDatabase } from '#renderer/data/database.ts';
import {
  type ChangeFilter,
  type ChangePage,
  headSeq,
  pageOfChanges,
} from '#renderer/data/queries/changes.ts';
import { closedPuts } from '#renderer/data/queries/closed-puts.ts';
import { useData, useDesk } from '#renderer/data/react.tsx';
import { type ListPlace, listPlace } from '#renderer/ui/list-place.ts';
import { type ListState, listState } from '#renderer/ui/list-state.ts';
import type { Change, Put } from '#shared/change.ts';
import type { Reader } from '#shared/confidential.ts';
import { isDay } from '#shared/day.ts';
import { operatorNamed } from '#shared/vault.ts';
import { actWithoutRecord } from './put-in-words.ts';

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
  const desk = useDesk();
  const page = useData(
    async (database) => rowsOf(database, await pageOfChanges(database, filter, cursor, list.size), desk),
    ['changes'],
    [JSON.stringify(filter), cursor, list.size, desk],
  );
  const count = useData(headSeq, ['changes'], []);
  return { page, count: isNarrowed(list) ? undefined : count };
}

/** An act whose words name one record writes few rows. */
const NAMED = 8;

async function rowsOf(database: AnjuanDatabase, { rows, ...rest }: ChangePage, reader: Reader) {
  const named = ({ puts }: Change) => puts.slice(0, NAMED);
  const closed = await closedPuts(database, rows.flatMap(named), reader);
  const isClosed = ({ table, key }: Put) => closed.has(`${table}:${key}`);
  const seen = (change: Change) =>
    named(change).some(isClosed) ? { ...change, act: actWithoutRecord(change.act) } : change;
  return { ...rest, rows: rows.map((change): LogRow => ({ id: String(change.seq), change: seen(change) })) };
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
