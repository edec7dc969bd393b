import type { AnjuanDatabase, StoredCase } from '../database.ts';
import { type CaseCursor, type CaseQuery, matching, newestFirst } from './case-query.ts';

/** One way to the records of a query: ranges of one index, each in order by day, and what is left to be looked at in a row. */
interface Way {
  readonly index: string;
  readonly heads: readonly (readonly string[])[];
  readonly matches: ((row: StoredCase) => boolean) | undefined;
}

/** By unit, where units are asked for, and by operator or by kind and stage. */
function waysTo(query: CaseQuery): readonly [Way, ...Way[]] {
  const { type, unitIds, stages, kinds, handler, ids } = query;
  const byUnit = unitIds && {
    index: kinds ? '[type+unitId+kind+day+id]' : '[type+unitId+day+id]',
    heads: each(unitIds).flatMap((unit) => each(kinds).map((kind) => [type, ...unit, ...kind])),
    matches: matching({ stages, handler, ids }),
  };
  const names = [...(kinds ? ['kind'] : []), ...(stages ? ['stage'] : [])];
  const byColumns =
    handler === undefined
      ? {
          index: `[${['type', ...names, 'day', 'id'].join('+')}]`,
          heads: each(kinds).flatMap((kind) => each(stages).map((stage) => [type, ...kind, ...stage])),
          matches: matching({ unitIds, ids }),
        }
      : {
          index: '[type+handler+day+id]',
          heads: [[type, handler]],
          matches: matching({ unitIds, stages, kinds, ids }),
        };
  return byUnit ? [byUnit, byColumns] : [byColumns];
}

/** One head for each choice; one without a part where nothing is chosen. */
function each(list: readonly string[] | undefined): readonly (readonly string[])[] {
  return list ? [...new Set(list)].map((choice) => [choice]) : [[]];
}

const LAST = '\uffff';

interface Span {
  readonly lower: readonly string[];
  /** Not part of the span. */
  readonly upper: readonly string[];
}

function spanOf(head: readonly string[], { from, to }: CaseQuery, after?: CaseCursor): Span {
  return {
    lower: [...head, from ?? '', ''],
    upper: after ? [...head, after.day, after.id] : [...head, to ?? LAST, LAST],
  };
}

function rangeOf(database: AnjuanDatabase, index: string, { lower, upper }: Span) {
  return database.cases.where(index).between(lower, upper, true, false);
}

/** A range that is being read from its newest end. */
interface Reading {
  readonly head: readonly string[];
  /** The last row that was read. */
  oldest?: StoredCase;
  ended: boolean;
}

/** How far one way has been followed. */
interface Walk {
  readonly way: Way;
  readonly readings: readonly Reading[];
  /** What fits, newest first. */
  found: StoredCase[];
  rows: number;
  /** Rows read, and what was spent on asking for them. */
  cost: number;
}

/** To ask one range for rows takes as long as reading about so many of them. */
const ASKING = 1.5;
/** Several ranges have unequal shares of a page: so much more is read of each. */
const SPARE = 2;
/** Where a filter is left, nobody knows how thin its matches are: so many pages of rows show it. */
const SAMPLE = 4;
/** Until then a page is taken to stand among so many pages of rows. */
const GUESS = 8;
/** Matches come in clusters: so much more is read than their share so far calls for. */
const MARGIN = 1.25;
/** Without a match so far, this many times what has been read. */
const FURTHER = 2;

function walkOn(way: Way): Walk {
  return { way, readings: way.heads.map((head) => ({ head, ended: false })), found: [], rows: 0, cost: 0 };
}

/** How many rows to read next of so many ranges for a page of `count`. */
function portionOf({ way, found, rows }: Walk, count: number, ranges: number): number {
  if (way.matches && rows === 0) return SAMPLE * count;
  if (way.matches && found.length === 0) return FURTHER * rows;
  const thin = way.matches ? rows / found.length : 1;
  return thin * (MARGIN * Math.max(0, count - found.length) + SPARE * ranges);
}

/** What a page will have cost on this way, as far as can be told by now. */
function costOf(walk: Walk, count: number): number {
  const { way, rows, cost } = walk;
  const ahead = way.matches && rows === 0 ? GUESS * count : portionOf(walk, count, way.heads.length);
  return cost + ASKING * way.heads.length + ahead;
}

/**
 * The first `count` rows of a list behind a cursor. No index holds every combination of filters, and which of two ways
 * is shorter depends on the records: each is followed a portion at a time, always the one that looks cheaper by now, until
 * one of them has the page. Rows are filtered here and not by a cursor, which would be asked for one row at a time.
 */
export function newestCases(
  database: AnjuanDatabase,
  query: CaseQuery,
  after: CaseCursor | undefined,
  count: number,
): Promise<StoredCase[]> {
  const ways = waysTo(query);
  const [way] = ways;
  const [head] = way.heads;
  if (!way.matches && way.heads.length === 1 && head) {
    return rangeOf(database, way.index, spanOf(head, query, after))
      .reverse()
      .limit(count)
      .toArray();
  }
  return database.transaction('r', database.cases, async () => {
    const walks = ways.map(walkOn);
    for (;;) {
      const done = walks.find((walk) => behindOf(walk, count).length === 0);
      if (done) return done.found.slice(0, count);
      const walk = walks.reduce((best, one) => (costOf(one, count) < costOf(best, count) ? one : best));
      const behind = behindOf(walk, count);
      const portion = portionOf(walk, count, behind.length) / behind.length;
      await readOn(database, query, after, walk, behind, Math.ceil(portion));
    }
  });
}

/** The ranges in which rows that were not read yet could stand on the page. */
function behindOf({ readings, found }: Walk, count: number): readonly Reading[] {
  const last = found[count - 1];
  return readings.filter(
    ({ ended, oldest }) =>
      !ended && (last === undefined || oldest === undefined || newestFirst(oldest, last) < 0),
  );
}

async function readOn(
  database: AnjuanDatabase,
  query: CaseQuery,
  after: CaseCursor | undefined,
  walk: Walk,
  behind: readonly Reading[],
  portion: number,
): Promise<void> {
  const { index, matches } = walk.way;
  const parts = await Promise.all(
    behind.map(async (reading) => {
      const range = rangeOf(database, index, spanOf(reading.head, query, reading.oldest ?? after));
      const rows = await range.reverse().limit(portion).toArray();
      const oldest = rows.at(-1);
      if (oldest) reading.oldest = oldest;
      reading.ended = rows.length < portion;
      return rows;
    }),
  );
  const rows = parts.flat();
  walk.found = [...walk.found, ...(matches ? rows.filter(matches) : rows)].sort(newestFirst);
  walk.rows += rows.length;
  walk.cost += ASKING * behind.length + rows.length;
}

/** Every row of a query, newest first. */
export async function wholeList(database: AnjuanDatabase, query: CaseQuery): Promise<StoredCase[]> {
  const [way] = waysTo(query);
  const parts = await database.transaction('r', database.cases, () =>
    Promise.all(way.heads.map((head) => rangeOf(database, way.index, spanOf(head, query)).toArray())),
  );
  const rows = parts.flat();
  return (way.matches ? rows.filter(way.matches) : rows).sort(newestFirst);
}

/** How many rows a query has: by keys only, unless a filter is left for which rows must be read. */
export async function countOf(database: AnjuanDatabase, query: CaseQuery): Promise<number> {
  const exact = waysTo(query).find(({ matches }) => !matches);
  if (!exact) return (await wholeList(database, query)).length;
  const counts = await database.transaction('r', database.cases, () =>
    Promise.all(exact.heads.map((head) => rangeOf(database, exact.index, spanOf(head, query)).count())),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
