import type { Case, Detail } from './case-type.ts';
import type { Reader } from './confidential.ts';
import type { Day } from './day.ts';
import type { Values } from './fields.ts';
import type { Person } from './people/person.ts';
import type { Problem } from './result.ts';
import type { DeskSettings } from './settings.ts';

/** What a record is judged against besides itself. */
export interface Company {
  /** The record as it stood before the act; undefined for a new one. */
  readonly before: Case | undefined;
  readonly person: Person | undefined;
  /** The person's other records of every type, as they will stand after the act. */
  readonly others: readonly Case[];
  /** The rows of the detail table that the rules name. */
  readonly ledger: readonly Detail[];
  readonly settings: DeskSettings;
  /** Who is told why: of a record that this one may not read only that there is one. */
  readonly reader: Reader;
}

/** Rules of a case type that look beyond the record itself, and what an act brings about besides. Pure functions. */
export interface CompanyRules {
  /** Why the record may not stand beside the others; empty if it may. */
  problems(record: Case, company: Company): readonly Problem[];
  /** Why a record may not be corrected so by 修改: what was approved and given out stays as it was. */
  revision(before: Case, after: Case): readonly Problem[];
  /** A small detail table by which records are judged (空白卡台账). */
  readonly ledger?: string;
  /** Fields whose value only one record of a kind may have (预印的流水号). */
  readonly unique: readonly string[];
  /** Values of the record that an act leads to (a linked draft), or undefined. */
  sequel(record: Case, act: string, today: Day): Values | undefined;
}
