import { matchPeople, type RowMatch } from '#shared/formats/match.ts';
import { isRefused, type Roster, type RosterRow, type RowProblem } from '#shared/formats/roster-model.ts';
import { type DraftUnit, fieldChanges, mergeDraft } from '#shared/people/merge-draft.ts';
import type { Person } from '#shared/people/person.ts';
import { forBlanksOnly, type ImportChoices } from '#shared/people/plan-import.ts';
import { type UnitRegistry, unitRegistry } from '#shared/people/unit-registry.ts';
import { assertNever } from '#shared/result.ts';
import type { Unit } from '#shared/units/unit.ts';
import type { Candidate, Decision, PreviewRow, RowFilter } from './roster-import-model.ts';

/** What is on file. */
export interface Register {
  readonly people: ReadonlyMap<string, Person>;
  readonly units: readonly Unit[];
}

/** A row with what was found about it and what is to become of it. */
export interface Judged {
  readonly row: RosterRow;
  /** People on file whom it could mean, the likeliest first. */
  readonly candidates: readonly string[];
  /** What nobody but a clerk can decide, if there is such a thing. */
  readonly question?: RowProblem;
  notes: readonly RowProblem[];
  /** Only the identity number is lost: the row stays out unless a clerk takes it without the number. */
  readonly isDamaged: boolean;
  /** The row cannot be taken at all. */
  readonly isOut: boolean;
  /** Absent in a row that cannot be taken. */
  decision?: Decision;
}

export interface JudgedRoster {
  readonly roster: Roster;
  readonly rows: readonly Judged[];
  readonly newUnits: readonly string[];
  readonly register: Register;
  readonly choices: ImportChoices;
  readonly unitOf: (written: string | undefined) => DraftUnit | undefined;
  readonly unitName: (id: string) => string;
  readonly match: UnitRegistry['match'];
}

/** Compares a roster with the register. Rows that plainly name one person on file update it, unknown ones are new. */
export function judgeRoster(roster: Roster, register: Register, choices: ImportChoices): JudgedRoster {
  const good = roster.rows.filter((row) => !isRefused(row) || isDamaged(row));
  const known = [...register.people.values()].map(({ id, values }) => ({
    id,
    name: values.name ?? '',
    ...(values.birth === undefined ? {} : { birth: values.birth }),
    ...(values.idNumber === undefined ? {} : { idNumber: values.idNumber }),
  }));
  const matches = new Map(matchPeople(good, known).map((found) => [found.line, found]));
  const rows = roster.rows.map((row) => judge(row, matches.get(row.line)));
  return { roster, rows, register, choices, ...withUnits(rows, register, choices) };
}

/** The same rows under other choices; what was decided for the rows stays. */
export function judgedAnew(judged: JudgedRoster, choices: ImportChoices): JudgedRoster {
  return { ...judged, choices, ...withUnits(judged.rows, judged.register, choices, judged.match) };
}

/** Finds the units of the rows, and notes where none can be told. */
function withUnits(
  rows: readonly Judged[],
  { units }: Register,
  choices: ImportChoices,
  known?: UnitRegistry['match'],
): Pick<JudgedRoster, 'newUnits' | 'unitOf' | 'unitName' | 'match'> {
  let count = 0;
  const { unitOf, added, match } = unitRegistry(units, () => `new ${++count}`, choices.units, known);
  for (const judged of rows) judged.notes = judged.isOut ? [] : unitNotes(judged.row, unitOf, match);
  const names = new Map([...units, ...added].map(({ id, name }) => [id, name]));
  return { newUnits: added.map(({ name }) => name), unitOf, unitName: (id) => names.get(id) ?? '', match };
}

function unitNotes(
  { line, person: { name, unit } }: RosterRow,
  unitOf: JudgedRoster['unitOf'],
  match: JudgedRoster['match'],
): readonly RowProblem[] {
  if (unit === undefined || unit === '' || unitOf(unit)) return [];
  const what = match(unit).kind === 'ended' ? `“${unit}”已撤并` : `有多个单位叫“${unit}”`;
  return [warning(line, name, `${what}，未关联到单位，请在“单位对应”中选择，或导入后补选`)];
}

function warning(line: number, name: string, text: string): RowProblem {
  const record = `第${line}行 ${name}`;
  return { kind: 'warning', record, message: `${record}：${text}。` };
}

function judge(row: RosterRow, found: RowMatch | undefined): Judged {
  if (!found) return { row, candidates: [], notes: [], isDamaged: false, isOut: true };
  const { match, sameAsLine } = found;
  const asked =
    sameAsLine !== undefined
      ? `与第${sameAsLine}行似为同一人，请选择处理方式`
      : match.kind === 'ask'
        ? `${match.why}，请选择处理方式`
        : undefined;
  const decision: Decision = asked !== undefined || match.kind === 'ask' ? { kind: 'ask' } : match;
  return {
    row,
    notes: [],
    candidates: match.kind === 'ask' ? match.candidates : match.kind === 'update' ? [match.id] : [],
    ...(asked === undefined ? {} : { question: warning(row.line, row.person.name, asked) }),
    isDamaged: isDamaged(row),
    isOut: false,
    decision: isDamaged(row) ? { kind: 'skip' } : decision,
  };
}

/** Refused for nothing but an identity number that was stored as a number. */
function isDamaged(row: RosterRow): boolean {
  const errors = row.problems.filter(({ kind }) => kind === 'error');
  return errors.length > 0 && errors.every(({ field }) => field === 'idNumber');
}

/** All that is to be said about a row as it is decided. What keeps it out is an error, the rest a warning. */
export function problemsOf(judged: Judged): readonly RowProblem[] {
  const { row, notes, question, decision } = judged;
  const isTaken = decision?.kind === 'new' || decision?.kind === 'update';
  const own = row.problems.map((problem) =>
    isTaken && problem.kind === 'error' ? takenWithout(row) : problem,
  );
  const open = question && decision?.kind === 'ask' ? { ...question, kind: 'error' as const } : question;
  return [...own, ...(open ? [open] : []), ...notes];
}

function takenWithout({ line, person }: RosterRow): RowProblem {
  const record = `第${line}行 ${person.name}`;
  const message = `${record}：身份证号后三位已损坏，号码不读入，请在导入后补填。`;
  return { kind: 'warning', record, field: 'idNumber', message };
}

export function matchesFilter(judged: Judged, filter: RowFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'problems':
      return judged.row.problems.length + judged.notes.length > 0 || judged.question !== undefined;
    case 'ask':
      return judged.question !== undefined;
    case 'new':
    case 'update':
      return judged.decision?.kind === filter;
    case 'out':
      return judged.decision === undefined || judged.decision.kind === 'skip';
    default:
      return assertNever(filter);
  }
}

export function previewRow(
  judged: Judged,
  { register, choices, unitOf, unitName }: JudgedRoster,
): PreviewRow {
  const { row, candidates, decision } = judged;
  const person = decision?.kind === 'update' ? register.people.get(decision.id) : undefined;
  const draft = forBlanksOnly(row.person, person, choices.blanksOnly);
  const merged = person && mergeDraft(person, draft, unitOf(draft.unit));
  return {
    line: row.line,
    person: row.person,
    problems: problemsOf(judged).map(({ kind, message }) => ({ kind, message })),
    candidates: candidates.flatMap((id) => candidateOf(register.people.get(id), unitName)),
    changes: person && merged ? fieldChanges(person.values, merged.values, unitName) : [],
    ...(decision === undefined ? {} : { decision }),
  };
}

function candidateOf(person: Person | undefined, unitName: (id: string) => string): Candidate[] {
  if (!person) return [];
  const { name = '', unit = '', post = '', birth } = person.values;
  return [{ id: person.id, name, unit: unitName(unit), post, ...(birth === undefined ? {} : { birth }) }];
}
