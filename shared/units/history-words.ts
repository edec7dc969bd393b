import { assertNever } from '../result.ts';
import type { UnitEvent } from './history.ts';
import type { Unit } from './unit.ts';

/** One line of 沿革. */
export interface HistoryLine {
  readonly on: string;
  readonly text: string;
  readonly document?: string;
}

/**
 * What became of a unit, the earliest first, in words: what it did itself, and which units merged into it.
 * @param units all units, to name the others by
 */
export function historyInWords(unit: Unit, units: readonly Unit[]): readonly HistoryLine[] {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const named = (ids: readonly string[]) =>
    ids.map((id) => `“${names.get(id) ?? '已不在单位表中的单位'}”`).join('、');
  const own = namesAfter(unit).map(({ event, name }) => lineOf(event, inWords(event, name, named)));
  // A unit that was founded by the merger tells it itself.
  const founders = new Set(
    (unit.history ?? []).flatMap((event) => (event.kind === 'founded' ? event.from : [])),
  );
  const taken = units.flatMap((other) =>
    (other.history ?? []).flatMap((event) =>
      event.kind === 'merged' && event.into === unit.id && !founders.has(other.id)
        ? [lineOf(event, `“${other.name}”并入`)]
        : [],
    ),
  );
  return [...own, ...taken].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** 已并入“发改委”（2019-03-20）: said behind the name of a unit that is no more. */
export function endInWords(unit: Unit, units: readonly Unit[]): string | undefined {
  const last = unit.history?.at(-1);
  if (last?.kind !== 'merged' && last?.kind !== 'split' && last?.kind !== 'abolished') return undefined;
  const into = units.find(({ id }) => last.kind === 'merged' && id === last.into)?.name;
  const what =
    last.kind === 'merged' ? `已并入${into ?? '其他单位'}` : last.kind === 'split' ? '已分设' : '已撤销';
  return `${what}，${last.on}`;
}

function lineOf({ on, document }: UnitEvent, text: string): HistoryLine {
  return document === undefined ? { on, text } : { on, text, document };
}

/** Each event with the name the unit bore from then on. */
function namesAfter(unit: Unit): readonly { event: UnitEvent; name: string }[] {
  let { name } = unit;
  const lines: { event: UnitEvent; name: string }[] = [];
  for (const event of [...(unit.history ?? [])].reverse()) {
    lines.push({ event, name });
    if (event.kind === 'renamed') name = event.formerName;
  }
  return lines.reverse();
}

function inWords(event: UnitEvent, name: string, named: (ids: readonly string[]) => string): string {
  switch (event.kind) {
    case 'founded':
      return event.from.length === 0
        ? '设立'
        : `由${named(event.from)}${event.from.length > 1 ? '合并' : '分出'}设立`;
    case 'renamed':
      return `由“${event.formerName}”更名为“${name}”`;
    case 'moved':
      return event.formerParentId === undefined
        ? '由不设上级划转到现上级单位'
        : `由${named([event.formerParentId])}划出`;
    case 'spunOff':
      return `分出${named(event.into)}`;
    case 'merged':
      return `并入${named([event.into])}`;
    case 'split':
      return `分设为${named(event.into)}`;
    case 'abolished':
      return '撤销';
    default:
      return assertNever(event);
  }
}
