import type { Block } from '../documents/model.ts';
import { type Line, linesOf, type Span } from './lines.ts';
import { type Label, labelOf } from './numbering.ts';
import { captionIn, isRow, mayBeRow, tableIn, withoutLabelTab } from './text-table.ts';

/** A block, the part of the text it comes from, and the label it begins with. */
export interface TextItem {
  readonly block: Block;
  readonly span: Span;
  readonly label?: Label;
}

/**
 * Typed or pasted text as blocks of a document. Every line is a paragraph and blank lines only separate; a line that begins
 * with 一、 （一） 1. or （1） is a heading up to its first 。 (GB/T 9704-2012, 7.3.3); neighbouring lines with tabs are a
 * table. Nothing is refused and no word is lost: what looks odd is for the preflight to say.
 */
export function textItems(text: string): readonly TextItem[] {
  const lines = linesOf(text).map((line) => ({ ...line, text: withoutLabelTab(line.text) }));
  const items: TextItem[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (!line) break;
    if (line.text === '') {
      at += 1;
      continue;
    }
    const rows = rowsFrom(lines, at);
    const below = rows.length > 0 ? [] : rowsFrom(lines, at + 1);
    const caption = below.length > 0 ? captionIn(line.text) : undefined;
    const table = rows.length > 0 ? rows : caption ? below : [];
    items.push(table.length > 0 ? tableItem(line, table, caption) : lineItem(line));
    at += table.length > 0 ? table.length + (caption ? 1 : 0) : 1;
  }
  return items;
}

/** The lines of a table that begins here; none if fewer than two stand together. */
function rowsFrom(lines: readonly Line[], from: number): readonly Line[] {
  if (!isRow(lines[from]?.text ?? '')) return [];
  const rest = lines.slice(from);
  const end = rest.findIndex(({ text }) => !mayBeRow(text));
  const rows = end < 0 ? rest : rest.slice(0, end);
  return rows.length < 2 ? [] : rows;
}

function tableItem(first: Line, rows: readonly Line[], caption: ReturnType<typeof captionIn>): TextItem {
  const block = tableIn(
    rows.map((row) => row.text),
    caption,
  );
  return { block, span: { from: first.from, to: rows.at(-1)?.to ?? first.to } };
}

function lineItem({ text, from, to }: Line): TextItem {
  const words = text.replace(/\t+/g, ' ').trim();
  const span = { from, to };
  const found = labelOf(words);
  if (!found) return { block: paragraph(words), span };
  const { label, rest } = found;
  return { block: labelled(label, label.text + rest), span, label };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', runs: [{ text }] };
}

/** A heading and what follows its first 。; a numbered sentence of the third or fourth level is body text. */
function labelled({ level }: Label, text: string): Block {
  const end = text.indexOf('。') + 1;
  if (end > 0 && end < text.length) {
    return { kind: 'heading', level, text: text.slice(0, end), runs: [{ text: text.slice(end) }] };
  }
  const isSentence = /[。；：，！？]$/.test(text);
  if (isSentence && level >= 3) return paragraph(text);
  // A whole sentence is no heading with a full stop too many.
  if (isSentence && isLong(text)) return { kind: 'heading', level, text, runs: [] };
  return { kind: 'heading', level, text };
}

function isLong(text: string): boolean {
  return [...text].length > 15 || /[，：；].*[。；]$/.test(text);
}
