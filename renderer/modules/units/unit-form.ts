import { defineFields, type Value, type Values } from '#shared/fields.ts';
import { ok, type Problem, type Result, refuse } from '#shared/result.ts';
import { namesOf } from '#shared/units/history.ts';
import { type Unit, type UnitKind, unitKinds, unitTree } from '#shared/units/unit.ts';
import { flat } from './unit-list.ts';

export const unitFields = defineFields({
  name: { kind: 'text', label: '单位名称', required: true },
  kind: { kind: 'option', label: '类别', options: unitKinds, required: true },
  parentId: { kind: 'unit', label: '上级单位', help: '村、社区的上级单位是所在镇（街道）。' },
  code: { kind: 'text', label: '代码', help: '统计用区划代码或本单位自编代码。' },
  shortName: { kind: 'text', label: '简称', help: '花名册里写简称时也能认出。' },
  aliases: {
    kind: 'text',
    label: '别名',
    lines: 2,
    help: '每行一个。花名册里这样写时也认作本单位；导入时确认过的写法会自动记在这里。',
  },
  order: { kind: 'number', label: '排序号', unit: '', help: '名单和材料按排序号排列。' },
});

export function valuesOfUnit({ id: _id, history: _history, aliases = [], ...values }: Unit): Values {
  return { ...values, aliases: aliases.join('\n') };
}

/** The unit that the form describes, or why it cannot stand: a circle in the tree, or a name or code already taken. */
export function unitOfValues(id: string, values: Values, units: readonly Unit[]): Result<Unit> {
  const [parentId, code, shortName] = [text(values.parentId), text(values.code), text(values.shortName)];
  const aliases = linesIn(values.aliases);
  const history = units.find((one) => one.id === id)?.history;
  const siblings = units.filter((unit) => unit.id !== id && unit.parentId === parentId);
  const unit: Unit = {
    id,
    kind: kindOf(values.kind),
    name: text(values.name) ?? '',
    order: typeof values.order === 'number' ? values.order : nextOrder(siblings),
    ...(parentId === undefined ? {} : { parentId }),
    ...(code === undefined ? {} : { code }),
    ...(shortName === undefined ? {} : { shortName }),
    ...(aliases.length === 0 ? {} : { aliases }),
    ...(history === undefined ? {} : { history }),
  };
  const problems = problemsOf(unit, units, siblings);
  return problems.length > 0 ? refuse(...problems) : ok(unit);
}

function problemsOf(unit: Unit, units: readonly Unit[], siblings: readonly Unit[]): readonly Problem[] {
  const sameCode = units.find(({ id, code }) => id !== unit.id && code !== undefined && code === unit.code);
  const sameName = siblings.find(({ name }) => name === unit.name);
  return [
    ...(isBelow(unit.parentId, unit.id, units)
      ? [{ field: 'parentId', message: '上级单位不能是本单位或本单位的下级，请另选。' }]
      : []),
    ...(sameCode ? [{ field: 'code', message: `代码与“${sameCode.name}”相同，请核对。` }] : []),
    ...(unit.aliases ?? []).flatMap((alias) => {
      const owner = units.find((one) => one.id !== unit.id && namesOf(one).includes(alias));
      return owner
        ? [{ field: 'aliases', message: `“${alias}”是“${owner.name}”的名称或别名，请核对。` }]
        : [];
    }),
    ...(sameName
      ? [{ field: 'name', message: `同一上级下已有“${sameName.name}”，请核对是否重复登记。` }]
      : []),
  ];
}

function isBelow(parentId: string | undefined, id: string, units: readonly Unit[]): boolean {
  const own = flat(unitTree(units)).find((node) => node.id === id);
  return (
    parentId !== undefined &&
    (parentId === id || flat(own?.children ?? []).some((node) => node.id === parentId))
  );
}

function nextOrder(siblings: readonly Unit[]): number {
  return Math.floor(siblings.reduce((max, { order }) => Math.max(max, order), 0)) + 1;
}

function kindOf(value: Value | undefined): UnitKind {
  return value === 'town' || value === 'village' || value === 'community' ? value : 'department';
}

function linesIn(value: Value | undefined): readonly string[] {
  const lines = (text(value) ?? '').split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}

function text(value: Value | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
