import { expect, it } from 'vitest';
import { plainForm, unitMatcher } from '#shared/units/name-match.ts';
import type { Unit } from '#shared/units/unit.ts';

let order = 0;
const aUnit = (name: string, more: Partial<Unit> = {}): Unit => ({
  id: name,
  kind: 'department',
  name,
  order: ++order,
  ...more,
});

const units = [
  aUnit('县财政局', { aliases: ['财局'] }),
  aUnit('县发展和改革委员会', { shortName: '县发改委' }),
  aUnit('县纪律检查委员会'),
  aUnit('第一中学'),
  aUnit('云阳街道', { kind: 'town' }),
  aUnit('吕城镇', { kind: 'town' }),
  aUnit('太阳城社区居委会', { kind: 'community', parentId: '云阳街道' }),
  aUnit('河阳村', { kind: 'village', parentId: '云阳街道' }),
  aUnit('河阳村', { id: '河阳村二', kind: 'village', parentId: '吕城镇' }),
  aUnit('东沟村民委员会', { kind: 'village', parentId: '吕城镇' }),
  aUnit('县外经贸局', { history: [{ kind: 'merged', on: '2010-01-01', into: '县商务局' }] }),
  aUnit('县商务局', { history: [{ kind: 'renamed', on: '2015-01-01', formerName: '县贸易局' }] }),
  aUnit('县体改办', { history: [{ kind: 'abolished', on: '2004-01-01' }] }),
];
const match = unitMatcher(units);
const ids = (written: string) => {
  const found = match(written);
  const [one, several] = [
    'unit' in found ? found.unit.id : '',
    'units' in found ? found.units.map(({ id }) => id) : [],
  ];
  return [found.kind, ...(one === '' ? several : [one])];
};

it.each([
  ['县财政局', '县财政局'],
  ['县 财政局', '县财政局'],
  ['财局', '县财政局'],
  ['县发改委', '县发展和改革委员会'],
  ['云阳街道河阳村', '河阳村'],
  ['县贸易局', '县商务局'],
  ['县外经贸局', '县商务局'],
])('knows %s by its name, alias, former name or successor', (written, id) => {
  expect(ids(written)).toEqual(['known', id]);
});

it.each([
  ['云阳街道办事处', '云阳街道'],
  ['丹阳市云阳街道办事处', '云阳街道'],
  ['吕城镇人民政府', '吕城镇'],
  ['太阳城社区', '太阳城社区居委会'],
  ['云阳街道太阳城社区居民委员会', '太阳城社区居委会'],
  ['东沟村', '东沟村民委员会'],
  ['东沟村委会', '东沟村民委员会'],
  ['某某县财政局', '县财政局'],
])('knows %s as another form of the same name', (written, id) => {
  expect(ids(written)).toEqual(['form', id]);
});

it.each([
  ['县财正局', ['县财政局']],
  ['县政财局', ['县财政局']],
  ['县财政', ['县财政局']],
  ['云阳镇', ['云阳街道']],
  ['县纪委', ['县纪律检查委员会']],
])('offers what %s could be and leaves it to a person', (written, near) => {
  expect(ids(written)).toEqual(['near', ...near]);
});

it.each([['第二中学'], ['西沟村'], ['县水利局'], ['']])('takes %s for no known unit', (written) => {
  expect(ids(written)).toEqual(['unknown']);
});

it('never takes a unit of another county for one whose name tells its county', () => {
  const ofTwo = unitMatcher([aUnit('甲甲县财政局'), aUnit('乙乙县水利局')]);
  expect(ofTwo('乙乙县财政局')).toEqual({ kind: 'unknown' });
  expect(ofTwo('县财政局')).toMatchObject({ kind: 'near', units: [{ id: '甲甲县财政局' }] });
});

it('says when several units bear a name, or only one that is no more', () => {
  expect(ids('河阳村')).toEqual(['several', '河阳村', '河阳村二']);
  expect(ids('县体改办')).toEqual(['ended', '县体改办']);
});

it('leaves the name itself when the official ending is taken away', () => {
  const names = ['中共某县委组织部（机关）', '新市镇党委', '东沟村党总支', '云阳街道办', '县委办公室'];
  expect(names.map(plainForm)).toEqual(['某县委组织部', '新市镇', '东沟村', '云阳街道', '县委办公室']);
});
