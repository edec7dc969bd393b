import type { AnyCaseType, AnyDetailType } from '../case-type.ts';
import type { Rows, Write } from '../change.ts';
import { isConfidentialField } from '../confidential-fields.ts';
import type { Day } from '../day.ts';
import { checkFields } from '../engine/check.ts';
import { subjectOf } from '../engine/columns.ts';
import { type Fields, isBlank, type Value, type Values } from '../fields.ts';
import { type PersonValues, personFields } from '../people/person.ts';
import { ok, type Result, refuse } from '../result.ts';
import { revisedCase } from '../revised-case.ts';
import type { PasteKeys } from './paste.ts';

/** Tables whose records stand in lists. */
export type ListedTable = 'people' | 'cases' | 'details';

/** What has to be known of a kind of record to change many of them at once. */
export interface RecordKind<N extends ListedTable> {
  readonly table: N;
  /** 干部 约谈 村年度指标 */
  readonly label: string;
  readonly fields: Fields;
  /** Names of the fields that may be changed in many records at once. */
  readonly editable: readonly string[];
  /** How pasted rows find their records; missing where nothing is pasted. */
  readonly keys?: PasteKeys;
  /** What tells one record from another in a message. */
  nameOf(row: Rows[N], unitName: (id: string) => string): string;
  /** The record with other values, or what is wrong with them: the same rules as where one is corrected by hand. */
  revised(row: Rows[N], values: Values, today: Day): Result<Rows[N]>;
  /** A new record with these values; missing where records are not made by the dozen. */
  made?(id: string, values: Values, today: Day): Result<Rows[N]>;
  write(row: Rows[N]): Write;
}

/** Many people cannot have one name, number, birthday or career. */
const ownToOne: ReadonlySet<string> = new Set(['name', 'reading', 'idNumber', 'birth', 'resume']);

export const personKind: RecordKind<'people'> = {
  table: 'people',
  label: '干部',
  fields: personFields,
  editable: Object.keys(personFields).filter((name) => !ownToOne.has(name)),
  keys: { by: [['idNumber'], ['name']], narrow: ['unit', 'birth'] },
  nameOf: ({ values }) => values.name ?? '',
  revised(person, values, today) {
    const kept = withoutStale(person.values, values);
    if (isPersonValues(kept, today)) return ok({ ...person, values: kept });
    return refuse(...checkFields(personFields, kept, today));
  },
  write: (after) => ({ table: 'people', key: after.id, after }),
};

function isPersonValues(values: Values, today: Day): values is PersonValues {
  return checkFields(personFields, values, today).length === 0;
}

/** 单位及职务 says in one text what 单位 and 职务 say apart: it must not outlive them. */
function withoutStale(before: Values, after: Values): Values {
  const isMoved = before.unit !== after.unit || before.post !== after.post;
  if (!isMoved || before.unitAndPost !== after.unitAndPost) return after;
  const { unitAndPost: _stale, ...rest } = after;
  return rest;
}

export function caseKind(type: AnyCaseType): RecordKind<'cases'> {
  return {
    table: 'cases',
    label: type.label,
    fields: type.fields,
    // Whom a matter concerns is decided one by one, and confidential texts are read one by one.
    editable: Object.entries(type.fields).flatMap(([name, { kind }]) =>
      kind === 'person' ||
      kind === 'case' ||
      (name === type.columns.unit && type.columns.person !== undefined) ||
      isConfidentialField(type.name, name)
        ? []
        : [name],
    ),
    nameOf: (record) =>
      [record.number?.text ?? type.label, subjectOf(type, record)].filter(Boolean).join(' '),
    revised: (record, values, today) => revisedCase(type, record, values, today),
    write: (after) => ({ table: 'cases', key: after.id, after }),
  };
}

export function detailKind(type: AnyDetailType): RecordKind<'details'> {
  const checked = (id: string, values: Values, today: Day): Result<Rows['details']> => {
    const problems = checkFields(type.fields, values, today);
    const all = problems.length > 0 ? problems : (type.check?.(values, today) ?? []);
    return all.length > 0 ? refuse(...all) : ok({ id, type: type.name, values });
  };
  return {
    table: 'details',
    label: type.label,
    fields: type.fields,
    editable: Object.entries(type.fields).flatMap(([name, { kind }]) =>
      kind === 'person' || kind === 'case' ? [] : [name],
    ),
    keys: { by: [keyOf(type)], narrow: [] },
    nameOf({ values }, unitName) {
      const own = [type.columns.year, 'head', 'name'].map((name) => values[name]);
      const unit = type.columns.unit === undefined ? undefined : values[type.columns.unit];
      return [typeof unit === 'string' ? unitName(unit) : '', ...own]
        .filter((part) => !isBlank(part))
        .join(' ');
    },
    revised: (row, values, today) => checked(row.id, values, today),
    made: checked,
    write: (after) => ({ table: 'details', key: after.id, after }),
  };
}

/** 村 + 年度, 村 + 年度 + 户主, 村 + 项目名称: what a row cannot do without, save choices and days. */
function keyOf({ fields }: AnyDetailType): readonly string[] {
  return Object.entries(fields).flatMap(([name, { kind, required }]) =>
    required && (kind === 'unit' || kind === 'number' || kind === 'text') ? [name] : [],
  );
}

/** The values with a patch laid over them; a field that the patch empties is gone. */
export function patched(values: Values, patch: Values): Values {
  return Object.fromEntries(
    Object.entries({ ...values, ...patch }).filter((entry): entry is [string, Value] => !isBlank(entry[1])),
  );
}

/** True if two records hold the same, blanks and missing fields being alike. */
export function isSame(one: Values, other: Values): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every(
    (name) => (isBlank(one[name]) && isBlank(other[name])) || one[name] === other[name],
  );
}

/** A value by the name of its field, where the record's own type is not known. */
export function valueIn(values: Values, name: string): Value | undefined {
  return values[name];
}
