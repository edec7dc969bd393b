import type { Fact, FactHead, FactRelations, RecordTable } from './fact.ts';

interface Row {
  readonly id: string;
}

/** How many records there are. No record is a true zero. */
export function count(
  head: FactHead,
  table: RecordTable,
  rows: readonly Row[],
  relations: FactRelations = {},
): Fact {
  const ids = [...new Set(rows.map((row) => row.id))];
  return { ...head, ...relations, measure: 'count', value: ids.length, records: { table, ids } };
}

/** 其中: how many of the records of another fact, named by its id. */
export function including(
  head: FactHead,
  of: string,
  table: RecordTable,
  rows: readonly Row[],
  relations: Omit<FactRelations, 'of'> = {},
): Fact {
  return count(head, table, rows, { ...relations, of });
}
