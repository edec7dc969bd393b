/**
 * Where things fall on paper, counted in lines without a word processor. Word, WPS and LibreOffice differ by a line here and
 * there, so this tells a clerk where to look; it decides nothing that is printed.
 */
import { assertNever } from '#shared/result.ts';
import { markLines } from './head.ts';
import { attachmentHanging, headingPieces } from './indents.ts';
import { type Block, type OfficialDocument, type TableBlock, textOfCell, textOfRuns } from './model.ts';
import { pageArea } from './page-frame.ts';
import { type PagedPiece, pagesOf } from './paging.ts';
import { goesWithSignature, type Opening, partsOf } from './parts.ts';
import { attachmentLabel } from './places.ts';
import { characterWidth, type PaperSpec, TABLE_LINE, textWidth } from './spec.ts';
import { wrap } from './wrap.ts';

/** Something printed, and the pages on which it begins and ends, counted from 1. */
export interface Placed {
  readonly kind: 'head' | 'title' | 'addressees' | 'annex' | Block['kind'];
  /** Index in `blocks` where it is a block of the text. */
  readonly block?: number;
  readonly from: number;
  readonly to: number;
}

export interface PagePlan {
  readonly placed: readonly Placed[];
  readonly pages: number;
}

interface Piece extends PagedPiece {
  readonly kind: Placed['kind'];
}

export function planPages(document: OfficialDocument, spec: PaperSpec): PagePlan {
  const placed: Placed[] = [];
  let before = 0;
  let block = 0;
  for (const part of partsOf(document)) {
    const opening = openingPieces(document, part.opening, spec);
    const blocks = part.blocks.map((one, index) => pieceOf(one, spec, part.blocks[index + 1]));
    const pieces: readonly Piece[] = [...opening, ...blocks];
    const pages = pagesOf(pieces, linesOfPage(spec, part.turned));
    const ends = pieces.map(() => ({ from: 0, to: 0 }));
    for (const [index, slices] of pages.entries()) {
      for (const { piece, from } of slices) {
        const end = ends[piece];
        if (end === undefined) continue;
        if (from === 0) end.from = before + index + 1;
        end.to = before + index + 1;
      }
    }
    for (const [index, { kind }] of pieces.entries()) {
      const isOfText = index >= opening.length && block < document.blocks.length;
      const { from, to } = ends[index] ?? { from: 0, to: 0 };
      placed.push({ kind, ...(isOfText ? { block: block++ } : {}), from, to });
    }
    before += pages.length;
  }
  return { placed, pages: before };
}

function sum(rows: readonly number[]): number {
  return rows.reduce((all, row) => all + row, 0);
}

/** Lines of a page: 22 upright by the standard. */
function linesOfPage(spec: PaperSpec, turned: boolean): number {
  return Math.floor(pageArea(spec, turned).height / spec.grid.line);
}

function ones(count: number): readonly number[] {
  return Array.from({ length: count }, () => 1);
}

function openingPieces(document: OfficialDocument, opening: Opening, spec: PaperSpec): readonly Piece[] {
  switch (opening.kind) {
    case 'document': {
      const { title, addressees } = document;
      const width = textWidth(spec) / characterWidth(spec);
      return [
        { kind: 'head', rows: [headLines(document, spec)] },
        { kind: 'title', rows: ones(title.length === 0 ? 0 : title.length + 1), keep: true },
        ...(addressees === undefined
          ? []
          : [{ kind: 'addressees' as const, rows: ones(wrap(`${addressees}：`, { width }).lines) }]),
      ];
    }
    case 'annex':
      return [{ kind: 'annex', rows: ones(2 + opening.title.length + 1) }];
    case 'turn':
      return [];
    default:
      return assertNever(opening);
  }
}

function headLines({ head }: OfficialDocument, { head: measures, letter, grid, margins }: PaperSpec): number {
  if (!head) return 0;
  switch (head.form) {
    case 'file': {
      const numbers = Math.max(1, Math.ceil((head.signers?.length ?? 0) / 2));
      const organ = measures.organTop + 800 + measures.redLine;
      return organ / grid.line + measures.linesBelowOrgan + numbers + measures.linesBelowRedLine;
    }
    case 'letter': {
      const above = letter.organTop + 800 + letter.upperLine + letter.markGap - margins.top;
      return above / grid.line + Math.max(1, markLines(head.marks).length) + 2;
    }
    case 'minutes':
      return (measures.organTop + 1240 + measures.redLine) / grid.line + 3 + measures.linesBelowRedLine;
    default:
      return assertNever(head);
  }
}

/** Paragraphs of up to eight lines go with the signature below them, as they are printed. */
function pieceOf(block: Block, spec: PaperSpec, next: Block | undefined): Piece {
  const width = textWidth(spec) / characterWidth(spec);
  const paragraph = (text: string): Piece => {
    const count = wrap(text, { width, first: spec.firstLine }).lines;
    return { kind: block.kind, rows: ones(count), keep: goesWithSignature(block, next) };
  };
  switch (block.kind) {
    case 'heading':
      return {
        ...paragraph(block.text + textOfRuns(block.runs ?? [])),
        keep: headingPieces(block).rest.length === 0 || goesWithSignature(block, next),
      };
    case 'paragraph':
      return paragraph(textOfRuns(block.runs));
    case 'item':
      return paragraph(`【${block.title}】${textOfRuns(block.runs)}`);
    case 'note':
      return paragraph(`（${block.text}）`);
    case 'attendance':
      return paragraph(`${block.label}：${block.names}`);
    case 'attachments': {
      const lines = block.names.map((name, index) => {
        const text = attachmentLabel(index, block.names.length) + name;
        const { left } = attachmentHanging(index, block.names.length, spec);
        return wrap(text, { width, first: spec.firstLine, hanging: left }).lines;
      });
      return { kind: block.kind, rows: ones(1 + sum(lines)), keep: goesWithSignature(block, next) };
    }
    case 'signature': {
      const { linesAboveSealed, linesAboveUnsealed } = spec.signature;
      return { kind: block.kind, rows: [(block.seal ? linesAboveSealed : linesAboveUnsealed) + 2] };
    }
    case 'table':
      return { kind: block.kind, ...tableRows(block, spec) };
    case 'form':
      return {
        kind: block.kind,
        rows: block.rows.map(({ lines }) => lines ?? spec.table.row / spec.grid.line),
      };
    case 'pageBreak':
      return { kind: block.kind, rows: [], newPage: true };
    case 'spacer':
      return { kind: block.kind, rows: [1] };
    default:
      return assertNever(block);
  }
}

/** Width of the table's column in twips, without the room at both sides. */
export function columnRoom(block: TableBlock, column: number, spec: PaperSpec): number {
  const whole = pageArea(spec, block.landscape === true).width;
  const shares = block.columns.reduce((all, { share }) => all + share, 0);
  return (whole * (block.columns[column]?.share ?? 0)) / shares - 2 * spec.table.padding;
}

function tableRows(block: TableBlock, spec: PaperSpec): Pick<Piece, 'rows' | 'head'> {
  const character = spec.sizes.table * 10;
  const heightOf = (cells: readonly string[]) => {
    const lines = cells.map(
      (text, column) => wrap(text, { width: columnRoom(block, column, spec) / character }).lines,
    );
    return Math.max(spec.table.row, Math.max(1, ...lines) * character * TABLE_LINE) / spec.grid.line;
  };
  const [first = 0, ...others] = block.rows.map((row) => heightOf(row.map(textOfCell)));
  const caption = block.caption === undefined ? 0 : 1;
  return { head: heightOf(block.columns.map(({ heading }) => heading)), rows: [caption + first, ...others] };
}
