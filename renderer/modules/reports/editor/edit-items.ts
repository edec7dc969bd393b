import type { Chip, Paragraph, ReportItem } from '#shared/reports/model.ts';
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

export function addParagraph(items: Items, at: number, after: number): Items {
  return withItem(items, at, (item) => ({
    ...item,
    paragraphs: inserted(item.paragraphs, after + 1, []),
  }));
}

/** The last paragraph of an item stays, empty. */
export function removeParagraph(items: Items, at: number, place: number): Items {
  return withItem(items, at, (item) => {
    const rest = without(item.paragraphs, place);
    return { ...item, paragraphs: rest.length === 0 ? [[]] : rest };
  });
}

export function addItem(items: Items, after: number): Items {
  const level = items[after]?.level;
  const fresh = { title: '', ...(level === undefined ? {} : { level }), paragraphs: [[]] };
  return inserted(items, after + 1, fresh);
}

export function moveItem(items: Items, at: number, by: -1 | 1): Items {
  const item = items[at];
  if (!item || at + by < 0 || at + by >= items.length) return items;
  return inserted(without(items, at), at + by, item);
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
