import type { AnyCaseType, Case } from '../case-type.ts';
import { type Fields, isBlank, type Values } from '../fields.ts';
import { neededFields } from './check.ts';
import { movesOf } from './move.ts';

type Moving = Pick<Case, 'stage' | 'values'>;

/** What the dialog of an act asks of one record: what the act asks for, and whatever the next stage still misses. */
export function fieldsOfAct(type: AnyCaseType, record: Moving, act: string): Fields {
  const move = movesOf(type, record).find(({ label }) => label === act);
  if (!move) return {};
  const missing = [...neededFields(type, move.to, record.values, move.needs)].filter((name) =>
    isBlank(record.values[name]),
  );
  const asked = new Set([...(move.asks ?? []), ...missing]);
  const shown = Object.fromEntries(Object.entries(type.fields).filter(([name]) => asked.has(name)));
  return move.reason ? { ...shown, reason: { kind: 'text', label: '理由', lines: 2 } } : shown;
}

/**
 * The acts that all of these records can take now. Left out are those that ask for a person or another record: whom a
 * matter concerns is decided one by one.
 */
export function actsOfAll(type: AnyCaseType, records: readonly Moving[]): readonly string[] {
  const isOwn = (name: string) => ['person', 'case'].includes(type.fields[name]?.kind ?? '');
  const [first = [], ...others] = records.map((record) =>
    movesOf(type, record)
      .filter(({ asks = [] }) => !asks.some(isOwn))
      .map(({ label }) => label),
  );
  return [...new Set(first)].filter((act) => others.every((acts) => acts.includes(act)));
}

/** The same for all of them: what each of these values is, and which of them differ. */
export function sharedValues(
  all: readonly Values[],
  names: readonly string[],
): { readonly values: Values; readonly differing: ReadonlySet<string> } {
  const [first, ...others] = all;
  const isShared = (name: string) =>
    others.every(
      (values) => values[name] === first?.[name] || (isBlank(values[name]) && isBlank(first?.[name])),
    );
  const shared = names.filter(isShared);
  return {
    values: Object.fromEntries(shared.map((name) => [name, first?.[name]])),
    differing: new Set(names.filter((name) => !shared.includes(name))),
  };
}
