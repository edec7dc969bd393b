import type { Case } from '#shared/case-type.ts';
import type { Binned } from '#shared/change.ts';
import { subjectOf } from '#shared/engine/columns.ts';
import { type NumberSeries, numberGaps } from '#shared/engine/number-gaps.ts';
import { seriesOfOffice } from '#shared/engine/numbers.ts';
import { type CaseTypeName, caseTypeOf } from '#shared/registry.ts';
import type { AnjuanDatabase } from '../database.ts';
import { allCases, highestSeq } from './cases.ts';
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

/**
 * The series in which the next number is counted. Numbers of earlier releases stand in a series without 机关代字; it goes
 * on as long as its last number shows the same one.
 */
export async function openSeries(
  database: AnjuanDatabase,
  series: string,
  form: string,
  office: string,
): Promise<string> {
  const own = seriesOfOffice(series, form, office);
  if (own === series || (await highestSeq(database, own)) > 0) return own;
  const last = await holderOf(database, series, await highestSeq(database, series));
  return last?.includes(office) ? series : own;
}

/** Who has a number, in words; also a record in the 回收站 keeps its own. Undefined if it is free. */
export async function holderOf(
  database: AnjuanDatabase,
  series: string,
  seq: number,
): Promise<string | undefined> {
  const at = (table: 'cases' | 'bin') => database.table(table).where('[series+seq]').equals([series, seq]);
  const [record] = await openAll(database, 'cases', await at('cases').toArray());
  if (record) {
    const type = caseTypeOf(record.type);
    const subject = subjectOf(type, record);
    return `${record.number?.text ?? ''}${subject === '' ? '' : `《${subject}》`}`;
  }
  const [binned] = await openAll(database, 'bin', await at('bin').toArray());
  return binned && `回收站中的${binned.label}`;
}

function pairOf(key: unknown): readonly (readonly [string, number])[] {
  if (!Array.isArray(key)) return [];
  const [series, seq]: readonly unknown[] = key;
  return typeof series === 'string' && typeof seq === 'number' ? [[series, seq]] : [];
}
