import type { Case, CaseNumber } from '#shared/case-type.ts';
import type { Change, Put, Write } from '#shared/change.ts';
import { readersOf } from '#shared/confidential.ts';
import { givenSeq } from '#shared/engine/numbers.ts';
import { caseTypeOf } from '#shared/registry.ts';
import { actorAt } from './acts/actor.ts';
import type { AnjuanDatabase } from './database.ts';
import type { Desk } from './desk.ts';
import { getRow, getRows } from './queries/rows.ts';

/**
 * A number that was given stays taken also when the act is taken back: the paper may be on its way. It waits in the bin for
 * its record, and for no other: brought again or issued anew, the record has the same number.
 */
export function numbersKept(desk: Desk, change: Change): readonly Write[] {
  // By place, not by words: the form of numbers may have changed in between.
  const counted = ({ series, seq }: CaseNumber) => `${series}/${seq}`;
  const held = new Set(
    change.puts.flatMap((put) => {
      const number = numberIn(put, 'before');
      return number ? [counted(number)] : [];
    }),
  );
  return change.puts.flatMap((put): Write[] => {
    const number = put.table === 'cases' ? put.after?.number : undefined;
    if (put.table !== 'cases' || !put.after || !number || held.has(counted(number))) return [];
    const type = caseTypeOf(put.after.type);
    // Typed in from a paper that has it: the clerk knows whether it is taken.
    if (givenSeq(type, put.after) !== undefined) return [];
    const { at, by } = actorAt(desk);
    const id = placeOf(put.key, number.series);
    const label = type.label + number.text;
    const readers = readersOf(put.after);
    const item = { id, label, number, at, by, reason: `撤销：${change.act}`, waitsFor: put.key };
    return [{ table: 'bin', key: id, after: { ...item, ...(readers ? { readers } : {}) } }];
  });
}

function placeOf(caseId: string, series: string): string {
  return `${caseId}/${series}`;
}

function numberIn(put: Put, side: 'before' | 'after'): CaseNumber | undefined {
  if (put.table !== 'cases' && put.table !== 'bin') return undefined;
  return put[side]?.number;
}

/** The number of this series that waits for the record. */
export async function keptNumber(
  database: AnjuanDatabase,
  caseId: string,
  series: string,
): Promise<number | undefined> {
  return (await getRow(database, 'bin', placeOf(caseId, series)))?.number?.seq;
}

/** What stands in the bin for numbers that these records have again. */
export async function takenUp(database: AnjuanDatabase, cases: readonly Case[]): Promise<readonly Write[]> {
  const places = new Map(
    cases.flatMap(({ id, number }) => (number ? [[placeOf(id, number.series), number.seq]] : [])),
  );
  const waiting = await getRows(database, 'bin', [...places.keys()]);
  const again = waiting.filter(({ id, number }) => number?.seq === places.get(id));
  return again.map(({ id }) => ({ table: 'bin', key: id, after: null }));
}
