import {
  AlignmentType,
  HeightRule,
  ImageRun,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { columnWidths } from '#shared/documents/column-widths.ts';
import type { FormBlock, FormCell } from '#shared/documents/model.ts';
import { fontsOf } from '#shared/documents/spec.ts';
import { InlineParagraph } from './inline.ts';
import { modelRuns, type Press } from './runs.ts';
import { borders } from './table.ts';

/** A ruled form of `width` twips; rows are at least as high as the model says and are not torn. */
export function formTable(press: Press, { shares, rows }: FormBlock, width: number): Table {
  const widths = columnWidths(shares, width);
  const open: number[] = shares.map(() => 0);
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: {
      marginUnitType: WidthType.DXA,
      left: press.spec.table.padding,
      right: press.spec.table.padding,
    },
    borders: borders(press.spec.table.border),
    rows: rows.map(({ lines, cells }) => {
      const height = lines === undefined ? press.spec.table.row : lines * press.spec.grid.line;
      return new TableRow({
        cantSplit: true,
        height: { value: height, rule: HeightRule.ATLEAST },
        children: placed(cells, open).map(({ cell, column }) => {
          const own = widths.slice(column, column + (cell.span ?? 1)).reduce((sum, one) => sum + one, 0);
          return formCell(press, cell, own);
        }),
      });
    }),
  });
}

/** Finds the column of each cell; `open` counts the rows for which a cell from above still covers a column. */
function placed(cells: readonly FormCell[], open: number[]): { cell: FormCell; column: number }[] {
  const waiting = [...cells];
  const found: { cell: FormCell; column: number }[] = [];
  for (let column = 0; column < open.length; column++) {
    const covered = open[column] ?? 0;
    if (covered > 0) {
      open[column] = covered - 1;
      continue;
    }
    const cell = waiting.shift();
    if (cell === undefined) throw new RangeError(`form row has no cell for column ${column + 1}`);
    found.push({ cell, column });
    const span = cell.span ?? 1;
    for (let inside = column; inside < column + span; inside++) open[inside] = (cell.rows ?? 1) - 1;
    column += span - 1;
  }
  if (waiting.length > 0) throw new RangeError(`form row has ${waiting.length} cells too many`);
  return found;
}

function formCell(
  press: Press,
  { runs, span, rows, label, align, shade, photo }: FormCell,
  width: number,
): TableCell {
  const fonts = fontsOf(press.spec);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    ...(span === undefined ? {} : { columnSpan: span }),
    ...(rows === undefined ? {} : { rowSpan: rows }),
    ...(shade === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: shade } }),
    children: [
      new InlineParagraph(
        { style: 'TableText', alignment: align ?? (label ? AlignmentType.CENTER : AlignmentType.LEFT) },
        [
          ...modelRuns(press, runs, label ? fonts.heading1 : fonts.body),
          ...(photo ? [placeholder(photo)] : []),
        ],
      ),
    ],
  });
}

/** One grey dot, stretched: shows where the photo goes. */
const GREY = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGO4CQAA2wDaZNW9eAAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

function placeholder({ width, height }: NonNullable<FormCell['photo']>): ImageRun {
  // docx counts in dots of 1/96 inch.
  const dots = (millimetres: number) => Math.round((millimetres / 25.4) * 96);
  return new ImageRun({
    type: 'png',
    data: GREY,
    transformation: { width: dots(width), height: dots(height) },
    altText: { name: '照片', title: '照片', description: '照片' },
  });
}
