import type { ListTable } from '#shared/lists/list-table.ts';

/** A list of so many matters as it is exported: ten columns, one of them of figures. */
export function aLedger(rows: number): ListTable {
  const text = (title: string, width: number) => ({ title, width, align: 'left' as const });
  return {
    title: '约谈台账',
    conditions: '全部',
    made: '2026年11月22日 王经办',
    columns: [
      text('序号', 3),
      text('编号', 9),
      text('约谈对象', 5),
      text('单位及职务', 13),
      text('约谈形式', 6),
      text('主类别', 9),
      text('日期', 6.5),
      text('谈话人', 5),
      text('阶段', 6),
      { title: '天数', width: 4, align: 'right', total: { kind: 'sum', decimals: 0 } },
    ],
    rows: Array.from({ length: rows }, (_, at) => [
      at + 1,
      `谈〔2013〕${at + 1}号`,
      '某某某',
      `第${(at % 400) + 1}局 科长`,
      '主动约谈',
      '汇报工作和思想情况',
      '2013-05-03',
      '部长',
      '已归档',
      at % 30,
    ]),
  };
}
