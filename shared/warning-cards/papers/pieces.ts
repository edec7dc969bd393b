import type { Term } from '../../case-type.ts';
import { type Card, cardColours, cardFields } from '../../case-types/warning-card.ts';
import { type Day, dayInWords } from '../../day.ts';
import type { Block, FormBlock, FormCell, FormRow } from '../../documents/model.ts';

/** What every paper of a card is made from. */
export interface PaperCase {
  readonly card: Card;
  readonly organ: string;
  /** The day printed where an act has not happened yet. */
  readonly today: Day;
  /** Term of the written reply, as the office has set it. */
  readonly replyTerm: Term | undefined;
}

/** `■ 红色警省卡`: shape and word, so that the colour is read on a grey copy. */
export function cardTitle({ values: { colour = 'blue' } }: Card): string {
  const { shape, name } = cardColours[colour];
  return `${shape} ${name}`;
}

export function nameOf({ frozen }: Card): string {
  return frozen?.name || frozen?.unit || '';
}

/** 财政局 副局长, as at 签发. */
export function placeOf({ frozen }: Card): string {
  return [frozen?.unit, frozen?.post].filter((word) => word !== undefined && word !== '').join(' ');
}

export function dayOr(day: Day | undefined, otherwise: string): string {
  return day === undefined ? otherwise : dayInWords(day);
}

export function text(words: string): Block {
  return { kind: 'paragraph', runs: [{ text: words }] };
}

/** A line to be filled in by hand. */
export function blankLine(label: string): Block {
  return { kind: 'paragraph', runs: [{ text: label }, { text: '　'.repeat(10), mark: 'underlined' }] };
}

export const SIGN_DAY = '　　年　　月　　日';

export function label(words: string, more: Partial<FormCell> = {}): FormCell {
  return { runs: [{ text: words }], label: true, ...more };
}

export function cell(words: string | undefined, more: Partial<FormCell> = {}): FormCell {
  return { runs: words === undefined || words === '' ? [] : [{ text: words }], align: 'left', ...more };
}

/** A label and a wide cell of `lines` lines: opinions, and what is written by hand. */
export function wideRow(name: string, words: string | undefined, span: number, lines: number): FormRow {
  return { lines, cells: [label(name), cell(words, { span })] };
}

export function form(shares: readonly number[], ...rows: readonly FormRow[]): FormBlock {
  return { kind: 'form', shares, rows };
}

/** The word of an option field; '' where nothing is chosen. */
export function optionWord(field: 'deliveryWay' | 'conclusion' | 'replyClear', card: Card): string {
  const options: Readonly<Record<string, string>> = cardFields[field].options;
  return options[card.values[field] ?? ''] ?? '';
}
