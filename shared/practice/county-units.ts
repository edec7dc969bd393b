import { readVillageList } from '#shared/formats/village-list.ts';
import { mergeVillages } from '#shared/units/merge-villages.ts';
import type { Unit } from '#shared/units/unit.ts';
import { danyangVillages } from './danyang-villages.ts';

export interface CountyUnits {
  readonly departments: readonly Unit[];
  readonly towns: readonly Unit[];
  /** Villages and communities. */
  readonly villages: readonly Unit[];
}

/** Departments of a county-level city, each with the word for its head. */
const departments: readonly (readonly [name: string, head: string])[] = [
  ['市纪委', '副书记'],
  ['市委办公室', '主任'],
  ['市委组织部', '常务副部长'],
  ['市委宣传部', '常务副部长'],
  ['市委统战部', '常务副部长'],
  ['市委政法委', '常务副书记'],
  ['市委党校', '常务副校长'],
  ['市信访局', '局长'],
  ['市人大办公室', '主任'],
  ['市政府办公室', '主任'],
  ['市政协办公室', '主任'],
  ['市总工会', '常务副主席'],
  ['团市委', '书记'],
  ['市妇联', '主席'],
  ['市科协', '主席'],
  ['市工商联', '书记'],
  ['市发展和改革委员会', '主任'],
  ['市经济和信息化委员会', '主任'],
  ['市教育局', '局长'],
  ['市科技局', '局长'],
  ['市民政局', '局长'],
  ['市司法局', '局长'],
  ['市财政局', '局长'],
  ['市人力资源和社会保障局', '局长'],
  ['市国土资源局', '局长'],
  ['市住房和城乡建设局', '局长'],
  ['市交通运输局', '局长'],
  ['市水利局', '局长'],
  ['市农业委员会', '主任'],
  ['市商务局', '局长'],
  ['市文化广电局', '局长'],
  ['市卫生局', '局长'],
  ['市环境保护局', '局长'],
  ['市审计局', '局长'],
  ['市统计局', '局长'],
  ['市安全生产监督管理局', '局长'],
  ['市城市管理局', '局长'],
  ['市机关事务管理局', '局长'],
];

export function headOf(department: Unit): string {
  return departments.find(([name]) => name === department.name)?.[1] ?? '主任';
}

/** The county's units: invented departments above, the real towns and villages below. */
export function countyUnits(): CountyUnits {
  const list = readVillageList(danyangVillages);
  if (!list.ok || list.value.problems.length > 0) throw new Error('the list of villages is damaged');
  const own = departments.map(
    ([name], index): Unit => ({ id: idOf('dept', index), kind: 'department', name, order: index + 1 }),
  );
  let made = 0;
  const plan = mergeVillages(own, list.value, () => idOf('place', made++));
  return { departments: own, towns: plan.newTowns, villages: plan.newVillages };
}

function idOf(kind: string, index: number): string {
  return `practice-${kind}-${String(index + 1).padStart(3, '0')}`;
}
