import type { TableName } from '#shared/change.ts';

/** What a clerk calls the records of a table. */
export const tableLabels: Readonly<Record<TableName, string>> = {
  people: '干部',
  posts: '任职经历',
  units: '单位',
  cases: '案卷',
  details: '明细',
  settings: '设置',
  attachments: '附件',
  views: '视图',
  reports: '报告',
  bin: '回收站',
};
