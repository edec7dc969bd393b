import type { Cell, Sheet } from '#shared/formats/cell.ts';
import { readRoster } from '#shared/formats/roster.ts';
import type { Roster, RosterOptions } from '#shared/formats/roster-model.ts';
import type { PersonDraft } from '#shared/people/person-draft.ts';
import { aSheet } from './a-sheet.ts';

/** The roster on a sheet that must hold one. */
export function roster(sheet: Sheet, options: RosterOptions = {}): Roster {
  const read = readRoster(sheet, options);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

export function people(sheet: Sheet, options: RosterOptions = {}): PersonDraft[] {
  return roster(sheet, options).rows.map(({ person }) => person);
}

/** Problems of a one-person sheet with these columns: kind and sentence. */
export function messages(header: string[], cells: (string | number | Cell)[]): string[] {
  return roster(aSheet([header, cells])).rows.flatMap(({ problems }) =>
    problems.map(({ kind, message }) => `${kind} ${message}`),
  );
}
