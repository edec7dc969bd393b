import { useSyncExternalStore } from 'react';
import { type ListColumn, shownColumns } from './list-column.ts';

export type Density = 'small' | 'medium' | 'large';

/** How lists look on this machine. A convenience, not a record: losing it costs a few clicks. */
interface Looks {
  /** One row height for every list. */
  readonly density: Density;
  /** Keys of the columns chosen, in order, by list; what is missing shows its own choice. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
}

const KEY = 'anjuan:lists';
const listeners = new Set<() => void>();
let now: Looks | undefined;

function read(): Looks {
  now ??= looksIn(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
  return now;
}

function looksIn(stored: unknown): Looks {
  const { density, columns } = isObject(stored) ? stored : {};
  return {
    density: density === 'small' || density === 'large' ? density : 'medium',
    columns: Object.fromEntries(
      Object.entries(isObject(columns) ? columns : {}).filter((entry): entry is [string, string[]] =>
        isTexts(entry[1]),
      ),
    ),
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function write(looks: Looks): void {
  now = looks;
  localStorage.setItem(KEY, JSON.stringify(looks));
  for (const listener of listeners) listener();
}

export function useListLooks(): Looks {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, read);
}

/** The columns in sight of a list whose choice is remembered under `list`, in order. */
export function useShownColumns<T>(
  list: string | undefined,
  columns: readonly ListColumn<T>[],
): readonly ListColumn<T>[] {
  const looks = useListLooks();
  return shownColumns(columns, list === undefined ? undefined : looks.columns[list]);
}

export function setDensity(density: Density): void {
  write({ ...read(), density });
}

/** `undefined`: the list's own choice again. */
export function setColumns(list: string, keys: readonly string[] | undefined): void {
  const { [list]: _before, ...others } = read().columns;
  write({ ...read(), columns: keys ? { ...others, [list]: keys } : others });
}
