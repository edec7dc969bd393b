import type { Change, Write } from '#shared/change.ts';
import { caseTypeOf } from '#shared/registry.ts';
import { assertNever, ok, type Result, refuseAt } from '#shared/result.ts';
import type { UnitActFacts, UnitSurroundings } from '#shared/units/act-rules.ts';
import {
  abolishUnit,
  type MergeTarget,
  mergeUnits,
  moveUnit,
  renameUnit,
  splitUnit,
  type UnitOutcome,
} from '#shared/units/acts.ts';
import type { Unit } from '#shared/units/unit.ts';
import { commit } from '../commit.ts';
import type { AnjuanDatabase } from '../database.ts';
import type { Desk } from '../desk.ts';
import { peopleOfUnit } from '../queries/people.ts';
import { allRows, openAll } from '../queries/rows.ts';

/** What is done to a unit, as its dialog asked for it. */
export type UnitAct =
  | { readonly kind: 'rename'; readonly name: string; readonly shortName?: string | undefined }
  | { readonly kind: 'merge'; readonly others: readonly string[]; readonly target: MergeTarget }
  | { readonly kind: 'split'; readonly names: readonly string[]; readonly remains: boolean }
  | { readonly kind: 'move'; readonly parentId: string | undefined }
  | { readonly kind: 'abolish' };

const words: Readonly<Record<UnitAct['kind'], string>> = {
  rename: '单位更名',
  merge: '单位合并',
  split: '单位分设',
  move: '单位划转',
  abolish: '单位撤销',
};

/** 更名, 合并, 分设, 划转 or 撤销 of a unit, with everything that follows from it, as one act that one step takes back. */
export async function actOnUnit(
  desk: Desk,
  id: string,
  act: UnitAct,
  facts: UnitActFacts,
): Promise<Result<Change>> {
  const { database } = desk;
  const units = await allRows(database, 'units');
  const name = units.find((unit) => unit.id === id)?.name ?? '';
  return commit(desk, `${words[act.kind]}（${name}）`, async () => {
    const chosen = [id, ...(act.kind === 'merge' ? act.others : [])];
    const around = await surroundingsOf(database, chosen);
    const known = chosen.flatMap((one) => around.units.find((unit) => unit.id === one) ?? []);
    const [unit] = known;
    if (!unit || known.length < chosen.length) return refuseAt('这个单位已不在单位表中，请重新打开。');
    const outcome = decide(act, unit, known, facts, around);
    return outcome.ok ? ok(writesOf(outcome.value)) : outcome;
  });
}

function decide(
  act: UnitAct,
  unit: Unit,
  all: readonly Unit[],
  facts: UnitActFacts,
  around: UnitSurroundings,
): Result<UnitOutcome> {
  const newId = () => crypto.randomUUID();
  switch (act.kind) {
    case 'rename':
      return renameUnit(unit, act, facts, around);
    case 'merge':
      return mergeUnits(all, act.target, facts, around, newId);
    case 'split':
      return splitUnit(unit, act.names, act.remains, facts, around, newId);
    case 'move':
      return moveUnit(unit, act.parentId, facts, around);
    case 'abolish':
      return abolishUnit(unit, facts, around);
    default:
      return assertNever(act);
  }
}

function writesOf({ units, people }: UnitOutcome): readonly Write[] {
  return [
    ...units.map((after) => ({ table: 'units' as const, key: after.id, after })),
    ...people.map((after) => ({ table: 'people' as const, key: after.id, after })),
  ];
}

async function surroundingsOf(database: AnjuanDatabase, ids: readonly string[]): Promise<UnitSurroundings> {
  const [units, people, matters] = await Promise.all([
    allRows(database, 'units'),
    Promise.all(ids.map(async (id) => [id, await peopleOfUnit(database, id)] as const)),
    Promise.all(ids.map(async (id) => [id, await openMattersOf(database, id)] as const)),
  ]);
  return { units, people: new Map(people), matters: new Map(matters) };
}

/** The unfinished matters of a unit, as a clerk calls them. */
async function openMattersOf(database: AnjuanDatabase, unitId: string): Promise<readonly string[]> {
  const stored = await database.cases.where('unitId').equals(unitId).toArray();
  const open = stored.filter(({ type, stage }) => !caseTypeOf(type).stages[stage]?.final);
  return (await openAll(database, 'cases', open)).map(({ type, number, frozen }) =>
    [`${caseTypeOf(type).label}${number?.text ?? ''}`, frozen?.name].filter(Boolean).join(' '),
  );
}
