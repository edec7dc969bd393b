import { type PrintedCopyValues, printedCopy } from '#shared/case-types/printed-copy.ts';
import type { Change } from '#shared/change.ts';
import { checkFields } from '#shared/engine/check.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import { today } from '../clock.ts';
import { commit } from '../commit.ts';
import type { Desk } from '../desk.ts';

/** 印发登记 of one print job: a row for each record, one act, undone as one step. */
export async function registerCopies(
  desk: Desk,
  rows: readonly PrintedCopyValues[],
): Promise<Result<Change>> {
  const problems = rows.flatMap((values) => [
    ...checkFields(printedCopy.fields, values, today()),
    ...(printedCopy.check?.(values, today()) ?? []),
  ]);
  if (problems.length > 0) return refuse(...problems);
  // Lists show the rows of a job in the order of their ids.
  const job = crypto.randomUUID();
  return commit(desk, `印发登记${rows.length}条`, async () =>
    ok(
      rows.map((values, index) => {
        const id = `${job}-${String(index).padStart(5, '0')}`;
        return { table: 'details' as const, key: id, after: { id, type: printedCopy.name, values } };
      }),
    ),
  );
}
