import type { Case } from '#shared/case-type.ts';
import { mayRead } from '#shared/confidential.ts';
import { kindOfCase, personOfCase, subjectOf } from '#shared/engine/columns.ts';
import { isBlank, type Value } from '#shared/fields.ts';
import type { Person } from '#shared/people/person.ts';
import { type CaseTypeName, caseTypeOf, caseTypes, companyRules } from '#shared/registry.ts';
import { ok, type Problem, type Result, refuse } from '#shared/result.ts';
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
  const problems: Problem[] = [];
  for (const record of records) {
    problems.push(...(await besideOwn(desk, record, records, people)), ...(await usedTwice(desk, record)));
  }
  const [first, ...rest] = problems;
  return first ? refuse(first, ...rest) : ok(records);
}

async function besideOwn(
  desk: Desk,
  record: Case,
  together: readonly Case[],
  people: readonly Person[],
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
    ledger: rules.ledger === undefined ? [] : await detailsOf(database, rules.ledger),
    others: [...own.filter(({ id }) => !ids.has(id)), ...along],
    settings: await readSettings(database),
    reader: desk,
  });
}

async function personOf({ database }: Desk, id: string | undefined): Promise<Person | undefined> {
  return id === undefined ? undefined : getRow(database, 'people', id);
}

/** A value that only one record of a kind may have. Looked for only where it is new: that means reading the kind. */
async function usedTwice(desk: Desk, record: Case): Promise<readonly Problem[]> {
  const { database } = desk;
  const type = caseTypeOf(record.type);
  const name = Object.keys(caseTypes).find((known): known is CaseTypeName => known === record.type);
  const filled = (companyRules[record.type]?.unique ?? []).filter((field) => !isBlank(record.values[field]));
  if (filled.length === 0 || name === undefined) return [];
  const before = await getRow(database, 'cases', record.id);
  const fresh = filled.filter((field) => before?.values[field] !== record.values[field]);
  if (fresh.length === 0) return [];
  const kind = kindOfCase(type, record);
  const kept = await allCases(database, { type: name, ...(kind === undefined ? {} : { kinds: [kind] }) });
  const binned = (await allRows(database, 'bin')).flatMap(({ content }) =>
    content?.table === 'cases' && content.row.type === name && kindOfCase(type, content.row) === kind
      ? [content.row]
      : [],
  );
  return fresh.flatMap((field) => {
    const value = record.values[field];
    const isUsed = ({ id, values }: Case) => id !== record.id && codeOf(values[field]) === codeOf(value);
    const other = kept.find(isUsed) ?? binned.find(isUsed);
    if (!other) return [];
    const named = [`${type.label}${other.number?.text ?? '（未编号）'}`, subjectOf(type, other)]
      .filter(Boolean)
      .join(' ');
    const whose = [
      ...(kept.includes(other) ? [] : ['回收站中的']),
      mayRead(other, desk) ? named : `一份须授权查看的${type.label}`,
    ].join('');
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
