import { defineDetail, type ValuesOfType } from '../case-type.ts';

/** 印发登记: which numbered copies of which paper went where. */
export const printedCopy = defineDetail({
  name: 'printedCopy',
  label: '印发登记',
  fields: {
    day: { kind: 'day', label: '印制日期', required: true, past: true },
    paper: { kind: 'text', label: '文件名称', required: true },
    record: { kind: 'text', label: '对应记录' },
    copies: { kind: 'number', label: '份数', unit: '份', required: true, min: 1, max: 999 },
    first: { kind: 'number', label: '起始份号', unit: '', min: 1, max: 999999 },
    last: { kind: 'number', label: '终止份号', unit: '', min: 1, max: 999999 },
    recipient: { kind: 'text', label: '发往' },
    operator: { kind: 'text', label: '经办人' },
    returnedOn: { kind: 'day', label: '收回日期', past: true },
    remark: { kind: 'text', label: '备注', lines: 2 },
  },
  columns: { year: 'day' },
  check: ({ first, last, copies }) =>
    first !== undefined && last !== undefined && copies !== undefined && last - first + 1 !== copies
      ? [{ field: 'last', message: `起始份号到终止份号应为${copies}份，请核对份数和份号。` }]
      : [],
});

export type PrintedCopyValues = ValuesOfType<typeof printedCopy>;
