import type { Handler } from '#shared/case-type.ts';
import { handlerOf } from '#shared/engine/columns.ts';
import { caseTypes } from '#shared/registry.ts';
import type { AnjuanDatabase, StoredCase } from '../database.ts';
import { openAll } from './rows.ts';

const LAST = '\uffff';

/** The open matters of one operator. */
export interface Workload {
  /** The id is '' for a name that only old records bear. */
  readonly handler: Handler;
  readonly ids: readonly string[];
}

/** Everybody with open matters, by name. Only records of the first release, which have no such column, are opened. */
export async function workloads(database: AnjuanDatabase): Promise<readonly Workload[]> {
  const rows = await openRows(database);
  const byId = new Map<string, StoredCase[]>();
  for (const row of rows) {
    if (row.handler === undefined) continue;
    const known = byId.get(row.handler);
    if (known) known.push(row);
    else byId.set(row.handler, [row]);
  }
  const named = await Promise.all(
    [...byId].map(async ([id, own]): Promise<Workload> => {
      const [one] = await openAll(database, 'cases', own.slice(0, 1));
      return { handler: { id, name: one ? handlerOf(one) : '' }, ids: own.map((row) => row.id) };
    }),
  );
  const byName = new Map<string, string[]>();
  for (const record of await openAll(
    database,
    'cases',
    rows.filter(({ handler }) => handler === undefined),
  )) {
    const name = handlerOf(record);
    byName.set(name, [...(byName.get(name) ?? []), record.id]);
  }
  const old = [...byName].map(([name, ids]): Workload => ({ handler: { id: '', name }, ids }));
  return [...named, ...old].sort((a, b) => a.handler.name.localeCompare(b.handler.name, 'zh'));
}

/** Every matter at a stage where more is expected. */
async function openRows(database: AnjuanDatabase): Promise<readonly StoredCase[]> {
  const index = database.cases.where('[type+stage+day+id]');
  const stages = Object.values(caseTypes).flatMap(({ name, stages }) =>
    Object.entries<{ final?: true }>(stages).flatMap(([stage, { final }]) =>
      final ? [] : [[name, stage] as const],
    ),
  );
  const rows = await Promise.all(
    stages.map(([type, stage]) => index.between([type, stage], [type, stage, LAST]).toArray()),
  );
  return rows.flat();
}
