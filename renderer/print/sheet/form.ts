import type { FormBlock, FormCell } from '#shared/documents/model.ts';
import type { PaperSpec } from '#shared/documents/spec.ts';
import { fine } from './fine.ts';
import type { FlowPiece } from './flow.ts';
import { make } from './make.ts';
import { cellText, ruledTable } from './table.ts';
import { faceClass, modelWords } from './words.ts';

/** 1 mm. */
const MILLIMETRE = 1440 / 25.4;

/** A ruled form; rows are at least as high as the model says. */
export function formPiece({ shares, rows }: FormBlock, spec: PaperSpec, width: number): FlowPiece {
  const set = rows.map(({ lines, cells }) =>
    make(
      'tr',
      lines === undefined ? {} : { style: { height: fine(lines * spec.grid.line) } },
      ...cells.map(formCell),
    ),
  );
  return { node: ruledTable(shares, width, set), torn: 'rows' };
}

function formCell({ runs, span, rows, label, align, shade, photo }: FormCell): HTMLTableCellElement {
  const picture = photo && {
    width: fine(photo.width * MILLIMETRE),
    height: fine(photo.height * MILLIMETRE),
  };
  const cell = make(
    'td',
    {
      ...(label ? { className: faceClass('heading1') } : {}),
      style: {
        'text-align': align ?? (label ? 'center' : 'left'),
        ...(shade === undefined ? {} : { background: `#${shade}` }),
      },
    },
    cellText([
      ...modelWords(runs),
      ...(picture ? [make('span', { className: 'aj-photo', style: picture })] : []),
    ]),
  );
  if (span !== undefined) cell.colSpan = span;
  if (rows !== undefined) cell.rowSpan = rows;
  return cell;
}
