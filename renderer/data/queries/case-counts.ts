import type { CaseTypeName } from '#shared/registry.ts';
import type { AnjuanDatabase } from '../database.ts';

const LAST = '\uffff';

/**
 * How many records of each kind stand at these stages. Meant for the stages of open matters: they are few, so they are
 * read by their stage instead of walking through everything that was ever closed.
 */
export async function countByKind(
  database: AnjuanDatabase,
  type: CaseTypeName,
  stages: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const index = database.cases.where('[type+stage+day+id]');
  const byStage = await Promise.all(
    stages.map((stage) => index.between([type, stage], [type, stage, LAST]).toArray()),
  );
  const counts = new Map<string, number>();
  for (const { kind } of byStage.flat()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
