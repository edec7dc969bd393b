import type { Case } from '#shared/case-type.ts';
import type { Binned } from '#shared/change.ts';
import { type NumberSeries, numberGaps } from '#shared/engine/number-gaps.ts';
import type { CaseTypeName } from '#shared/registry.ts';
import type { AnjuanDatabase } from '../database.ts';
import { allCases } from './cases.ts';
import { openAll } from './rows.ts';

export interface NumberReport {
  readonly series: readonly NumberSeries[];
  /** Records that were taken back and keep their number. */
  readonly withdrawn: readonly Case[];
  /** Records in the 回收站 that keep their number. */
  readonly binned: readonly Binned[];
}

/** Every number a type has given, by its index: no record is opened but those whose number is void. */
export async function numberReport(database: AnjuanDatabase, type: CaseTypeName): Promise<NumberReport> {
  const [from, to] = [
    [`${type}/`, 0],
    [`${type}0`, 0],
  ];
  const pairs = async (table: 'cases' | 'bin') =>
    (await database.table(table).where('[series+seq]').between(from, to).keys()).flatMap(pairOf);
  const [kept, gone] = await Promise.all([pairs('cases'), pairs('bin')]);
  const [withdrawn, binned] = await Promise.all([
    allCases(database, { type, stages: ['withdrawn'] }),
    database.bin.where('[series+seq]').between(from, to).toArray(),
  ]);
  return {
    series: numberGaps([...kept, ...gone]),
    withdrawn: withdrawn.filter(({ number }) => number !== undefined),
    binned: await openAll(database, 'bin', binned),
  };
}

function pairOf(key: unknown): readonly (readonly [string, number])[] {
  if (!Array.isArray(key)) return [];
  const [series, seq]: readonly unknown[] = key;
  return typeof series === 'string' && typeof seq === 'number' ? [[series, seq]] : [];
}
