import { compact } from '#shared/formats/clean-text.ts';
import { ownUnit } from '#shared/people/unit-registry.ts';
import { presentUnits } from '#shared/units/history.ts';
import type { NameMatch } from '#shared/units/name-match.ts';
import { type Unit, unitInFull } from '#shared/units/unit.ts';
import type { JudgedRoster } from './roster-import-judge.ts';
import type { DoubtfulUnit } from './roster-import-model.ts';

/** The names of units that are not on file as they stand, those that need a word first. */
export function doubtfulUnits({ rows, register, choices, match }: JudgedRoster): DoubtfulUnit[] {
  const byId = new Map(register.units.map((unit) => [unit.id, unit]));
  const counts = new Map<string, number>();
  for (const { row, isOut } of rows) {
    const name = isOut ? '' : compact(row.person.unit ?? '');
    if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const found = [...counts].flatMap(([written, count]) => {
    const doubt = doubtOf(match(written), byId);
    if (!doubt) return [];
    const candidates = doubt.units.map((unit) => ({ id: unit.id, name: unitInFull(unit, byId) }));
    const usual =
      doubt.kind === 'form' ? (candidates[0]?.id ?? ownUnit) : doubt.kind === 'near' ? ownUnit : '';
    return [{ written, rows: count, kind: doubt.kind, candidates, choice: choices.units[written] ?? usual }];
  });
  return found.sort((a, b) => Number(a.kind === 'form') - Number(b.kind === 'form'));
}

function doubtOf(
  found: NameMatch,
  byId: ReadonlyMap<string, Unit>,
): { kind: DoubtfulUnit['kind']; units: readonly Unit[] } | undefined {
  switch (found.kind) {
    case 'known':
    case 'unknown':
      return undefined;
    case 'form':
      return { kind: 'form', units: [found.unit] };
    case 'near':
    case 'several':
      return { kind: found.kind, units: found.units };
    case 'ended':
      return { kind: 'ended', units: presentUnits(found.unit, byId) };
  }
}
