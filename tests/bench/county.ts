import type { Case } from '#shared/case-type.ts';
import type { Write } from '#shared/change.ts';
import { addDays, type Day } from '#shared/day.ts';
import type { Values } from '#shared/fields.ts';
import type { Unit } from '#shared/units/unit.ts';

/** A department's store after many years: the size that every speed promise is made for. */
export const size = { units: 400, people: 20_000, cases: 50_000 } as const;

const surnames = '王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧';
const given = '伟芳娜敏静秀丽强磊军洋勇艳杰娟涛明超霞平刚桂英华建国文斌玉兰';
const mainClasses = ['appeal', 'report', 'suggestion'] as const;
const forms = ['application', 'proactive', 'fieldVisit', 'accountability'] as const;
const colours = ['blue', 'yellow', 'orange', 'red'] as const;

function pick<T>(list: ArrayLike<T>, index: number): T {
  const item = list[index % list.length];
  if (item === undefined) throw new Error('empty list');
  return item;
}

const personId = (index: number) => `p${index}`;
const unitId = (index: number) => `u${index % size.units}`;

export function units(): Write[] {
  return Array.from({ length: size.units }, (_, index) => {
    const unit: Unit = { id: unitId(index), kind: 'department', name: `第${index + 1}局`, order: index + 1 };
    return { table: 'units', key: unit.id, after: unit };
  });
}

/** People `from`–`to` (not included), with a history of one post each. */
export function people(from: number, to: number): Write[] {
  return range(from, to).flatMap((index): Write[] => {
    const name = `${pick(surnames, index * 7)}${pick(given, index * 3)}${pick(given, index * 5 + 1)}`;
    const id = personId(index);
    const values = {
      name,
      unit: unitId(index),
      post: '科长',
      level: '乡科级正职',
      birth: '1975-10',
      phone: '13800000000',
    } as const;
    return [
      { table: 'people', key: id, after: { id, order: index + 1, values } },
      {
        table: 'posts',
        key: `o${index}`,
        after: { id: `o${index}`, personId: id, unit: `第${index}局`, post: '科长', from: '2010-03' },
      },
    ];
  });
}

/** Cases spread over twenty years: seven talks to three cards. */
export function cases(from: number, to: number): Write[] {
  return range(from, to).map((index): Write => {
    const day = addDays('2006-01-01', (index * 13) % 7300);
    const record = index % 10 < 7 ? talk(index, day) : card(index, day);
    return { table: 'cases', key: record.id, after: record };
  });
}

function talk(index: number, day: Day): Case {
  return {
    ...common(index, day),
    type: 'interview',
    stage: index % 3 === 0 ? 'talked' : 'archived',
    number: {
      series: `interview/${day.slice(0, 4)}`,
      seq: index + 1,
      text: `谈〔${day.slice(0, 4)}〕${index + 1}号`,
    },
    values: {
      form: pick(forms, index),
      person: personId(index % size.people),
      unit: unitId(index),
      talkedOn: day,
      talker: '部长',
      mainClass: pick(mainClasses, index),
      content: '汇报近期工作情况和思想动态，提出加强基层干部培养使用的建议，希望组织上予以关心。'.repeat(4),
      ...(index % 3 === 0 ? {} : { archivedOn: day }),
    },
  };
}

export function card(index: number, day: Day): Case {
  const colour = pick(colours, index);
  return {
    ...common(index, day),
    type: 'warningCard',
    stage: index % 4 === 0 ? 'delivered' : 'closed',
    number: {
      series: `warningCard/${day.slice(0, 4)}/${colour}`,
      seq: index + 1,
      text: `组警〔${day.slice(0, 4)}〕-${index + 1}号`,
    },
    values: {
      colour,
      person: personId(index % size.people),
      unit: unitId(index),
      registeredOn: day,
      source: '信访',
      ground: '工作作风',
      summary: '群众反映服务态度问题，经了解基本属实。'.repeat(6),
      issuedOn: day,
      deliveredOn: day,
    },
  };
}

function common(index: number, day: Day) {
  const unit = `第${(index % size.units) + 1}局`;
  return {
    id: `c${index}`,
    frozen: { name: '某某某', unit, post: '科长', level: '乡科级正职' },
    steps: [{ stage: 'talked', act: '登记', at: `${day}T08:00:00.000Z`, by: '经办人' }],
  };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, offset) => from + offset);
}

/** What one year of first-secretary work leaves behind: assignments, village figures, households and projects. */
export function villageWork(): Write[] {
  const assignments = range(0, 104).map((index): Write => {
    const record: Case = {
      ...common(index, '2016-03-01'),
      id: `f${index}`,
      type: 'firstSecretary',
      stage: 'serving',
      values: {
        person: personId(index),
        unit: unitId(index),
        village: unitId(index + 100),
        role: 'secretary',
        from: '2016-03-01',
        until: '2018-02-28',
        document: '组发〔2016〕3号',
      },
    };
    return { table: 'cases', key: record.id, after: record };
  });
  return [
    ...assignments,
    ...range(0, 117).map((index) =>
      detail('villageYear', index, { helper: index < 104 ? 'own' : 'superior', income: 40 + (index % 60) }),
    ),
    ...range(0, 6_000).map((index) =>
      detail('household', index, { head: '户主', members: 3, income: 4_000 + (index % 4_000) }),
    ),
    ...range(0, 170).map((index) =>
      detail('project', index, { name: '帮扶项目', landedOn: '2016-05-01', status: 'done', invested: 12 }),
    ),
  ];
}

function detail(type: string, index: number, values: Values): Write {
  const year = type === 'project' ? {} : { year: 2016 };
  const row = {
    id: `${type}${index}`,
    type,
    values: { village: unitId(100 + (index % 117)), ...year, ...values },
  };
  return { table: 'details', key: row.id, after: row };
}
