import type { Case } from './case-type.ts';
import type { Row } from './change.ts';
import { subjectOf } from './engine/columns.ts';
import { caseTypeOf, detailTypeOf } from './registry.ts';
import { assertNever } from './result.ts';

/** A matter by its number, else by whom or what it is about: 约谈谈〔2013〕1号, 四色卡（未编号）张三, 第一书记张三. */
export function caseInBrief(record: Case): string {
  const type = caseTypeOf(record.type);
  if (record.number) return type.label + record.number.text;
  return `${type.label}${type.number ? '（未编号）' : ''}${subjectOf(type, record) || (record.frozen?.unit ?? '')}`;
}

/** A row of any table as a clerk calls it: 约谈谈〔2013〕1号 张三, 干部张三, 承办单扫描件“1.pdf”. */
export function rowInWords(item: Row): string {
  switch (item.table) {
    case 'cases': {
      const type = caseTypeOf(item.row.type);
      const title = type.label + (item.row.number?.text ?? '');
      return [title, subjectOf(type, item.row)].filter(Boolean).join(' ');
    }
    case 'people':
      return `干部${item.row.values.name ?? ''}`;
    case 'posts':
      return `任职经历${item.row.unit}${item.row.post}`;
    case 'units':
      return `单位${item.row.name}`;
    case 'details':
      return detailTypeOf(item.row.type).label;
    case 'settings':
      return '设置';
    case 'attachments':
      return `${item.row.purpose}“${item.row.name}”`;
    case 'views':
      return `视图“${item.row.name}”`;
    case 'reports':
      return `报告“${item.row.title}”`;
    case 'bin':
      return `回收站中的${item.row.label}`;
    default:
      return assertNever(item);
  }
}
