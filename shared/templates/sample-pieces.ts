import type { Block, FormCell, FormRow, OfficialDocument, ParagraphBlock } from '../documents/model.ts';

/** A template to begin with: downloaded, changed in Word and added again. */
export interface SampleTemplate {
  /** File name without ending. */
  readonly name: string;
  readonly document: OfficialDocument;
}

export const text = (words: string): ParagraphBlock => ({ kind: 'paragraph', runs: [{ text: words }] });
export const label = (words: string) => ({ runs: [{ text: words }], label: true as const });
export const cell = (words: string): FormCell => ({ runs: words === '' ? [] : [{ text: words }] });

/** Two labels and their fields; the columns of such a form are a label and a cell, twice. */
export function pairRow(one: string, other: string, lines = 1.5): FormRow {
  return { lines, cells: [label(one), cell(`{${one}}`), label(other), cell(`{${other}}`)] };
}

/** A label and a cell over the rest of such a form: the field of that name, or other words; '' is room to write in by hand. */
export function wideRow(name: string, lines: number, words = `{${name}}`): FormRow {
  return { lines, cells: [label(name), { ...cell(words), span: 3 }] };
}

/** Office and day at the right, from a field of that name: a template knows them only when it is filled. */
export function signedOn(day: string): readonly Block[] {
  return [{ kind: 'spacer' }, { ...text('{机关名称}'), signed: true }, { ...text(`{${day}}`), signed: true }];
}
