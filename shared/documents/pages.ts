/**
 * Where things fall on paper, counted in lines without a word processor. Word, WPS and LibreOffice differ by a line here and
 * there, so this tells a clerk where to look; it decides nothing that is printed.
 */
import { assertNever } from '#shared/result.ts';
import { markLines } from './head.ts';
import { type Block, type OfficialDocument, type TableBlock, textOfCell, textOfRuns } from './model.ts';
import { attachmentLabel } from './places.ts';
import { characterWidth, type PaperSpec, textWidth } from './spec.ts';
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

interface Piece {
  readonly kind: Placed['kind'];
  readonly block?: number;
  /** Heights of what cannot be torn, in lines of the body. */
  readonly rows: readonly number[];
  /** Stays on a page with what follows. */
  readonly keep?: true;
  readonly newPage?: true;
  readonly landscape?: true;
}

export function planPages(document: OfficialDocument, spec: PaperSpec): PagePlan {
  const placed: Placed[] = [];
  let page = 1;
  let used = 0;
  let landscape = false;
  const pieces = piecesOf(document, spec);
  for (const [index, piece] of pieces.entries()) {
    const turned = piece.landscape ?? false;
    if (index > 0 && (piece.newPage || turned !== landscape)) {
      page += 1;
      used = 0;
    }
    landscape = turned;
    const room = roomOf(spec, landscape);
    // What is kept together moves as a whole.
    const whole = piece.keep ? sum(piece.rows) + (pieces[index + 1]?.rows[0] ?? 0) : (piece.rows[0] ?? 0);
    if (used > 0 && used + whole > room + 0.01) {
      page += 1;
      used = 0;
    }
    const from = page;
    for (const row of piece.rows) {
      if (used > 0 && used + row > room + 0.01) {
        page += 1;
        used = 0;
      }
      used += row;
    }
    placed.push({
      kind: piece.kind,
      ...(piece.block === undefined ? {} : { block: piece.block }),
      from,
      to: page,
    });
  }
  return { placed, pages: page };
}

function sum(rows: readonly number[]): number {
  return rows.reduce((all, row) => all + row, 0);
}

/** Lines of a page: 22 upright by the standard. */
function roomOf({ page, margins, grid }: PaperSpec, landscape: boolean): number {
  const height = landscape
    ? page.width - margins.left - margins.right
    : page.height - margins.top - margins.bottom;
  return Math.floor(height / grid.line);
}

function ones(count: number): readonly number[] {
  return Array.from({ length: count }, () => 1);
}

function piecesOf(document: OfficialDocument, spec: PaperSpec): readonly Piece[] {
  const { title, addressees, blocks, annexes = [] } = document;
  const width = textWidth(spec) / characterWidth(spec);
  return [
    { kind: 'head', rows: [headLines(document, spec)] },
    { kind: 'title', rows: ones(title.length === 0 ? 0 : title.length + 1), keep: true },
    ...(addressees === undefined
      ? []
      : [{ kind: 'addressees' as const, rows: ones(wrap(`${addressees}：`, { width }).lines) }]),
    ...blocks.map(
      (block, index): Piece => ({
        ...pieceOf(block, spec, blocks[index + 1]),
        block: index,
      }),
    ),
    ...annexes.flatMap((annex): Piece[] => [
      {
        kind: 'annex',
        rows: ones(2 + annex.title.length + 1),
        newPage: true,
        ...(isTurned(annex.blocks[0]) ? { landscape: true } : {}),
      },
      ...annex.blocks.map((block, place) => pieceOf(block, spec, annex.blocks[place + 1])),
    ]),
  ];
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

function isTurned(block: Block | undefined): boolean {
  return block?.kind === 'table' && block.landscape === true;
}

/** Paragraphs of up to eight lines go with the signature below them, as they are printed. */
function pieceOf(block: Block, spec: PaperSpec, next: Block | undefined): Piece {
  const width = textWidth(spec) / characterWidth(spec);
  const paragraph = (text: string): Piece => {
    const count = wrap(text, { width, first: spec.firstLine }).lines;
    const keep = next?.kind === 'signature' && count <= 8;
    return { kind: block.kind, rows: ones(count), ...(keep ? { keep: true } : {}) };
  };
  switch (block.kind) {
    case 'heading':
      return { ...paragraph(block.text + textOfRuns(block.runs ?? [])), keep: true };
    case 'paragraph':
      return paragraph(textOfRuns(block.runs));
    case 'item':
      return paragraph(`【${block.title}】${textOfRuns(block.runs)}`);
    case 'note':
      return paragraph(`（${block.text}）`);
    case 'attendance':
      return paragraph(`${block.label}：${block.names}`);
    case 'attachments': {
      const left = spec.firstLine + '附件：1.'.length;
      const lines = block.names.map((name, index) => {
        const text = attachmentLabel(index, block.names.length) + name;
        return wrap(text, { width, first: spec.firstLine, hanging: left }).lines;
      });
      return { kind: block.kind, rows: ones(1 + sum(lines)) };
    }
    case 'signature': {
      const { linesAboveSealed, linesAboveUnsealed } = spec.signature;
      return { kind: block.kind, rows: [(block.seal ? linesAboveSealed : linesAboveUnsealed) + 2] };
    }
    case 'table':
      return {
        kind: block.kind,
        rows: tableRows(block, spec),
        ...(isTurned(block) ? { landscape: true } : {}),
      };
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
  const { page, margins } = spec;
  const whole = block.landscape ? page.height - margins.top - margins.bottom : textWidth(spec);
  const shares = block.columns.reduce((all, { share }) => all + share, 0);
  return (whole * (block.columns[column]?.share ?? 0)) / shares - 2 * spec.table.padding;
}

/** Single lines of most fonts are 1.3 times as high as their characters. */
function tableRows(block: TableBlock, spec: PaperSpec): readonly number[] {
  const character = spec.sizes.table * 10;
  const heightOf = (cells: readonly string[]) => {
    const lines = cells.map(
      (text, column) => wrap(text, { width: columnRoom(block, column, spec) / character }).lines,
    );
    return Math.max(spec.table.row, Math.max(1, ...lines) * character * 1.3) / spec.grid.line;
  };
  return [
    ...(block.caption === undefined ? [] : [1]),
    heightOf(block.columns.map((column) => column.heading)),
    ...block.rows.map((row) => heightOf(row.map(textOfCell))),
  ];
}
