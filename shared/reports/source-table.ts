import type { TableBlock } from '#shared/documents/model.ts';
import { periodInWords } from '#shared/facts/period-words.ts';
import type { FrozenFigure, FrozenSource } from './frozen-source.ts';

/** What the 附表 says of a figure besides its value; each cell can be found again in a file that comes back. */
export const sourceCells = {
  when: ({ period }: FrozenFigure) => periodInWords(period),
  records: ({ ids }: FrozenFigure) => String(ids.length),
} as const;
export type SourceCell = keyof typeof sourceCells;

/** The tag of such a cell. The id of a fact holds no `@`. */
export function sourceCellTag(factId: string, cell: SourceCell): string {
  return `${factId}@${cell}`;
}

/** 数据来源附表: every figure of a report with its 口径, its time and the number of records behind it. */
export function sourceTable({ figures, places }: FrozenSource): TableBlock {
  const textOf = new Map([...places].reverse().map(({ factId, text }) => [factId, text]));
  const cell = (figure: FrozenFigure, name: SourceCell) => ({
    figure: { factId: sourceCellTag(figure.factId, name), text: sourceCells[name](figure) },
  });
  return {
    kind: 'table',
    caption: '数据来源附表',
    landscape: true,
    columns: [
      { heading: '序号', share: 1, align: 'center' },
      { heading: '数字', share: 4, align: 'left' },
      { heading: '数值', share: 2, align: 'right' },
      { heading: '单位', share: 1.2, align: 'center' },
      { heading: '口径', share: 8.5, align: 'left' },
      { heading: '统计期或时点', share: 4, align: 'center' },
      { heading: '记录数', share: 1.5, align: 'right' },
    ],
    rows: figures.map((figure, index) => [
      String(index + 1),
      figure.name,
      { figure: { factId: figure.factId, text: textOf.get(figure.factId) ?? '' } },
      figure.unit,
      figure.definition,
      cell(figure, 'when'),
      cell(figure, 'records'),
    ]),
  };
}
