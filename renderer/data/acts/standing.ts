import type { Case, Detail } from '#shared/case-type.ts';
import { mayRead } from '#shared/confidential.ts';
import { caseInWords, kindOfCase, personOfCase, subjectOf } from '#shared/engine/columns.ts';
import { isBlank, type Value } from '#shared/fields.ts';
import type { Person } from '#shared/people/person.ts';
import { type CaseTypeName, caseTypeOf, caseTypes, companyRules } from '#shared/registry.ts';
import { ok, type Problem, type Result, refuse } from '#shared/result.ts';
import type { DeskSettings } from '#shared/settings.ts';
import type { Desk } from '../desk.ts';
import { allCases, casesOfPerson } from '../queries/cases.ts';
import { detailsOf } from '../queries/detail-pages.ts';
import { allRows, getRow } from '../queries/rows.ts';
import { readSettings } from '../queries/settings.ts';

/**
 * These records, if each may stand beside the other records of its person and its kind; else why not, told as far as the
 * operator may know of the others.
 * @param people those whom the same act writes, as they will stand
 */
export async function standing(
  desk: Desk,
  records: readonly Case[],
  people: readonly Person[] = [],
): Promise<Result<readonly Case[]>> {
  const beside = besideOf(desk, records, people);
  const problems: Problem[] = [];
  for (const record of records) {
    const found = [...(await besideOwn(beside, record)), ...(await usedTwice(beside, record))];
    // Of several records a sentence has to say which one it means.
    const named = records.length > 1 ? { record: caseInWords(caseTypeOf(record.type), record) } : {};
    problems.push(...found.map((problem) => ({ ...named, ...problem })));
  }
  const [first, ...rest] = problems;
  return first ? refuse(first, ...rest) : ok(records);
}

/** Where records are judged: whom it is told, what the same act writes, and what is read once for all of them. */
interface Beside {
  readonly desk: Desk;
  readonly together: readonly Case[];
  readonly people: readonly Person[];
  readonly settings: () => Promise<DeskSettings>;
  readonly ledger: (type: string) => Promise<readonly Detail[]>;
  readonly kind: (type: CaseTypeName, kind: string | undefined) => Promise<Kind>;
}

/** All records of a kind that the act does not write. */
interface Kind {
  readonly kept: readonly Case[];
  readonly binned: readonly Case[];
}

function besideOf(desk: Desk, together: readonly Case[], people: readonly Person[]): Beside {
  const { database } = desk;
  const ids = new Set(together.map(({ id }) => id));
  return {
    desk,
    together,
    people,
    settings: once(() => readSettings(database)),
    ledger: once((type: string) => detailsOf(database, type)),
    kind: once(async (type: CaseTypeName, kind: string | undefined) => {
      const kept = await allCases(database, { type, ...(kind === undefined ? {} : { kinds: [kind] }) });
      const isOfKind = (row: Case) => row.type === type && kindOfCase(caseTypeOf(type), row) === kind;
      const binned = (await allRows(database, 'bin')).flatMap(({ content }) =>
        content?.table === 'cases' && isOfKind(content.row) ? [content.row] : [],
      );
      return { kept: kept.filter(({ id }) => !ids.has(id)), binned };
    }),
  };
}

function once<A extends readonly unknown[], T>(
  read: (...asked: A) => Promise<T>,
): (...asked: A) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (...asked) => {
    const key = asked.join('/');
    const found = known.get(key) ?? read(...asked);
    known.set(key, found);
    return found;
  };
}

async function besideOwn(
  { desk, together, people, settings, ledger }: Beside,
  record: Case,
): Promise<readonly Problem[]> {
  const { database } = desk;
  const rules = companyRules[record.type];
  if (!rules) return [];
  const personId = personOfCase(caseTypeOf(record.type), record);
  const ids = new Set(together.map(({ id }) => id));
  const own = personId === undefined ? [] : await casesOfPerson(database, personId);
  const along = together.filter(
    (other) => other !== record && personOfCase(caseTypeOf(other.type), other) === personId,
  );
  return rules.problems(record, {
    before: await getRow(database, 'cases', record.id),
    person: people.find(({ id }) => id === personId) ?? (await personOf(desk, personId)),
    ledger: rules.ledger === undefined ? [] : await ledger(rules.ledger),
    others: [...own.filter(({ id }) => !ids.has(id)), ...along],
    settings: await settings(),
    reader: desk,
  });
}

async function personOf({ database }: Desk, id: string | undefined): Promise<Person | undefined> {
  return id === undefined ? undefined : getRow(database, 'people', id);
}

/** A value that only one record of a kind may have. Looked for only where it is new: that means reading the kind. */
async function usedTwice({ desk, together, kind }: Beside, record: Case): Promise<readonly Problem[]> {
  const type = caseTypeOf(record.type);
  const name = Object.keys(caseTypes).find((known): known is CaseTypeName => known === record.type);
  const filled = (companyRules[record.type]?.unique ?? []).filter((field) => !isBlank(record.values[field]));
  if (filled.length === 0 || name === undefined) return [];
  const before = await getRow(desk.database, 'cases', record.id);
  const fresh = filled.filter((field) => before?.values[field] !== record.values[field]);
  if (fresh.length === 0) return [];
  const own = kindOfCase(type, record);
  const along = together.filter((other) => other.type === record.type && kindOfCase(type, other) === own);
  const { kept, binned } = await kind(name, own);
  return fresh.flatMap((field) => {
    const value = record.values[field];
    const isUsed = ({ id, values }: Case) => id !== record.id && codeOf(values[field]) === codeOf(value);
    const other = [...along, ...kept, ...binned].find(isUsed);
    if (!other) return [];
    const named = [`${type.label}${other.number?.text ?? '（未编号）'}`, subjectOf(type, other)]
      .filter(Boolean)
      .join(' ');
    const where = binned.includes(other) ? '回收站中的' : '';
    const whose = where + (mayRead(other, desk) ? named : `一份须授权查看的${type.label}`);
    const message = `“${type.fields[field]?.label ?? field}”${value}已用于${whose}，不能重复，请核对。`;
    return [{ field, message }];
  });
}

/** 0012 and 12 are one number. */
function codeOf(value: Value | undefined): string {
  return String(value ?? '')
    .trim()
    .replace(/^0+(?=\d+$)/, '');
}
