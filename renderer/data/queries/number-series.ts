import type { Case } from '#shared/case-type.ts';
import type { Binned } from '#shared/change.ts';
import { asSeenBy, MASK } from '#shared/confidential.ts';
import { subjectOf } from '#shared/engine/columns.ts';
import { type NumberSeries, numberGaps } from '#shared/engine/number-gaps.ts';
import { seriesOfOffice } from '#shared/engine/numbers.ts';
import { mayReadInBin } from '#shared/matter-in-row.ts';
import { type CaseTypeName, caseTypeOf } from '#shared/registry.ts';
import type { AnjuanDatabase } from '../database.ts';
import type { Desk } from '../desk.ts';
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
  const { record, binned } = await holderAt(database, series, await highestSeq(database, series));
  return (record ?? binned)?.number?.text.includes(office) ? series : own;
}

/** Who has a number: a record, also one in the 回收站 keeps its own. */
async function holderAt(database: AnjuanDatabase, series: string, seq: number) {
  const at = (table: 'cases' | 'bin') => database.table(table).where('[series+seq]').equals([series, seq]);
  const [record] = await openAll(database, 'cases', await at('cases').toArray());
  const [binned] = record ? [] : await openAll(database, 'bin', await at('bin').toArray());
  return { record, binned };
}

/** Who has a number, in words, as far as the operator may know. Undefined if it is free. */
export async function holderOf(desk: Desk, series: string, seq: number): Promise<string | undefined> {
  const { record, binned } = await holderAt(desk.database, series, seq);
  if (record) {
    const subject = subjectOf(caseTypeOf(record.type), asSeenBy(record, desk));
    return `${record.number?.text ?? ''}${subject === '' ? '' : `《${subject}》`}`;
  }
  return binned && `回收站中的${mayReadInBin(binned, desk) ? binned.label : `记录（${MASK}）`}`;
}

function pairOf(key: unknown): readonly (readonly [string, number])[] {
  if (!Array.isArray(key)) return [];
  const [series, seq]: readonly unknown[] = key;
  return typeof series === 'string' && typeof seq === 'number' ? [[series, seq]] : [];
}
