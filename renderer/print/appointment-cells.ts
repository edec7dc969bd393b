import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  ImageRun,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { appointmentSheet } from '#shared/documents/appointment-form.ts';
import type {
  Down,
  GridCell,
  GridPage,
  GridParagraph,
  PhotoCell,
  TextCell,
} from '#shared/documents/grid-page.ts';
import { cropTo, photoFrame, readPicture } from '#shared/documents/picture.ts';
import { FORM_FONT } from './appointment-styles.ts';
import { printable } from './printable.ts';
import { fontSlots } from './runs.ts';
import { noBorders } from './table.ts';

export type Photo = Uint8Array<ArrayBuffer>;

const TWIPS_PER_PIXEL = 15;

export function run(text: string, more: IRunOptions = {}): TextRun {
  return new TextRun({ ...more, text: printable(text), font: fontSlots(FORM_FONT, FORM_FONT) });
}

/** A table of one page: fixed columns, exact rows, no room inside the cells. */
export function gridTable({ grid, rows }: GridPage, photo: Photo | undefined): Table {
  const line = (size: number) => ({ style: BorderStyle.SINGLE, size, color: '000000' });
  const { outside, inside } = appointmentSheet.border;
  return new Table({
    width: { size: sum(grid), type: WidthType.DXA },
    columnWidths: [...grid],
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: noMargins,
    borders: {
      top: line(outside),
      bottom: line(outside),
      left: line(outside),
      right: line(outside),
      insideHorizontal: line(inside),
      insideVertical: line(inside),
    },
    rows: rows.map(({ height, grows, cells }) => {
      let column = 0;
      return new TableRow({
        cantSplit: true,
        height: { value: height, rule: grows ? HeightRule.ATLEAST : HeightRule.EXACT },
        children: cells.map((cell) => {
          const width = sum(grid.slice(column, column + cell.columns));
          column += cell.columns;
          return tableCell(cell, width, photo);
        }),
      });
    }),
  });
}

const noMargins = { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 };

/** 干 部 任 免 审 批 表: one letter to a column of a table without lines. */
export function titleTable(title: string): Table {
  const { size, column, indent } = appointmentSheet.title;
  const letters = [...title];
  return new Table({
    width: { size: column * letters.length, type: WidthType.DXA },
    columnWidths: letters.map(() => column),
    layout: TableLayoutType.FIXED,
    indent: { size: indent, type: WidthType.DXA },
    borders: noBorders,
    margins: noMargins,
    rows: [
      new TableRow({
        children: letters.map(
          (letter) =>
            new TableCell({
              width: { size: column, type: WidthType.DXA },
              children: [
                new Paragraph({
                  alignment: AlignmentType.CENTER,
                  spacing: { line: (size + 4) * 20, lineRule: LineRuleType.EXACT },
                  children: [run(letter, { size: size * 2 })],
                }),
              ],
            }),
        ),
      }),
    ],
  });
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((total, length) => total + length, 0);
}

const merges: Readonly<Record<Down, { verticalMerge?: 'restart' | 'continue' }>> = {
  single: {},
  first: { verticalMerge: VerticalMergeType.RESTART },
  below: { verticalMerge: VerticalMergeType.CONTINUE },
};

function tableCell(cell: GridCell, width: number, photo: Photo | undefined): TableCell {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: cell.columns,
    ...merges[cell.down],
    verticalAlign:
      cell.kind === 'text' && cell.vertical === 'bottom' ? VerticalAlign.BOTTOM : VerticalAlign.CENTER,
    ...(cell.kind === 'text' && cell.open ? { borders: { [cell.open]: none } } : {}),
    children:
      cell.kind === 'text'
        ? cell.paragraphs.map((paragraph) => cellParagraph(cell, paragraph))
        : [photoParagraph(cell, cell.down === 'first' ? photo : undefined)],
  });
}

const alignments = { left: AlignmentType.BOTH, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };

/** A résumé entry: the span stands in the hanging indent, and a tab leads to the text whatever the digits measure. */
function cellParagraph({ size, line, align, indent }: TextCell, { text, span }: GridParagraph): Paragraph {
  const hangs = span !== undefined;
  const characters = { size: size * 2 };
  return new Paragraph({
    alignment: hangs ? AlignmentType.LEFT : alignments[align],
    spacing: { before: 0, after: 0, line: line * 20, lineRule: LineRuleType.EXACT },
    ...indentOf(hangs, span !== undefined && span !== '', size, indent),
    run: characters,
    children: [
      ...(span ? [run(span, characters), new TextRun({ ...characters, children: [new Tab()] })] : []),
      run(text, characters),
    ],
  });
}

function indentOf(
  hangs: boolean,
  standsOut: boolean,
  size: number,
  indent: number,
): Pick<IParagraphOptions, 'indent'> {
  if (indent === 0) return {};
  if (!hangs) return { indent: { left: indent, right: indent } };
  return { indent: { left: indent, ...(standsOut ? { hanging: 9 * size * 20 } : {}) } };
}

/** Cut to the ratio of the cell, never stretched. On single lines of its own: exact ones would cut it off. */
function photoParagraph(cell: PhotoCell, photo: Photo | undefined): Paragraph {
  const picture = photo && readPicture(photo);
  const frame = photoFrame(cell);
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
    run: { size: 2 },
    children:
      photo && picture
        ? [
            new ImageRun({
              type: picture.type,
              data: photo,
              transformation: {
                width: frame.width / TWIPS_PER_PIXEL,
                height: frame.height / TWIPS_PER_PIXEL,
              },
              crop: cropTo(frame, picture),
              altText: { name: '照片', description: '照片' },
              run: { size: 2 },
            }),
          ]
        : [],
  });
}
