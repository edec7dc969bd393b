import { dayInWords } from '#shared/day.ts';
import type { TableBlock } from '#shared/documents/model.ts';
import type { FrozenSource } from './frozen-source.ts';

/** 数据来源附表: every figure of a report with its 口径, its time and the number of records behind it. */
export function sourceTable({ figures, asOf }: FrozenSource): TableBlock {
  return {
    kind: 'table',
    caption: '数据来源附表',
    landscape: true,
    columns: [
      { heading: '序号', share: 1, align: 'center' },
      { heading: '数字', share: 4, align: 'left' },
      { heading: '数值', share: 2, align: 'right' },
      { heading: '单位', share: 1.2, align: 'center' },
      { heading: '口径', share: 9, align: 'left' },
      { heading: '统计时点', share: 3, align: 'center' },
      { heading: '记录数', share: 1.5, align: 'right' },
    ],
    rows: figures.map(({ factId, name, text, unit, definition, ids }, index) => [
      String(index + 1),
      name,
      { figure: { factId, text } },
      unit,
      definition,
      dayInWords(asOf),
      String(ids.length),
    ]),
  };
}
