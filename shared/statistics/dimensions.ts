import type { AnyCaseType, Case } from '#shared/case-type.ts';
import { dayOfCase, handlerOf } from '#shared/engine/columns.ts';
import type { Field } from '#shared/fields.ts';

/** One way to split the records of a type: by stage, colour, unit, level, month … */
export interface Dimension {
  readonly name: string;
  readonly label: string;
  /** The key of a record; '' where it has none. */
  keyOf(record: Case): string;
  labelOf(key: string): string;
  /** Keys in their official order; others follow by label. */
  readonly order: readonly string[];
}

export interface DimensionNames {
  unitName(id: string): string;
  readonly codeLists: Readonly<Record<string, readonly string[]>>;
}

const asIs = (key: string) => key;

/** Everything the records of a type can be split by. Texts, days and people are not: no two are alike. */
export function dimensionsOf(type: AnyCaseType, names: DimensionNames): readonly Dimension[] {
  const stages = Object.entries(type.stages);
  const monthOf = (record: Case) => dayOfCase(type, record)?.slice(0, 7) ?? '';
  return [
    {
      name: 'stage',
      label: '阶段',
      keyOf: ({ stage }) => stage,
      labelOf: (key) => stages.find(([name]) => name === key)?.[1].label ?? key,
      order: stages.map(([name]) => name),
    },
    ...Object.entries(type.fields).flatMap(([name, field]) => dimensionOfField(name, field, names) ?? []),
    {
      name: 'level',
      label: '职务层次',
      keyOf: ({ frozen }) => frozen?.level ?? '',
      labelOf: asIs,
      order: names.codeLists.level ?? [],
    },
    {
      name: 'frozenUnit',
      label: '当时单位',
      keyOf: ({ frozen }) => frozen?.unit ?? '',
      labelOf: asIs,
      order: [],
    },
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
    { name: 'handler', label: '经办人', keyOf: handlerOf, labelOf: asIs, order: [] },
  ];
}

function dimensionOfField(name: string, field: Field, names: DimensionNames): Dimension | undefined {
  const keyOf = ({ values }: Case) => {
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
      return { name, label, keyOf, labelOf: names.unitName, order: [] };
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
