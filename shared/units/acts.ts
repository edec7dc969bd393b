import type { Person } from '../people/person.ts';
import { ok, type Result, refuse, refuseAt } from '../result.ts';
import {
  clashesBelow,
  isBelow,
  notNow,
  stillHeld,
  taken,
  type UnitActFacts,
  type UnitSurroundings,
} from './act-rules.ts';
import { endOf, type UnitEvent } from './history.ts';
import type { Unit } from './unit.ts';

/** The rows that an act writes. Records of the past keep the names they froze and are not touched. */
export interface UnitOutcome {
  readonly units: readonly Unit[];
  readonly people: readonly Person[];
}

type Acted = Result<UnitOutcome>;

/** 更名. The former name stays on record and is still recognised in files. Refused: no new name, or a name that is taken. */
export function renameUnit(
  unit: Unit,
  to: { readonly name: string; readonly shortName?: string | undefined },
  facts: UnitActFacts,
  around: UnitSurroundings,
): Acted {
  const name = to.name.trim();
  const problems = [
    ...notNow(unit, facts),
    ...(name === '' ? [{ field: 'name', message: '请填写新名称。' }] : []),
    ...(name === unit.name ? [{ field: 'name', message: '新名称与现名称相同，不需要更名。' }] : []),
    ...taken(name, 'name', unit.parentId, around.units, [unit.id]),
  ];
  if (problems.length > 0) return refuse(...problems);
  const { shortName: _former, ...rest } = unit;
  const after: Unit = {
    ...lived(rest, { kind: 'renamed', formerName: unit.name, ...datedBy(facts) }),
    name,
    ...(to.shortName === undefined ? {} : { shortName: to.shortName }),
  };
  return ok({ units: [after], people: movedPeople([unit], after, around) });
}

/** Into which unit others merge: one that lasts, or one founded by the act. */
export type MergeTarget =
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'new'; readonly name: string };

/**
 * 合并: units pass wholly into another. Their people and the units below them go over; their records stay theirs and are
 * found under the other one (see unitScope).
 */
export function mergeUnits(
  merged: readonly Unit[],
  target: MergeTarget,
  facts: UnitActFacts,
  around: UnitSurroundings,
  newId: () => string,
): Acted {
  const [first] = merged;
  if (!first) return refuseAt('请选择要合并的单位。');
  const ids = merged.map(({ id }) => id);
  const into =
    target.kind === 'known'
      ? around.units.find(({ id }) => id === target.id)
      : founded(first, target.name, ids, facts, around.units, newId);
  if (!into) return refuseAt('请选择并入的单位，或填写新设单位的名称。', 'into');
  const field = target.kind === 'known' ? 'into' : 'newName';
  const problems = [
    ...merged.flatMap((unit) => notNow(unit, facts)),
    ...(target.kind === 'known'
      ? notNow(into, facts)
      : taken(into.name, field, into.parentId, around.units, ids)),
    ...(target.kind === 'new' && into.name === '' ? [{ field, message: '请填写新设单位的名称。' }] : []),
    ...(ids.includes(into.id) ? [{ field, message: '不能并入自己，请另选单位。' }] : []),
    ...(ids.some((id) => isBelow(into, id, around.units))
      ? [{ field, message: `“${into.name}”是被合并单位的下级，请先变更它的隶属关系。` }]
      : []),
    ...clashesBelow(merged, into, around.units),
  ];
  if (problems.length > 0) return refuse(...problems);
  const ended = merged.map((unit) => lived(unit, { kind: 'merged', into: into.id, ...datedBy(facts) }));
  const below = around.units
    .filter(
      (unit) =>
        unit.parentId !== undefined && ids.includes(unit.parentId) && !ids.includes(unit.id) && !endOf(unit),
    )
    .map((unit) => movedTo(unit, into.id, facts));
  return ok({
    units: [...(target.kind === 'new' ? [into] : []), ...ended, ...below],
    people: movedPeople(merged, into, around),
  });
}

/**
 * 分设: new units are taken out of one, which goes on (`remains`) or ends. Nobody but a person can say who goes where, so a
 * unit that still has people, unfinished matters or units below it cannot end by this.
 */
export function splitUnit(
  unit: Unit,
  names: readonly string[],
  remains: boolean,
  facts: UnitActFacts,
  around: UnitSurroundings,
  newId: () => string,
): Acted {
  const field = 'newNames';
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  const problems = [
    ...notNow(unit, facts),
    ...(names.length === 0 ? [{ field, message: '请填写分设出来的单位名称，每行一个。' }] : []),
    ...(!remains && names.length === 1
      ? [{ field, message: '只有一个新单位时请用“更名”，或保留原单位。' }]
      : []),
    ...(twice === undefined ? [] : [{ field, message: `“${twice}”写了两次，请删去一个。` }]),
    ...names.flatMap((name) => taken(name, field, unit.parentId, around.units, remains ? [] : [unit.id])),
    ...(remains
      ? []
      : stillHeld(unit, '分设后不保留原单位', '请先选择“原单位保留”，逐一调整后再撤销原单位', around)),
  ];
  if (problems.length > 0) return refuse(...problems);
  const added: Unit[] = [];
  for (const name of names)
    added.push(founded(unit, name, [unit.id], facts, [...around.units, ...added], newId));
  const into = added.map(({ id }) => id);
  const after = lived(unit, { kind: remains ? 'spunOff' : 'split', into, ...datedBy(facts) });
  return ok({ units: [...added, after], people: [] });
}

/** 划转: the unit is placed under another one, or at the top (no parent). */
export function moveUnit(
  unit: Unit,
  parentId: string | undefined,
  facts: UnitActFacts,
  around: UnitSurroundings,
): Acted {
  const parent = around.units.find(({ id }) => id === parentId);
  const field = 'parentId';
  const problems = [
    ...notNow(unit, facts),
    ...(parentId === unit.parentId ? [{ field, message: '与现在的上级单位相同，不需要变更。' }] : []),
    ...(parent && endOf(parent) ? [{ field, message: `“${parent.name}”已不存在，请另选上级单位。` }] : []),
    ...(parent && (parent.id === unit.id || isBelow(parent, unit.id, around.units))
      ? [{ field, message: '上级单位不能是本单位或本单位的下级，请另选。' }]
      : []),
    ...taken(unit.name, field, parentId, around.units, [unit.id]),
  ];
  return problems.length > 0
    ? refuse(...problems)
    : ok({ units: [movedTo(unit, parentId, facts)], people: [] });
}

/** 撤销, without a successor. Refused while it has people, unfinished matters or units below it: the refusal names them. */
export function abolishUnit(unit: Unit, facts: UnitActFacts, around: UnitSurroundings): Acted {
  const remedy = '请先调整或办结；如由别的单位承接，请用“合并”';
  const problems = [...notNow(unit, facts), ...stillHeld(unit, '不能撤销', remedy, around)];
  if (problems.length > 0) return refuse(...problems);
  return ok({ units: [lived(unit, { kind: 'abolished', ...datedBy(facts) })], people: [] });
}

function datedBy({ on, document }: UnitActFacts) {
  return document === undefined || document === '' ? { on } : { on, document };
}

function lived(unit: Unit, event: UnitEvent): Unit {
  return { ...unit, history: [...(unit.history ?? []), event] };
}

function movedTo(unit: Unit, parentId: string | undefined, facts: UnitActFacts): Unit {
  const { parentId: formerParentId, ...rest } = unit;
  const former = formerParentId === undefined ? {} : { formerParentId };
  return {
    ...lived(rest, { kind: 'moved', ...former, ...datedBy(facts) }),
    ...(parentId === undefined ? {} : { parentId }),
  };
}

/** A unit of the same kind and place, in the order behind its siblings. */
function founded(
  like: Unit,
  name: string,
  from: readonly string[],
  facts: UnitActFacts,
  units: readonly Unit[],
  newId: () => string,
): Unit {
  const siblings = units.filter(({ parentId }) => parentId === like.parentId);
  return {
    id: newId(),
    ...(like.parentId === undefined ? {} : { parentId: like.parentId }),
    kind: like.kind,
    name: name.trim(),
    order: Math.floor(siblings.reduce((max, { order }) => Math.max(max, order), 0)) + 1,
    history: [{ kind: 'founded', from, ...datedBy(facts) }],
  };
}

/** People go over, and 单位及职务 that begins with the former name says the present one. */
function movedPeople(from: readonly Unit[], into: Unit, { people }: UnitSurroundings): readonly Person[] {
  return from.flatMap((unit) =>
    (people.get(unit.id) ?? []).flatMap((person) => {
      const { unitAndPost } = person.values;
      const whole =
        unitAndPost?.startsWith(unit.name) && unit.name !== into.name
          ? into.name + unitAndPost.slice(unit.name.length)
          : unitAndPost;
      if (unit.id === into.id && whole === unitAndPost) return [];
      return [
        {
          ...person,
          values: { ...person.values, unit: into.id, ...(whole === undefined ? {} : { unitAndPost: whole }) },
        },
      ];
    }),
  );
}
