import { assertNever } from '#shared/result.ts';
import { compact } from './clean-text.ts';
import { headerWord } from './headers.ts';

/** What a row between the people is, told from its texts alone. */
export type RowKind =
  | 'person'
  | 'blank'
  | 'header'
  | 'title'
  | 'page'
  | 'total'
  | 'note'
  | 'section'
  | 'numbering';

export interface RowSurroundings {
  /** Words of the header, as {@link headerWord} makes them: repeated on each printed page. */
  readonly headerWords: ReadonlySet<string>;
  /** Texts above the header, compact: titles that may be repeated too. */
  readonly titles: ReadonlySet<string>;
  readonly nameColumn: number;
  /** Columns of 序号 and 年龄: filled in advance or by formulas, they make no person. */
  readonly ignoredColumns: ReadonlySet<number>;
}

const page = /^第\d+页(?:[,，/]?共\d+页)?$/;
const total = /^(?:本页)?(?:合计|总计|小计|共计|总数)(?:[:：(（\d].*)?$|^共\d+[人名]$/;
const note =
  /^(?:注|说明|备注|附注|填表|制表|审核|单位负责人|负责人|填报|呈报|联系人|联系电话|单位|时间|日期|截止|统计时间)[\u4e00-\u9fff]{0,4}\d?[:：]/;
const numbered = /^(?:[一二三四五六七八九十]+[、.．]|[(（][一二三四五六七八九十]+[)）]|\d+[、.．](?!\d))/;
const counted = /[(（](?:共)?\d+[人名][)）]$/;
const personName = /^[\p{Script=Han}·]{2,4}(?:[(（].*[)）])?$/u;

/** `texts` are the shown texts of the row; merged areas count once, in their first cell. */
export function rowKind(texts: readonly string[], isMerged: boolean, around: RowSurroundings): RowKind {
  const filled = texts.flatMap((text, column) =>
    compact(text) === '' ? [] : [{ text: compact(text), column }],
  );
  const first = filled[0];
  if (!first) return 'blank';
  if (filled.every(({ text }) => around.headerWords.has(headerWord(text)))) return 'header';
  if (around.titles.has(first.text)) return 'title';
  const name = filled.find(({ column }) => column === around.nameColumn)?.text;
  if (total.test(first.text) || (name !== undefined && total.test(name))) return 'total';
  if (note.test(first.text)) return 'note';
  if (filled.every(({ column }) => around.ignoredColumns.has(column))) {
    return /^[\d.]+$/.test(first.text) ? 'numbering' : loneText(first.text, true);
  }
  if (filled.length > 1) return 'person';
  if (first.column === around.nameColumn && !isMerged && personName.test(first.text)) return 'person';
  return loneText(first.text, isMerged || first.column === 0);
}

/** Without number or count, only a text that stands where headings stand is one. */
function loneText(text: string, isInHeadingPlace: boolean): RowKind {
  if (page.test(text)) return 'page';
  if (/[。；;]/.test(text)) return 'note';
  const isMarked = numbered.test(text) || counted.test(text);
  if (isMarked) return text.length <= 40 ? 'section' : 'note';
  return isInHeadingPlace && text.length <= 20 ? 'section' : 'note';
}

/** Why such a row is no person, for the list of skipped rows; blank rows are not worth telling. */
export function whySkipped(kind: Exclude<RowKind, 'person' | 'blank'>): string {
  switch (kind) {
    case 'header':
      return '重复的表头';
    case 'title':
      return '重复的标题';
    case 'page':
      return '页码';
    case 'total':
      return '合计行';
    case 'note':
      return '说明文字';
    case 'section':
      return '分组标题';
    case 'numbering':
      return '只有序号';
    default:
      return assertNever(kind);
  }
}

/** 一、县委办公室（12人） → 县委办公室 */
export function sectionName(text: string): string {
  return compact(text)
    .replace(numbered, '')
    .replace(counted, '')
    .replace(/[:：]$/, '');
}

/** A section that groups by rank or status (正科级干部, 退休人员) names no unit. */
export function isUnitSection(name: string): boolean {
  return name !== '' && !/(?:级|职|干部|人员|名单|名册|男|女|族|党员|岗|退休|在职|编制)$/.test(name);
}
