import { columnWidths } from '#shared/documents/column-widths.ts';
import type { Cell, TableBlock } from '#shared/documents/model.ts';
import { textOfCell } from '#shared/documents/model.ts';
import { fine } from './fine.ts';
import { type FlowPiece, lines } from './flow.ts';
import { make } from './make.ts';
import { faceClass, words } from './words.ts';

/** Caption and table; the headings return on every page and no row is torn. */
export function tablePieces(block: TableBlock, width: number): readonly FlowPiece[] {
  const caption =
    block.caption === undefined
      ? []
      : [
          lines(
            make('div', { className: 'aj-lines aj-centred' }, ...words(block.caption, { face: 'heading1' })),
            true,
          ),
        ];
  const shares = block.columns.map(({ share }) => share);
  const headings = block.columns.map(({ heading }) =>
    make('th', { className: faceClass('heading1') }, cellText(words(heading))),
  );
  const rows = block.rows.map((cells) =>
    make('tr', {}, ...block.columns.map(({ align }, index) => tableCell(cellAt(cells, index), align))),
  );
  const table = ruledTable(shares, width, rows, make('thead', {}, make('tr', {}, ...headings)));
  return [...caption, { node: table, torn: 'rows' }];
}

/** A table of exactly `width` twips; `rows` stand in its body. */
export function ruledTable(
  shares: readonly number[],
  width: number,
  rows: readonly HTMLTableRowElement[],
  ...head: readonly HTMLTableSectionElement[]
): HTMLTableElement {
  const columns = columnWidths(shares, width).map((own) => make('col', { style: { width: fine(own) } }));
  return make(
    'table',
    { className: 'aj-table', style: { width: fine(width) } },
    make('colgroup', {}, ...columns),
    ...head,
    make('tbody', {}, ...rows),
  );
}

/** The text of a cell stands in a box of its own, so that its lines can be counted. */
export function cellText(content: readonly Node[]): HTMLElement {
  return make('div', { className: 'aj-cell' }, ...content);
}

function tableCell(cell: Cell, align: string): HTMLTableCellElement {
  const style = align === 'left' ? {} : { 'text-align': align };
  return make('td', { style }, cellText(words(textOfCell(cell))));
}

function cellAt(cells: readonly Cell[], index: number): Cell {
  const cell = cells[index];
  if (cell === undefined)
    throw new RangeError(`table row with ${cells.length} cells has no column ${index + 1}`);
  return cell;
}
