import type { Case, Detail } from '#shared/case-type.ts';
import type {
  HouseholdValues,
  ProjectValues,
  VillageYearValues,
} from '#shared/case-types/first-secretary.ts';
import type { Day } from '#shared/day.ts';
import type { Unit } from '#shared/units/unit.ts';
import { inventName } from './names.ts';
import { earlier, workdaysOf } from './office-days.ts';
import { type Dice, dice } from './random.ts';

/** The weak villages of 丹阳 2013. */
export interface WeakVillages {
  /** 104, each with a first secretary of its own. */
  readonly own: readonly Unit[];
  /** 13, helped by departments of the superior city. */
  readonly superior: readonly Unit[];
}

export function chooseWeakVillages(villages: readonly Unit[]): WeakVillages {
  const chosen = dice('weak villages').shuffled(villages.filter((unit) => unit.kind === 'village'));
  return { own: chosen.slice(0, 104), superior: chosen.slice(104, 117) };
}

/** Figures of 117 villages, 76 of them at 70 万元 or more; one stands exactly on the line. */
export function villageRows({ own, superior }: WeakVillages): readonly Detail<VillageYearValues>[] {
  const throws = dice('village incomes');
  const all = [...own, ...superior];
  const reached = new Set(throws.shuffled(all.map((_, index) => index)).slice(0, 76));
  const [exactly] = reached;
  return all.map((village, index) => {
    const income = reached.has(index) ? throws.between(7040, 14800) / 100 : throws.between(2150, 6980) / 100;
    return {
      id: `practice-village-2013-${number(index, 3)}`,
      type: 'villageYear',
      values: {
        village: village.id,
        year: 2013,
        helper: index < own.length ? 'own' : 'superior',
        income: index === exactly ? 70 : income,
      },
    };
  });
}

/** 5788 households, 4746 of them at 6000 元 a head or more; some stand exactly on the line. */
export function householdRows({ own, superior }: WeakVillages): readonly Detail<HouseholdValues>[] {
  const throws = dice('households');
  const villages = [...own, ...superior];
  const reached = throws.shuffled([
    ...Array<boolean>(4746).fill(true),
    ...Array<boolean>(5788 - 4746).fill(false),
  ]);
  return reached.map((over, index) => {
    const village = villages[index < villages.length ? index : throws.below(villages.length)];
    if (!village) throw new Error('no village');
    return {
      id: `practice-household-2013-${number(index, 4)}`,
      type: 'household',
      values: {
        village: village.id,
        year: 2013,
        head: inventName(throws, throws.chance(85) ? '男' : '女'),
        members: throws.between(1, 6),
        income: over
          ? throws.pick([6000, ...Array.from({ length: 60 }, (_, at) => 6020 + at * 55)])
          : throws.between(2300, 5990),
      },
    };
  });
}

/** 166 projects landed in 2013, and a few that were only planned or were stopped. */
export function projectRows(
  { own, superior }: WeakVillages,
  assignments: readonly Case[],
): readonly Detail<ProjectValues>[] {
  const throws = dice('projects');
  const byVillage = new Map(assignments.map((record) => [record.values.village, record.id]));
  const villages = [...own, ...superior];
  const days = workdaysOf(2013).filter((day) => day > '2013-03-25' && day < '2013-12-20');
  return Array.from({ length: 166 + 5 }, (_, index) => {
    const village = villages[index < villages.length ? index : throws.below(villages.length)];
    if (!village) throw new Error('no village');
    const assignment = byVillage.get(village.id);
    const counted = index < 166;
    return {
      id: `practice-project-2013-${number(index, 3)}`,
      type: 'project',
      values: {
        village: village.id,
        ...(assignment === undefined ? {} : { assignment }),
        ...throws.pick(kinds).named(village),
        ...progress(throws.pick(days), counted, throws),
        invested: throws.between(30, 900) / 10,
        households: throws.between(3, 40),
      },
    };
  });
}

function progress(landedOn: Day, counted: boolean, throws: Dice): ProjectValues {
  if (!counted) return { landedOn, status: throws.chance(60) ? 'planned' : 'stopped' };
  if (landedOn > '2013-09-30' || throws.chance(40)) return { landedOn, status: 'underway' };
  return { landedOn, status: 'done', finishedOn: earlier('2013-12-31', throws.between(1, 40)) };
}

function kind(category: string, what: string) {
  return {
    named: (village: Unit): ProjectValues => ({
      category,
      name: `${village.name.replace(/委会$/, '')}${what}`,
    }),
  };
}

const kinds = [
  kind('产业发展', '设施葡萄大棚'),
  kind('产业发展', '稻鸭共作示范田'),
  kind('产业发展', '标准厂房出租'),
  kind('产业发展', '农机合作社'),
  kind('基础设施', '机耕路硬化'),
  kind('基础设施', '泵站改造'),
  kind('公共服务', '文化活动室'),
  kind('公共服务', '卫生室修缮'),
  kind('村容整治', '河塘清淤'),
  kind('就业增收', '来料加工点'),
];

function number(index: number, digits: number): string {
  return String(index + 1).padStart(digits, '0');
}
