import { expect, it } from 'vitest';
import { unitOfValues } from '#renderer/modules/units/unit-form.ts';
import { unitsShown } from '#renderer/modules/units/unit-list.ts';
import { mergeVillages } from '#shared/units/merge-villages.ts';
import type { Unit } from '#shared/units/unit.ts';

const town: Unit = { id: 't', kind: 'town', name: '云阳街道', code: '321181001000', order: 1 };
const village: Unit = { id: 'v', kind: 'village', name: '太阳城村', parentId: 't', order: 1 };
const newId = () => 'new';

it('refuses a circle in the tree, a code and a name already taken, each at its field', () => {
  const values = { name: '云阳街道', kind: 'town', code: '1' };
  expect(unitOfValues('t', { ...values, parentId: 'v' }, [town, village])).toMatchObject({
    ok: false,
    problems: [{ field: 'parentId' }],
  });
  expect(unitOfValues('x', { ...values, code: '321181001000' }, [town, village])).toMatchObject({
    problems: [{ field: 'code' }, { field: 'name' }],
  });
});

it('puts a new unit after its siblings', () => {
  expect(unitOfValues('x', { name: '新村', kind: 'village', parentId: 't' }, [town, village])).toMatchObject({
    ok: true,
    value: { order: 2, parentId: 't' },
  });
});

it('lists a branch with everything below it, narrowed by name, code and kind', () => {
  const filters = { text: '', kind: undefined, branch: undefined };
  const units = [village, town, { ...town, id: 'd', name: '县财政局', code: '9', order: 2 }];
  expect(unitsShown(units, filters).map(({ id }) => id)).toEqual(['t', 'v', 'd']);
  expect(unitsShown(units, { ...filters, branch: 't' }).map(({ id }) => id)).toEqual(['t', 'v']);
  expect(unitsShown(units, { ...filters, text: '3211' }).map(({ id }) => id)).toEqual(['t']);
  expect(unitsShown(units, { ...filters, kind: 'village' }).map(({ id }) => id)).toEqual(['v']);
});

it('makes a town of a department that a roster brought in under its name', () => {
  const department: Unit = { id: 'd', kind: 'department', name: '云阳街道', order: 1 };
  const list = {
    towns: [],
    villages: [{ code: '321181001001', town: '云阳街道', name: '太阳城村', kind: '村' }],
  } as const;
  expect(mergeVillages([department], list, newId)).toMatchObject({
    newTowns: [],
    newVillages: [{ parentId: 'd', kind: 'village' }],
    updated: [{ after: { id: 'd', kind: 'town' } }],
  });
});

it('keeps the history when a unit is corrected, and refuses an alias that names another unit', () => {
  const history = [{ kind: 'renamed', on: '2019-03-20', formerName: '云阳镇' }] as const;
  const values = { name: '云阳街道', kind: 'town', aliases: '云阳街道办事处\n 云阳 \n\n云阳' };
  expect(unitOfValues('t', values, [{ ...town, history }, village])).toMatchObject({
    ok: true,
    value: { history, aliases: ['云阳街道办事处', '云阳'] },
  });
  expect(unitOfValues('t', { ...values, aliases: '太阳城村' }, [town, village])).toMatchObject({
    problems: [{ field: 'aliases' }],
  });
});
