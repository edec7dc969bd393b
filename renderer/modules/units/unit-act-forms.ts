import type { UnitAct } from '#renderer/data/acts/unit-acts.ts';
import { isDay } from '#shared/day.ts';
import { defineFields, type Fields, type Value, type Values } from '#shared/fields.ts';
import { ok, type Result, refuseAt } from '#shared/result.ts';
import type { UnitActFacts } from '#shared/units/act-rules.ts';
import type { Unit } from '#shared/units/unit.ts';

/** Button and dialog of one act on a unit. */
export interface UnitActForm {
  readonly kind: UnitAct['kind'];
  readonly label: string;
  /** What follows, said before it is done. */
  readonly note: string;
  readonly fields: Fields;
  start(unit: Unit): Values;
  /** What was filled in, as the act; `others` are further units of a merger. */
  act(values: Values, others: readonly string[]): UnitAct;
}

const facts = defineFields({
  on: { kind: 'day', label: '生效日期', required: true, past: true },
  document: { kind: 'text', label: '文件依据', help: '批准文件的文号。' },
});

export const unitActForms: readonly UnitActForm[] = [
  {
    kind: 'rename',
    label: '更名',
    note: '原名称保留在沿革里，花名册写原名称时仍能认出；已有案卷里的名称不变。只是改正错字的，直接修改“单位名称”。',
    fields: {
      name: { kind: 'text', label: '新名称', required: true },
      shortName: { kind: 'text', label: '新简称' },
      ...facts,
    },
    start: ({ name }) => ({ name }),
    act: ({ name, shortName }) => ({ kind: 'rename', name: text(name) ?? '', shortName: text(shortName) }),
  },
  {
    kind: 'merge',
    label: '合并',
    note: '被合并单位的干部和下级单位转到合并后的单位；原有案卷不变，按合并后的单位查询时一并列出。',
    fields: {
      into: { kind: 'unit', label: '并入单位', help: '并入已有单位时选择；合并后新设单位的，不选。' },
      newName: { kind: 'text', label: '新设单位名称' },
      ...facts,
    },
    start: () => ({}),
    act({ into, newName }, others) {
      const id = text(into);
      const target =
        id === undefined
          ? { kind: 'new' as const, name: text(newName) ?? '' }
          : { kind: 'known' as const, id };
      return { kind: 'merge', others, target };
    },
  },
  {
    kind: 'split',
    label: '分设',
    note: '新单位与原单位同类、同一上级。干部留在原单位，请随后逐一调整。',
    fields: {
      newNames: { kind: 'text', label: '分设出的单位', lines: 3, required: true, help: '每行一个名称。' },
      remains: { kind: 'flag', label: '原单位保留' },
      ...facts,
    },
    start: () => ({ remains: true }),
    act: ({ newNames, remains }) => ({
      kind: 'split',
      names: (text(newNames) ?? '')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
      remains: remains === true,
    }),
  },
  {
    kind: 'move',
    label: '划转',
    note: '连同下级单位划到新的上级单位之下。',
    fields: { parentId: { kind: 'unit', label: '新的上级单位', help: '不设上级的不选。' }, ...facts },
    start: ({ parentId }) => ({ parentId }),
    act: ({ parentId }) => ({ kind: 'move', parentId: text(parentId) }),
  },
  {
    kind: 'abolish',
    label: '撤销',
    note: '没有单位承接时用“撤销”；由其他单位承接的请用“合并”。还有在职干部、在办事项或下级单位的不能撤销。',
    fields: facts,
    start: () => ({}),
    act: () => ({ kind: 'abolish' }),
  },
];

/** When and by which paper; refused without a day. */
export function factsOf({ on, document }: Values): Result<UnitActFacts> {
  return typeof on === 'string' && isDay(on)
    ? ok({ on, document: text(document) })
    : refuseAt('请填写“生效日期”。', 'on');
}

function text(value: Value | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
