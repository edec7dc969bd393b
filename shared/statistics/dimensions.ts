import type { AnyCaseType, AnyDetailType } from '#shared/case-type.ts';
import { handlerOf } from '#shared/engine/columns.ts';
import type { Field } from '#shared/fields.ts';
import { type Counted, isMatter } from './counted.ts';
import { type Basis, isDetailSubject, type SubjectName, subjects } from './subjects.ts';

/** One way to split the records of a subject: by stage, colour, unit, level, month … */
export interface Dimension {
  readonly name: string;
  readonly label: string;
  /** The key of a record; '' where it has none. */
  keyOf(record: Counted): string;
  labelOf(key: string): string;
  /** Keys in their official order; others follow by label. */
  readonly order: readonly string[];
  /** Its keys are units, which may be put in order by their numbers. */
  readonly ofUnits?: true;
}

export interface DimensionNames {
  unitName(id: string): string;
  /** Who stands today for a unit that passed into another one; the unit itself otherwise. */
  unitNow(id: string): string;
  readonly codeLists: Readonly<Record<string, readonly string[]>>;
}

const asIs = (key: string) => key;

/** Everything the records of a subject can be split by. Texts, days and people are not: no two are alike. */
export function dimensionsOf(
  subject: SubjectName,
  basis: Basis,
  names: DimensionNames,
): readonly Dimension[] {
  const type: AnyCaseType | AnyDetailType = subjects[subject];
  const fields = Object.entries(type.fields).flatMap(
    ([name, field]) => dimensionOfField(name, field, names) ?? [],
  );
  const times = timesOf(basis);
  if (isDetailSubject(subject)) {
    const [, , year] = times;
    return [...fields, ...(type.fields.year ? [year] : times)];
  }
  return [...('stages' in type ? [stageOf(type)] : []), ...fields, ...frozenAs(names), ...times, handler];
}

function stageOf({ stages }: AnyCaseType): Dimension {
  return {
    name: 'stage',
    label: '阶段',
    keyOf: (record) => (isMatter(record) ? record.stage : ''),
    labelOf: (key) => stages[key]?.label ?? key,
    order: Object.keys(stages),
  };
}

/** As at the event, which later moves and mergers do not change. */
function frozenAs({ codeLists }: DimensionNames): readonly Dimension[] {
  return [
    {
      name: 'level',
      label: '职务层次',
      keyOf: (record) => (isMatter(record) && record.frozen?.level) || '',
      labelOf: asIs,
      order: codeLists.level ?? [],
    },
    {
      name: 'frozenUnit',
      label: '当时单位',
      keyOf: (record) => (isMatter(record) && record.frozen?.unit) || '',
      labelOf: asIs,
      order: [],
      ofUnits: true,
    },
  ];
}

function timesOf({ dayOf }: Basis): readonly [month: Dimension, quarter: Dimension, year: Dimension] {
  const monthOf = (record: Counted) => dayOf(record)?.slice(0, 7) ?? '';
  return [
    { name: 'month', label: '月份', keyOf: monthOf, labelOf: monthInWords, order: [] },
    {
      name: 'quarter',
      label: '季度',
      keyOf: (record) => quarterOf(monthOf(record)),
      labelOf: (key) => `${key.slice(0, 4)}年第${'一二三四'[Number(key.slice(5)) - 1] ?? ''}季度`,
      order: [],
    },
    {
      name: 'year',
      label: '年度',
      keyOf: (record) => monthOf(record).slice(0, 4),
      labelOf: (key) => `${key}年`,
      order: [],
    },
  ];
}

const handler: Dimension = {
  name: 'handler',
  label: '经办人',
  keyOf: (record) => (isMatter(record) ? handlerOf(record) : ''),
  labelOf: asIs,
  order: [],
};

function dimensionOfField(name: string, field: Field, names: DimensionNames): Dimension | undefined {
  const keyOf = ({ values }: Counted) => {
    const value = values[name];
    return typeof value === 'string' ? value : typeof value === 'boolean' ? String(value) : '';
  };
  const { label } = field;
  switch (field.kind) {
    case 'option':
      return {
        name,
        label,
        keyOf,
        labelOf: (key) => field.options[key] ?? key,
        order: Object.keys(field.options),
      };
    case 'code':
      return { name, label, keyOf, labelOf: asIs, order: names.codeLists[field.list] ?? [] };
    case 'flag':
      return {
        name,
        label,
        keyOf,
        labelOf: (key) => (key === 'true' ? '是' : '否'),
        order: ['true', 'false'],
      };
    case 'unit':
      return {
        name,
        label,
        keyOf: (record) => names.unitNow(keyOf(record)),
        labelOf: names.unitName,
        order: [],
        ofUnits: true,
      };
    default:
      return undefined;
  }
}

function monthInWords(month: string): string {
  return `${month.slice(0, 4)}年${Number(month.slice(5))}月`;
}

function quarterOf(month: string): string {
  return month === '' ? '' : `${month.slice(0, 4)}q${Math.ceil(Number(month.slice(5)) / 3)}`;
}
