import { type Chip, joinPieces, type Paragraph, type ReportItem } from '#shared/reports/model.ts';
import type { ReportTable } from '#shared/reports/report-table.ts';
import { inserted, replaced, without } from '../list-edits.ts';

type Items = readonly ReportItem[];

export function withItem(items: Items, at: number, change: (item: ReportItem) => ReportItem): Items {
  return items.map((item, index) => (index === at ? change(item) : item));
}

export function withParagraph(items: Items, at: number, place: number, paragraph: Paragraph): Items {
  return withItem(items, at, (item) => ({
    ...item,
    paragraphs: replaced(item.paragraphs, place, paragraph),
  }));
}

export function withTables(
  items: Items,
  at: number,
  change: (tables: readonly ReportTable[]) => readonly ReportTable[],
): Items {
  return withItem(items, at, ({ tables = [], ...item }) => {
    const next = change(tables);
    return next.length === 0 ? item : { ...item, tables: next };
  });
}

/** A paragraph split, or one that took in pasted ones: `paragraphs` stand in its place. */
export function splitParagraph(
  items: Items,
  at: number,
  place: number,
  paragraphs: readonly Paragraph[],
): Items {
  return withItem(items, at, (item) => ({
    ...item,
    paragraphs: [...item.paragraphs.slice(0, place), ...paragraphs, ...item.paragraphs.slice(place + 1)],
  }));
}

/** A paragraph goes on at the end of the one before it; an empty first one makes room for the next. */
export function joinParagraph(items: Items, at: number, place: number): Items {
  return withItem(items, at, (item) => {
    const [before, own = []] = [item.paragraphs[place - 1], item.paragraphs[place]];
    if (before) {
      const rest = without(item.paragraphs, place);
      return { ...item, paragraphs: replaced(rest, place - 1, joinPieces([...before, ...own])) };
    }
    const isLast = item.paragraphs.length === 1 || own.length > 0;
    return isLast ? item : { ...item, paragraphs: without(item.paragraphs, place) };
  });
}

/** A new item behind all that belongs to the one at `after`, of its level; the first one of a report has none. */
export function addItem(items: Items, after: number): Items {
  const level = items[after]?.level;
  const fresh = { title: '', ...(level === undefined ? {} : { level }), paragraphs: [[]] };
  return inserted(items, endOfItem(items, after), fresh);
}

/** Printed as 【】, 一、 or （一）. What belongs to the item stays where it is. */
export function withLevel(items: Items, at: number, level: ReportItem['level']): Items {
  return withItem(items, at, ({ level: _, ...item }) => (level === undefined ? item : { ...item, level }));
}

/** Where the item ends with all （一） below it: a 一、 carries them along. */
export function endOfItem(items: Items, at: number): number {
  if (items[at]?.level !== 1) return Math.min(at + 1, items.length);
  const next = items.findIndex((item, index) => index > at && item.level !== 2);
  return next < 0 ? items.length : next;
}

/** Past its neighbour of the same level, with all below it; a （一） moves on under the neighbouring 一、. */
export function moveItem(items: Items, at: number, by: -1 | 1): Items {
  const item = items[at];
  if (!item) return items;
  const end = endOfItem(items, at);
  const block = items.slice(at, end);
  const rest = [...items.slice(0, at), ...items.slice(end)];
  const to = by === -1 ? placeBefore(items, at) : placeAfter(rest, at, item.level === 2);
  return to === undefined ? items : [...rest.slice(0, to), ...block, ...rest.slice(to)];
}

function placeBefore(items: Items, at: number): number | undefined {
  if (at === 0) return undefined;
  if (items[at]?.level === 2) return at === 1 && items[0]?.level !== 2 ? undefined : at - 1;
  for (let place = at - 1; place > 0; place--) if (items[place]?.level !== 2) return place;
  return 0;
}

function placeAfter(rest: Items, at: number, single: boolean): number | undefined {
  if (at >= rest.length) return undefined;
  return single ? at + 1 : endOfItem(rest, at);
}

/** The item goes with all that belongs to it. */
export function removeItem(items: Items, at: number): Items {
  return [...items.slice(0, at), ...items.slice(endOfItem(items, at))];
}

/** Takes a deletion back: `block` stands again where it stood, whatever was typed elsewhere meanwhile. */
export function restoreItems(items: Items, at: number, block: Items): Items {
  return [...items.slice(0, at), ...block, ...items.slice(at)];
}

/** Where a figure stands: item, paragraph, and its place among the figures of the paragraph. */
export interface ChipPlace {
  readonly item: number;
  readonly paragraph: number;
  readonly figure: number;
}

export function chipAt(items: Items, place: ChipPlace): Chip | undefined {
  const pieces = items[place.item]?.paragraphs[place.paragraph] ?? [];
  return pieces.flatMap((piece) => ('chip' in piece ? [piece.chip] : []))[place.figure];
}

/** Another chip in its place, or words. */
export function withChip(items: Items, place: ChipPlace, next: Chip | string): Items {
  const paragraph = items[place.item]?.paragraphs[place.paragraph] ?? [];
  let seen = -1;
  const pieces = paragraph.map((piece) => {
    if ('text' in piece) return piece;
    seen += 1;
    if (seen !== place.figure) return piece;
    return typeof next === 'string' ? { text: next } : { chip: next };
  });
  return withParagraph(items, place.item, place.paragraph, pieces);
}
