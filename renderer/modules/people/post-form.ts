import { isMonth, type Month } from '#shared/day.ts';
import { defineFields, type Value, type Values } from '#shared/fields.ts';
import type { Post } from '#shared/people/person.ts';

/** The form of one post. The unit's name is kept as it was then, so it can be written freely. */
export const postFields = defineFields({
  unitId: { kind: 'unit', label: '现有单位', help: '单位已撤并或不在单位表中的，只填单位名称。' },
  unit: { kind: 'text', label: '单位名称', required: true },
  post: { kind: 'text', label: '职务', required: true },
  level: { kind: 'code', label: '职务层次', list: 'level' },
  rank: { kind: 'code', label: '职级', list: 'rank' },
  from: { kind: 'month', label: '任职年月' },
  to: { kind: 'month', label: '免职年月', help: '留空表示现任。' },
  document: { kind: 'text', label: '任免文号' },
});

export function valuesOfPost({ id: _id, personId: _personId, ...values }: Post): Values {
  return values;
}

/** `values` have passed the checks of {@link postFields}. */
export function postOfValues(id: string, personId: string, values: Values): Post {
  const filled = {
    unitId: text(values.unitId),
    level: text(values.level),
    rank: text(values.rank),
    from: month(values.from),
    to: month(values.to),
    document: text(values.document),
  };
  return {
    ...Object.fromEntries(Object.entries(filled).filter(([, value]) => value !== undefined)),
    id,
    personId,
    unit: text(values.unit) ?? '',
    post: text(values.post) ?? '',
  };
}

function text(value: Value | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function month(value: Value | undefined): Month | undefined {
  return typeof value === 'string' && isMonth(value) ? value : undefined;
}
