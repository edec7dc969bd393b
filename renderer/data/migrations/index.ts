import type { Put, TableName } from '#shared/change.ts';
import { first } from './001-first.ts';
import { attachmentsAndViews } from './002-attachments-views.ts';
import { casesByUnitAndKind } from './003-cases-by-unit-and-kind.ts';

/**
 * One step of the store's history. Never edited after release: constants are copied in, a later step corrects it.
 * Index changes are Dexie's business (`stores`); a change in the shape of rows is a pure function per table, applied when
 * a row is read, because payloads may be sealed and a database upgrade cannot wait for a key.
 */
export interface Migration {
  readonly version: number;
  readonly stores: Readonly<Record<string, string | null>>;
  readonly rows?: Readonly<Record<string, <T>(row: T) => T>>;
}

export const migrations: readonly Migration[] = [first, attachmentsAndViews, casesByUnitAndKind];

/** The version this program writes. */
export const currentVersion = migrations.reduce((max, step) => Math.max(max, step.version), 0);

/** Applies the row functions of every step after `from`, in order. */
export function upgradeRow<T>(table: string, row: T, from: number, steps = migrations): T {
  let upgraded = row;
  for (const step of steps) {
    const change = step.rows?.[table];
    if (step.version > from && change) upgraded = change(upgraded);
  }
  return upgraded;
}

/** The same for what an older program wrote into the log: undo and replay store it as rows of the present version. */
export function upgradePut<T extends TableName>(put: Put<T>, from: number, steps = migrations): Put<T> {
  const { table, before, after }: Put<T> = put;
  return {
    ...put,
    before: before && upgradeRow(table, before, from, steps),
    after: after && upgradeRow(table, after, from, steps),
  };
}
