import { expect, it } from 'vitest';
import { namesOf, presentUnits, unitNameOn, unitsOn } from '#shared/units/history.ts';
import { unitNow, unitScope } from '#shared/units/scope.ts';
import type { Unit } from '#shared/units/unit.ts';

const aUnit = (id: string, more: Partial<Unit> = {}): Unit => ({
  id,
  kind: 'department',
  name: id,
  order: 1,
  ...more,
});

const renamed = aUnit('商务局', {
  aliases: ['商务和粮食局'],
  history: [
    { kind: 'founded', on: '2001-03-01', from: [] },
    { kind: 'renamed', on: '2010-05-01', formerName: '外经贸局' },
    { kind: 'renamed', on: '2015-02-01', formerName: '外经贸和商务局' },
    { kind: 'merged', on: '2019-03-20', into: '发改委' },
  ],
});

it('knows a unit’s name on any day, the day of an act included, and none before and after its life', () => {
  const days = ['2001-02-28', '2001-03-01', '2010-04-30', '2010-05-01', '2019-03-19', '2019-03-20'] as const;
  expect(days.map((day) => unitNameOn(renamed, day))).toEqual([
    undefined,
    '外经贸局',
    '外经贸局',
    '外经贸和商务局',
    '商务局',
    undefined,
  ]);
});

it('knows the tree of a day: names and places of then', () => {
  const village = aUnit('张村', {
    kind: 'village',
    parentId: '新镇',
    history: [{ kind: 'moved', on: '2018-01-01', formerParentId: '老镇' }],
  });
  const tree = unitsOn(
    [aUnit('新镇', { history: [{ kind: 'founded', on: '2018-01-01', from: ['老镇'] }] }), village],
    '2017-12-31',
  );
  expect(tree).toEqual([{ ...village, parentId: '老镇', history: [] }]);
});

it('follows successors through mergers and splits to the units of today', () => {
  const units = [
    aUnit('甲', { history: [{ kind: 'merged', on: '2010-01-01', into: '乙' }] }),
    aUnit('乙', { history: [{ kind: 'split', on: '2015-01-01', into: ['丙', '丁'] }] }),
    aUnit('丙'),
    aUnit('丁', { history: [{ kind: 'abolished', on: '2020-01-01' }] }),
  ];
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  expect(units.map((unit) => presentUnits(unit, byId).map(({ id }) => id))).toEqual([
    ['丙'],
    ['丙'],
    ['丙'],
    [],
  ]);
});

it('recognises a unit by every name it bears or bore', () => {
  expect(namesOf(renamed)).toEqual(['商务局', '商务和粮食局', '外经贸局', '外经贸和商务局']);
});

it('lets a filter by a unit mean all below it and whatever passed wholly into it', () => {
  const units = [
    aUnit('县'),
    aUnit('镇', { parentId: '县' }),
    aUnit('村', { parentId: '镇' }),
    aUnit('旧镇', { history: [{ kind: 'merged', on: '2010-01-01', into: '镇' }] }),
    aUnit('旧村', { parentId: '旧镇' }),
    aUnit('别处', { history: [{ kind: 'split', on: '2010-01-01', into: ['镇', '他'] }] }),
    aUnit('他'),
  ];
  expect(unitScope(units, '镇')).toEqual(['镇', '村', '旧镇', '旧村']);
  expect(unitScope(units, '县')).toHaveLength(5);
  expect(unitScope(units, '别处')).toEqual(['别处']);
});

it('counts a merged unit under the one that took it over, and a split one under itself', () => {
  const units = [
    aUnit('甲', { history: [{ kind: 'merged', on: '2010-01-01', into: '乙' }] }),
    aUnit('乙', { history: [{ kind: 'merged', on: '2012-01-01', into: '丙' }] }),
    aUnit('丙', { history: [{ kind: 'split', on: '2015-01-01', into: ['丁', '戊'] }] }),
    aUnit('丁', { history: [{ kind: 'merged', on: '2016-01-01', into: '己' }] }),
    aUnit('己', { history: [{ kind: 'merged', on: '2017-01-01', into: '丁' }] }),
  ];
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  expect(['甲', '乙', '丙', '别处'].map((id) => unitNow(byId, id))).toEqual(['丙', '丙', '丙', '别处']);
  // Two that name each other are a mistake in the register, not a reason to hang.
  expect(unitNow(byId, '丁')).toBe('丁');
});
