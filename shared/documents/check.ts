/**
 * 排版预检: what can be seen in the text itself before a document is printed. It reports and never corrects; nothing
 * here stops an export.
 */
import { assertNever } from '#shared/result.ts';
import { type Block, type OfficialDocument, type Run, textOfRuns } from './model.ts';
import { type LocatedBlock, locateBlocks, placesOf } from './places.ts';

export interface LayoutFinding {
  /** The place in the clerk's words: 公文标题, 第3段, 表格“…”第2行. */
  readonly where: string;
  readonly message: string;
  readonly remedy: string;
  /** Worth knowing, but nothing to be mended in the document: fonts of this computer, rare characters. */
  readonly note?: true;
}

/** Findings in the order on paper; empty if there is nothing to mend. */
export function checkLayout(document: OfficialDocument): readonly LayoutFinding[] {
  return [
    ...checkTitle(document),
    ...placesOf(document).flatMap(({ where, text }) =>
      textRules.flatMap((rule) => rule(text).map((finding) => ({ where, ...finding }))),
    ),
    ...locateBlocks(document).flatMap(checkBlock),
    ...[document.blocks, ...(document.annexes ?? []).map(({ blocks }) => blocks)].flatMap(checkHeadings),
  ];
}

/** A heading without text of its own and nothing below it: a part that was left to be written. Two empty lines are room to write in by hand. */
function checkHeadings(blocks: readonly Block[]): readonly LayoutFinding[] {
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'heading' || !isEmpty(textOfRuns(block.runs ?? [])) || /。./.test(block.text))
      return [];
    // A numbered sentence is its own content.
    if (block.runs !== undefined && block.text.endsWith('。')) return [];
    const below = blocks.slice(index + 1);
    if (below[0]?.kind === 'spacer' && below[1]?.kind === 'spacer') return [];
    const next = below.find(({ kind }) => kind !== 'spacer' && kind !== 'pageBreak');
    if (next && !endsPart(next, block.level)) return [];
    return [
      {
        where: `标题“${block.text}”`,
        message: '标题下没有内容。',
        remedy: '补写这一部分，或者删去这个标题。',
      },
    ];
  });
}

/** What can follow a part, but is none of its content. */
function endsPart(block: Block, level: number): boolean {
  if (block.kind === 'heading') return block.level <= level;
  return (
    block.kind === 'signature' ||
    block.kind === 'attachments' ||
    block.kind === 'note' ||
    block.kind === 'attendance'
  );
}

type TextFinding = Omit<LayoutFinding, 'where'>;

/** 〔2026〕3号: hexagonal brackets, no 第, no leading zero (7.2.5). */
function documentNumbers(text: string): readonly TextFinding[] {
  const brackets = text.matchAll(/[[【(（]((?:19|20)\d\d)[\]】)）](?=第?\d+号)|[[【]((?:19|20)\d\d)[\]】]/g);
  const numbers = text.matchAll(/〔\d{4}〕(第?0*)(\d+)号/g);
  return [
    ...[...brackets].map(([found, before, alone]) => ({
      message: `发文字号的年份“${found}”未用六角括号。`,
      remedy: `改为“〔${before ?? alone}〕”。`,
    })),
    ...[...numbers]
      .filter(([, padding]) => padding !== '')
      .map(([found, padding, number]) => ({
        message: `发文字号“${found}”的序号不应加“第”字或编虚位。`,
        remedy: `改为“${found.replace(`${padding}${number}号`, `${number}号`)}”。`,
      })),
  ];
}

/** Dates have no leading zeros (7.3.5). */
function paddedDates(text: string): readonly TextFinding[] {
  const dates = text.matchAll(/(?<!\d)(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?/g);
  return [...dates]
    .filter(([date]) => /(?<!\d)0\d/.test(date))
    .map(([date]) => ({
      message: `日期“${date}”编了虚位。`,
      remedy: `改为“${date.replace(/(?<!\d)0/g, '')}”。`,
    }));
}

/** Digits are half-width (GB/T 15835). */
function wideDigits(text: string): readonly TextFinding[] {
  return [...text.matchAll(/[０-９]+(?:．[０-９]+)*％?/g)].map(([found]) => ({
    message: `“${found}”是全角数字。`,
    remedy: `改为“${found.replace(/[！-～]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))}”。`,
  }));
}

function placeholders(text: string): readonly TextFinding[] {
  return [...text.matchAll(/\{[^{}]*\}|×{2,}|(?<![A-Za-z])[XxＸｘ]{2,}(?![A-Za-z])|_{2,}|＿{2,}/g)].map(
    ([found]) => ({
      message: `占位内容“${found}”未替换。`,
      remedy: '填写实际内容，或者删去这一处。',
    }),
  );
}

function lineBreaks(text: string): readonly TextFinding[] {
  return /[\n\r\v\f]/.test(text)
    ? [{ message: '一段文字中间有换行。', remedy: '拆成两段，或者删去换行。' }]
    : [];
}

const textRules = [placeholders, documentNumbers, paddedDates, wideDigits, lineBreaks];

/** A 纪要 may do without a title: its name stands in the head. */
function checkTitle(document: OfficialDocument): readonly LayoutFinding[] {
  if (document.head?.form === 'minutes' && document.title.length === 0) return [];
  if (document.title.length > 0 && document.title.every((line) => !isEmpty(line))) return [];
  return [{ where: '公文标题', message: '标题为空或有空行。', remedy: '填写标题，删去空行。' }];
}

function isEmpty(text: string): boolean {
  return text.trim() === '';
}

function checkBlock({ block, where }: LocatedBlock): readonly LayoutFinding[] {
  switch (block.kind) {
    case 'heading':
      return [
        ...filled(where, block.text),
        ...(block.runs ? checkFigures(where, block.runs) : unpunctuated(where, block.text)),
      ];
    case 'paragraph':
      return [...filled(where, textOfRuns(block.runs)), ...checkFigures(where, block.runs)];
    case 'item':
      return [
        ...filled(`${where}的标题`, block.title),
        ...filled(where, textOfRuns(block.runs)),
        ...checkFigures(where, block.runs),
      ];
    case 'table':
      return [
        ...(block.rows.length === 0 ? [empty(where)] : []),
        ...block.columns.flatMap((column, index) => filled(`${where}第${index + 1}列的表头`, column.heading)),
        ...block.rows.flatMap((row, index) =>
          checkFigures(
            `${where}第${index + 1}行`,
            row.filter((cell) => typeof cell !== 'string'),
          ),
        ),
      ];
    case 'attachments':
      return block.names.flatMap((name) => [...filled(where, name), ...unpunctuated(where, name)]);
    case 'signature':
      return filled(`${where}的署名`, block.office);
    case 'note':
      return filled(where, block.text);
    case 'attendance':
      return filled(where, block.names);
    case 'form':
      return block.rows.flatMap((row, index) =>
        row.cells.flatMap((cell) => [
          ...(cell.label ? filled(`${where}第${index + 1}行的栏目名`, textOfRuns(cell.runs)) : []),
          ...checkFigures(`${where}第${index + 1}行`, cell.runs),
        ]),
      );
    case 'pageBreak':
    case 'spacer':
      return [];
    default:
      return assertNever(block);
  }
}

function empty(where: string): LayoutFinding {
  return { where, message: '没有内容。', remedy: '填写内容，或者删去这一处。' };
}

function filled(where: string, text: string): readonly LayoutFinding[] {
  return isEmpty(text) ? [empty(where)] : [];
}

/** No punctuation after the name of an attachment (7.3.4), and by custom none after a heading. */
function unpunctuated(where: string, text: string): readonly LayoutFinding[] {
  return /[。；，、：;,.:]$/.test(text)
    ? [{ where, message: `“${text}”末尾有标点。`, remedy: '删去末尾的标点。' }]
    : [];
}

function checkFigures(where: string, runs: readonly Run[]): readonly LayoutFinding[] {
  return runs
    .filter((run) => 'figure' in run && isEmpty(run.figure.text))
    .map(() => ({
      where,
      message: '有一个数字没有算出。',
      remedy: '打开该数字的来源，补全记录后重新生成。',
    }));
}
