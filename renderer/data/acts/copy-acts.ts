import type { Detail } from '#shared/case-type.ts';
import { copyProblems, type PrintedCopyValues, printedCopy } from '#shared/case-types/printed-copy.ts';
import type { Change } from '#shared/change.ts';
import { checkFields } from '#shared/engine/check.ts';
import { ok, type Problem, type Result, refuse } from '#shared/result.ts';
import { today } from '../clock.ts';
import { commit } from '../commit.ts';
import type { Desk } from '../desk.ts';
import { detailsOf } from '../queries/detail-pages.ts';

/**
 * 印发登记 of one print job: a row for each record, one act, undone as one step. Nothing is registered where a number of
 * the job stands in the register of the year already.
 */
export async function registerCopies(
  desk: Desk,
  rows: readonly PrintedCopyValues[],
): Promise<Result<Change>> {
  return commit(desk, `印发登记${rows.length}条`, async () => {
    const problems = await copiesRefused(desk, rows);
    if (problems.length > 0) return refuse(...problems);
    return ok(asRows(rows).map((row) => ({ table: 'details' as const, key: row.id, after: row })));
  });
}

/** Lists show the rows of a job in the order of their ids. */
function asRows(rows: readonly PrintedCopyValues[]): readonly Detail[] {
  const job = crypto.randomUUID();
  return rows.map((values, index) => {
    return { id: `${job}-${String(index).padStart(5, '0')}`, type: printedCopy.name, values };
  });
}

/** Why copies cannot be registered so; asked before they are printed, and again when they are registered. */
export async function copiesRefused(
  desk: Desk,
  rows: readonly PrintedCopyValues[],
): Promise<readonly Problem[]> {
  const single = rows.flatMap((values) => [
    ...checkFields(printedCopy.fields, values, today()),
    ...(printedCopy.check?.(values, today()) ?? []),
  ]);
  if (single.length > 0) return single;
  const registered = await detailsOf(desk.database, printedCopy.name);
  const known = [...registered];
  for (const row of asRows(rows)) {
    const taken = copyProblems(row, known);
    if (taken.length > 0) return taken;
    known.push(row);
  }
  return [];
}
