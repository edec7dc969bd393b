import type { Case } from './case-type.ts';
import type { Role } from './vault.ts';

/** Matters whose reading is noted in the log: what was said in a talk, and why somebody got a card. */
const confidentialTypes: ReadonlySet<string> = new Set(['interview', 'warningCard']);

export function isConfidential(caseType: string): boolean {
  return confidentialTypes.has(caseType);
}

/** Whether somebody may look for words in confidential texts. An auditor checks who did what, not what was said. */
export function maySearchConfidential(role: Role): boolean {
  return role !== 'auditor';
}

/** What stands in place of a record that somebody may not read. */
export const MASK = '有记录，须授权查看';

/** Why an act on such a record is refused. */
export const NOT_FOR_YOU = `${MASK}；只有知悉范围内的操作员可以办理。`;

/** Where such records are counted: a group of their own would tell what they are about. */
export const CLOSED = '须授权';

/** 知悉范围: the field of a case type that names who may read a record; empty for everybody at this desk. */
const READERS = 'readers';

/** Who wants to read. A desk is one. */
export interface Reader {
  readonly by: string;
  /** Id in the vault. */
  readonly operator?: string;
  readonly formerly?: readonly string[];
}

/** What a record may know a reader by: the id, the name, and names from before. The vault gives no name to two operators. */
export function keysOf({ by, operator, formerly = [] }: Reader): readonly string[] {
  return [...(operator === undefined ? [] : [operator]), by, ...formerly];
}

/**
 * Keys of whoever registered or handles a record and of the operators it names; undefined where it names none: then
 * everybody. The list holds names, because a clerk writes it.
 */
export function readersOf({ values, steps, handler }: Case): readonly string[] | undefined {
  const named = values[READERS];
  if (typeof named !== 'string' || named.trim() === '') return undefined;
  const [registered] = steps;
  return [registered?.operator ?? registered?.by, handler?.id, ...named.split(/[、，,；;\s]+/)].flatMap(
    (key) => key || [],
  );
}

export function mayRead(record: Case, reader: Reader): boolean {
  return isAmong(readersOf(record), reader);
}

/** @param readers see readersOf */
export function isAmong(readers: readonly string[] | undefined, reader: Reader): boolean {
  return readers === undefined || keysOf(reader).some((key) => readers.includes(key));
}

/** The record as `reader` may see it: whole, or nothing but that there is one. Only for showing, never for storing. */
export function asSeenBy(record: Case, reader: Reader): Case {
  if (mayRead(record, reader)) return record;
  const { id, type, stage } = record;
  return { id, type, stage, values: {}, steps: [], frozen: { name: MASK, unit: '', post: '', level: '' } };
}

export function isMasked({ frozen }: Case): boolean {
  return frozen?.name === MASK;
}
