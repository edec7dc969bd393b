import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type IBorderOptions,
  type ITableBordersOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { columnWidths } from '#shared/documents/column-widths.ts';
import type { Font } from '#shared/documents/fonts.ts';
import type { Cell, Column, TableBlock } from '#shared/documents/model.ts';
import { fontsOf } from '#shared/documents/spec.ts';
import { InlineParagraph } from './inline.ts';
import { styled } from './paragraph.ts';
import { plainRow } from './plain-row.ts';
import { modelRuns, type Press, textRuns } from './runs.ts';

/**
 * A table of `width` twips: fixed layout and a full grid, because WPS and LibreOffice do not guess widths as Word does;
 * its headings return on every page and no row is torn.
 */
export function tableBlock(press: Press, block: TableBlock, width: number): (Paragraph | Table)[] {
  const fonts = fontsOf(press.spec);
  const widths = columnWidths(
    block.columns.map((column) => column.share),
    width,
  );
  const row = (cells: readonly Cell[], font: Font, tableHeader: boolean) =>
    new TableRow({
      tableHeader,
      cantSplit: true,
      height: { value: press.spec.table.row, rule: HeightRule.ATLEAST },
      children: block.columns.map((column, index) =>
        tableCell(
          press,
          cellAt(cells, index),
          font,
          widths[index] ?? 0,
          tableHeader ? 'center' : column.align,
        ),
      ),
    });
  const plain = block.columns.map(({ align }, index) => ({ width: widths[index] ?? 0, align }));
  const bodyRow = (cells: readonly Cell[]) =>
    cells.every(isText) && cells.length === plain.length
      ? plainRow(press, cells, plain, fonts.body)
      : row(cells, fonts.body, false);
  const headings = block.columns.map((column) => column.heading);
  return [
    ...(block.caption === undefined
      ? []
      : [styled(press, 'Caption', textRuns(press, block.caption, fonts.heading1))]),
    new Table({
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
      rows: [row(headings, fonts.heading1, true), ...block.rows.map(bodyRow)],
    }),
  ];
}

/**
 * Word wants a paragraph after the last table of a section. An ordinary one could fall on a page of its own, so this
 * one is as good as invisible.
 */
export function lastParagraph(): Paragraph {
  return new Paragraph({
    run: { size: 2 },
    spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT },
  });
}

function isText(cell: Cell): cell is string {
  return typeof cell === 'string';
}

function cellAt(cells: readonly Cell[], index: number): Cell {
  const cell = cells[index];
  if (cell === undefined)
    throw new RangeError(`table row with ${cells.length} cells has no column ${index + 1}`);
  return cell;
}

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };

function tableCell(press: Press, cell: Cell, font: Font, width: number, align: Column['align']): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    children: [
      new InlineParagraph(
        { style: 'TableText', alignment: alignments[align] },
        modelRuns(press, [typeof cell === 'string' ? { text: cell } : cell], font),
      ),
    ],
  });
}

export function borders(size: number): ITableBordersOptions {
  return sixSides({ style: BorderStyle.SINGLE, size, color: '000000' });
}

export const noBorders: ITableBordersOptions = sixSides({ style: BorderStyle.NONE, size: 0, color: 'auto' });

function sixSides(line: IBorderOptions): ITableBordersOptions {
  return { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };
}
