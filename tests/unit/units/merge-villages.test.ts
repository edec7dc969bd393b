import { expect, it } from 'vitest';
import { mergeVillages } from '#shared/units/merge-villages.ts';
import type { Unit } from '#shared/units/unit.ts';

const newId = () => 'new';
const town: Unit = { id: 't', kind: 'town', name: '云阳街道', order: 1 };
const village: Unit = { id: 'v', kind: 'village', name: '东沟村', parentId: 't', order: 1 };

it('knows a town and a village in another form of their names, and remembers what they were called', () => {
  const list = {
    towns: [{ name: '云阳街道办事处', code: '321181001000' }],
    villages: [{ town: '云阳街道办事处', name: '东沟村村民委员会', kind: '村' }],
  } as const;
  expect(mergeVillages([town, village], list, newId)).toMatchObject({
    newTowns: [],
    newVillages: [],
    updated: [
      { after: { id: 't', name: '云阳街道', code: '321181001000', aliases: ['云阳街道办事处'] } },
      { after: { id: 'v', name: '东沟村村民委员会', aliases: ['东沟村'] } },
    ],
  });
});

it('leaves a village that was merged away as it is, though an old list still has it', () => {
  const gone: Unit = { ...village, code: '321181001201', history: [{ kind: 'abolished', on: '2020-01-01' }] };
  const list = {
    towns: [],
    villages: [{ code: '321181001201', town: '云阳街道', name: '东沟村', kind: '村' }],
  } as const;
  expect(mergeVillages([town, gone], list, newId)).toMatchObject({ newVillages: [], ended: [{ id: 'v' }] });
});

it('adds a town that stands in the list without a village', () => {
  expect(mergeVillages([town], { towns: [{ name: '吕城镇' }], villages: [] }, newId)).toMatchObject({
    newTowns: [{ name: '吕城镇', kind: 'town', order: 2 }],
  });
});
