import { ageAt, type Day, isMonth, monthInDots } from '../day.ts';
import type { ListTable, TableColumn } from '../lists/list-table.ts';
import { birthOf } from './form-age.ts';
import { type Person, type PersonValues, personFields } from './person.ts';
import type { NameOrder } from './stroke-order.ts';

/** What a 花名册 can show, in the office's usual order. 简历 and what only the 任免审批表 asks for are no columns. */
export const rosterColumns = [
  'name',
  'sex',
  'nation',
  'birth',
  'age',
  'nativePlace',
  'birthPlace',
  'idNumber',
  'party',
  'partyJoined',
  'workStarted',
  'fullTimeEducation',
  'fullTimeDegree',
  'fullTimeSchool',
  'partTimeEducation',
  'partTimeDegree',
  'partTimeSchool',
  'unitAndPost',
  'unit',
  'post',
  'postSince',
  'level',
  'levelSince',
  'rank',
  'rankSince',
  'title',
  'expertise',
  'health',
  'assessments',
  'awards',
  'ageLimitMonth',
  'jurisdiction',
  'reserve',
  'reserveSince',
  'phone',
  'remark',
] as const satisfies readonly (keyof PersonValues | 'age')[];

export type RosterColumn = (typeof rosterColumns)[number];

export const usualRosterColumns: readonly RosterColumn[] = [
  'name',
  'sex',
  'nation',
  'birth',
  'nativePlace',
  'party',
  'workStarted',
  'fullTimeEducation',
  'unitAndPost',
  'postSince',
  'rank',
];

export function rosterColumnTitle(column: RosterColumn): string {
  return column === 'age' ? '年龄' : personFields[column].label;
}

/** 名册序号 within the whole register, units by their 序号 and people within them, or 姓氏笔画. */
export const rosterOrders = {
  register: '名册序号',
  unit: '单位序号',
  strokes: '姓氏笔画',
} as const;

export type RosterOrder = keyof typeof rosterOrders;

export interface RosterSetting {
  readonly title: string;
  readonly conditions: string;
  readonly made: string;
  readonly columns: readonly RosterColumn[];
  readonly order: RosterOrder;
}

/** What a roster looks up beside the people. */
export interface RosterReference {
  readonly today: Day;
  unitName(id: string | undefined): string;
  /** Positions of the units in the office's order; see placesInTree. */
  readonly places: ReadonlyMap<string, number>;
  readonly byStrokes: NameOrder;
}

/** The roster with a running number; every other cell is text, so that identity numbers and dates stay as they are. */
export function rosterTable(
  people: readonly Person[],
  { columns, order, ...head }: RosterSetting,
  reference: RosterReference,
): ListTable {
  return {
    ...head,
    columns: [{ title: '序号', width: 3, align: 'center' }, ...columns.map(tableColumn)],
    rows: inOrder(people, order, reference).map((person, index) => [
      index + 1,
      ...columns.map((column) => rosterCell(person, column, reference)),
    ]),
  };
}

export function inOrder(
  people: readonly Person[],
  order: RosterOrder,
  { places, byStrokes }: Pick<RosterReference, 'places' | 'byStrokes'>,
): readonly Person[] {
  const place = ({ values: { unit = '' } }: Person) => places.get(unit) ?? Number.MAX_SAFE_INTEGER;
  const byOrder = (one: Person, other: Person) => one.order - other.order;
  const orders: Readonly<Record<RosterOrder, (one: Person, other: Person) => number>> = {
    register: byOrder,
    unit: (one, other) => place(one) - place(other) || byOrder(one, other),
    strokes: (one, other) => byStrokes(one.values.name ?? '', other.values.name ?? '') || byOrder(one, other),
  };
  return [...people].sort(orders[order]);
}

function rosterCell({ values }: Person, column: RosterColumn, { today, unitName }: RosterReference): string {
  switch (column) {
    case 'age': {
      const birth = birthOf(values);
      return birth === undefined ? '' : String(ageAt(birth, today));
    }
    case 'unit':
      return unitName(values.unit);
    case 'unitAndPost':
      return values.unitAndPost ?? `${unitName(values.unit)}${values.post ?? ''}`;
    default: {
      const value = values[column] ?? '';
      return isMonth(value) ? monthInDots(value) : value;
    }
  }
}

/** Long texts wrap; months and short words need little. */
function tableColumn(column: RosterColumn): TableColumn {
  const widths: Readonly<Partial<Record<RosterColumn, number>>> = {
    sex: 2,
    age: 2,
    name: 4,
    nation: 3,
    idNumber: 10,
    unitAndPost: 14,
    unit: 9,
    post: 8,
    fullTimeSchool: 10,
    partTimeSchool: 10,
    assessments: 10,
    awards: 10,
    remark: 8,
  };
  const wide = widths[column] ?? 5;
  return { title: rosterColumnTitle(column), width: wide, align: wide > 6 ? 'left' : 'center' };
}
