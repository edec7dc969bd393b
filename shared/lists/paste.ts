import { type Fields, isBlank, type Value, type Values } from '../fields.ts';
import { headerWord, purposeOf } from '../formats/headers.ts';
import type { Problem } from '../result.ts';
import { readValue, type Words } from './read-value.ts';

/** How pasted rows find their records: by the first group of fields that a row fills, then by those that tell apart. */
export interface PasteKeys {
  readonly by: readonly (readonly string[])[];
  readonly narrow: readonly string[];
}

/** A field for each column of a block; undefined for one that is not taken. */
export type PasteColumns = readonly (string | undefined)[];

/** The fields that the first row of a block names, or undefined if it is no row of headings. */
export function columnsByHeader(header: readonly string[], fields: Fields): PasteColumns | undefined {
  const taken = new Set<string>();
  const columns = header.map((title) => {
    const name = fieldOf(title, fields);
    if (name === undefined || taken.has(name)) return undefined;
    taken.add(name);
    return name;
  });
  const filled = header.filter((title) => title.trim() !== '').length;
  return taken.size > 0 && taken.size * 2 >= filled ? columns : undefined;
}

function fieldOf(title: string, fields: Fields): string | undefined {
  const bare = (text: string) => headerWord(text.replace(/[（(【[].*?[）)】\]]/g, ''));
  const own = Object.entries(fields).find(([, { label }]) => bare(label) === bare(title))?.[0];
  const usual = own ?? purposeOf([title]);
  return usual !== undefined && Object.hasOwn(fields, usual) ? usual : undefined;
}

/** Fields in the list's order from `start` on, one for each column. */
export function columnsFrom(start: string, order: readonly string[], width: number): PasteColumns {
  const first = order.indexOf(start);
  return Array.from({ length: width }, (_, at) => (first < 0 ? undefined : order[first + at]));
}

export interface PastedLine {
  /** Row of the block, from 1; the heading is a row too. */
  readonly line: number;
  readonly cells: readonly string[];
  /** What its cells say, by field. Blank cells say nothing and change nothing. */
  readonly values: Values;
  readonly problems: readonly Problem[];
}

/** The rows of a block as values. `constant` is what every row says besides (the year of the list). */
export function readLines(
  rows: readonly (readonly string[])[],
  columns: PasteColumns,
  hasHeader: boolean,
  fields: Fields,
  constant: Values,
  words: Words,
): readonly PastedLine[] {
  return rows.slice(hasHeader ? 1 : 0).map((cells, at) => {
    const problems: Problem[] = [];
    const values: Record<string, Value | undefined> = { ...constant };
    for (const [column, name] of columns.entries()) {
      const field = name === undefined ? undefined : fields[name];
      if (name === undefined || !field) continue;
      const read = readValue(name, field, cells[column] ?? '', words);
      if (!read.ok) problems.push(...read.problems);
      else if (!isBlank(read.value)) values[name] = read.value;
    }
    return { line: at + (hasHeader ? 2 : 1), cells, values, problems };
  });
}

/** What a pasted row means: a record that is held, a new one, or nothing that can be said. */
export type LineMatch =
  | { readonly kind: 'found'; readonly id: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'unclear'; readonly message: string };

/** Finds the record of each row. Two rows for one record are unclear: nobody can say which of them holds. */
export function matchLines(
  lines: readonly PastedLine[],
  held: readonly { readonly id: string; readonly values: Values }[],
  keys: PasteKeys,
  fields: Fields,
): readonly LineMatch[] {
  const labels = (names: readonly string[]) => names.map((name) => fields[name]?.label ?? name).join('、');
  const indexes = keys.by.map((names) => ({ names, rows: grouped(held, names) }));
  const lineOf = new Map<string, number>();
  return lines.map(({ line, values }): LineMatch => {
    const key = indexes.find(({ names }) => names.every((name) => !isBlank(values[name])));
    if (!key) {
      const needed = keys.by.map(labels).join('，或');
      return { kind: 'unclear', message: `缺少用来找到记录的列：${needed}。` };
    }
    const all = key.rows.get(keyText(values, key.names)) ?? [];
    const telling = keys.narrow.filter((name) => !isBlank(values[name]));
    const exact = all.filter((row) => telling.every((name) => row.values[name] === values[name]));
    const found = all.length > 1 ? exact : all;
    const [only, ...others] = found;
    if (!only && all.length === 0) return { kind: 'none' };
    if (!only || others.length > 0) {
      const words = labels(keys.narrow);
      return { kind: 'unclear', message: `有${all.length}条这样的记录，请加上${words}来区分。` };
    }
    const earlier = lineOf.get(only.id);
    if (earlier !== undefined)
      return { kind: 'unclear', message: `与第${earlier}行是同一条记录，请合并成一行。` };
    lineOf.set(only.id, line);
    return { kind: 'found', id: only.id };
  });
}

function grouped<R extends { readonly values: Values }>(
  rows: readonly R[],
  names: readonly string[],
): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    if (names.some((name) => isBlank(row.values[name]))) continue;
    const key = keyText(row.values, names);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

function keyText(values: Values, names: readonly string[]): string {
  return JSON.stringify(names.map((name) => values[name]));
}
