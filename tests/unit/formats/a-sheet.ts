import type { Cell, Merge, Sheet } from '#shared/formats/cell.ts';

/** A sheet in one line per row: texts, numbers, or whole cells. */
export function aSheet(
  rows: readonly (readonly (string | number | Cell)[])[],
  more: Partial<Sheet> = {},
): Sheet {
  return {
    name: '花名册',
    rows: rows.map((row) => row.map(aCell)),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    ...more,
  };
}

function aCell(content: string | number | Cell): Cell {
  if (typeof content === 'string') return { text: content };
  return typeof content === 'number' ? { text: String(content), value: content } : content;
}

/** `A1:B2` as a spreadsheet writes it; columns A–Z. */
export function merged(...areas: readonly string[]): Merge[] {
  return areas.map((area) => {
    const [, left = '', top = '', right = '', bottom = ''] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(area) ?? [];
    return {
      top: Number(top) - 1,
      left: left.charCodeAt(0) - 65,
      bottom: Number(bottom) - 1,
      right: right.charCodeAt(0) - 65,
    };
  });
}
