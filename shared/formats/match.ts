import type { Month } from '#shared/day.ts';
import { fullIdNumber } from '#shared/people/id-number.ts';
import type { PersonDraft } from '#shared/people/person-draft.ts';

/** A person already on file, as far as matching needs it. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly birth?: Month;
  readonly idNumber?: string;
}

/** What to do with a row. 'ask': a clerk decides among the candidates; `why` completes the question. */
export type Match =
  | { readonly kind: 'new' }
  | { readonly kind: 'update'; readonly id: string }
  | { readonly kind: 'ask'; readonly candidates: readonly string[]; readonly why: string };

export interface RowMatch {
  readonly line: number;
  readonly match: Match;
  /** An earlier row of the same file names the same person. */
  readonly sameAsLine?: number;
}

interface DraftRow {
  readonly line: number;
  readonly person: PersonDraft;
}

/**
 * Finds each row's person among those on file: by 身份证号, else by name and month of birth, else a person is asked.
 * A number alone never decides against the name, and two different numbers never become one person.
 */
export function matchPeople(rows: readonly DraftRow[], known: readonly KnownPerson[]): RowMatch[] {
  const byNumber = groupBy(known, numberOf);
  const byName = groupBy(known, ({ name }) => name);
  const earlier = new Map<string, DraftRow>();
  return rows.map((row) => {
    const { line, person } = row;
    const match = matchOne(person, byNumber, byName);
    const keys = keysOf(person);
    const same = keys
      .map((key) => earlier.get(key))
      .find((found) => found && !hasOtherNumber(person, found.person));
    for (const key of keys) if (!earlier.has(key)) earlier.set(key, row);
    return same ? { line, match, sameAsLine: same.line } : { line, match };
  });
}

function matchOne(
  person: PersonDraft,
  byNumber: ReadonlyMap<string, readonly KnownPerson[]>,
  byName: ReadonlyMap<string, readonly KnownPerson[]>,
): Match {
  const holders = byNumber.get(numberOf(person) ?? '') ?? [];
  const [holder] = holders;
  if (holder) {
    if (holders.length === 1 && holder.name === person.name) return { kind: 'update', id: holder.id };
    const why =
      holders.length === 1 ? `身份证号与已有的“${holder.name}”相同而姓名不同` : '已有多人用这个身份证号';
    return ask(holders, why);
  }
  const namesakes = (byName.get(person.name) ?? []).filter((one) => !isSomeoneElse(person, one));
  if (namesakes.length === 0) return { kind: 'new' };
  const twins = namesakes.filter(({ birth }) => birth !== undefined && birth === person.birth);
  const [twin] = twins;
  if (!twin) return ask(namesakes, '已有同名的人，出生年月不同或不全');
  if (twins.length > 1) return ask(twins, '已有多人同名且出生年月相同');
  if (hasOtherNumber(person, twin)) return ask(twins, '已有同名且出生年月相同的人，身份证号不同');
  return { kind: 'update', id: twin.id };
}

function ask(candidates: readonly KnownPerson[], why: string): Match {
  return { kind: 'ask', candidates: candidates.map(({ id }) => id), why };
}

function numberOf({ idNumber }: Numbered): string | undefined {
  return idNumber === undefined ? undefined : fullIdNumber(idNumber);
}

interface Numbered {
  readonly idNumber?: string;
}

function hasOtherNumber(person: Numbered, known: Numbered): boolean {
  const [one, other] = [numberOf(person), numberOf(known)];
  return one !== undefined && other !== undefined && one !== other;
}

/** Same name, but both number and month of birth are known and differ: nobody need be asked. */
function isSomeoneElse(person: PersonDraft, known: KnownPerson): boolean {
  const isBornElsewhen =
    person.birth !== undefined && known.birth !== undefined && person.birth !== known.birth;
  return isBornElsewhen && hasOtherNumber(person, known);
}

/** Two rows that share one of these, and have no different numbers, mean the same person. */
function keysOf(person: PersonDraft): string[] {
  const number = numberOf(person);
  return [
    ...(number === undefined ? [] : [number]),
    ...(person.birth === undefined ? [] : [`${person.name} ${person.birth}`]),
  ];
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
