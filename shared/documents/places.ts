import { dayInWords } from '#shared/day.ts';
import { assertNever } from '#shared/result.ts';
import { type Head, type Imprint, markLines } from './head.ts';
import { type Annex, type Block, type OfficialDocument, textOfCell, textOfRuns } from './model.ts';

/** One printed paragraph or table row, and how a clerk would point at it. */
export interface Place {
  readonly where: string;
  /** As printed: brackets and labels that the layout adds are part of it; cells are separated by a tab. */
  readonly text: string;
}

function start(text: string): string {
  return text.length > 10 ? `${text.slice(0, 10)}…` : text;
}

/** 附件：one name, or 附件：1.first, 2.second … (7.3.4): what stands before each name. */
export function attachmentLabel(index: number, count: number): string {
  return `${index === 0 ? '附件：' : ''}${count === 1 ? '' : `${index + 1}.`}`;
}

/** A block and how a clerk would point at it. */
export interface LocatedBlock {
  readonly block: Block;
  readonly where: string;
}

function whereOf(block: Block, paragraphNumber: number): string {
  switch (block.kind) {
    case 'heading':
      return `标题“${start(block.text)}”`;
    case 'paragraph':
      return `第${paragraphNumber}段`;
    case 'item':
      return `条目【${block.title}】`;
    case 'table':
      return block.caption === undefined ? '表格' : `表格“${start(block.caption)}”`;
    case 'attachments':
      return '附件说明';
    case 'signature':
      return '落款';
    case 'note':
      return '附注';
    case 'attendance':
      return `${block.label}人员`;
    case 'form':
      return '表单';
    case 'pageBreak':
      return '分页';
    case 'spacer':
      return '空行';
    default:
      return assertNever(block);
  }
}

/** 附件 for the only one, 附件1, 附件2 … for several (7.3.7). */
export function annexLabel(index: number, count: number): string {
  return count === 1 ? '附件' : `附件${index + 1}`;
}

/** The annexes of a document with the label above each. */
export function labelledAnnexes({ annexes = [] }: OfficialDocument): readonly (Annex & { label: string })[] {
  return annexes.map((annex, index) => ({ label: annexLabel(index, annexes.length), ...annex }));
}

function locate(blocks: readonly Block[], prefix: string): readonly LocatedBlock[] {
  let paragraphs = 0;
  return blocks.map((block) => {
    if (block.kind === 'paragraph') paragraphs++;
    return { block, where: `${prefix}${whereOf(block, paragraphs)}` };
  });
}

/** The blocks of the text and of the annexes, in the order on paper. */
export function locateBlocks(document: OfficialDocument): readonly LocatedBlock[] {
  return [
    ...locate(document.blocks, ''),
    ...labelledAnnexes(document).flatMap(({ label, blocks }) => locate(blocks, label)),
  ];
}

function placesOfBlock({ block, where }: LocatedBlock): readonly Place[] {
  switch (block.kind) {
    case 'heading':
      return [{ where, text: block.text + textOfRuns(block.runs ?? []) }];
    case 'paragraph':
      return [{ where, text: textOfRuns(block.runs) }];
    case 'item':
      return [{ where, text: `【${block.title}】${textOfRuns(block.runs)}` }];
    case 'table':
      return [
        ...(block.caption === undefined ? [] : [{ where: `${where}表题`, text: block.caption }]),
        { where: `${where}表头`, text: block.columns.map((column) => column.heading).join('\t') },
        ...block.rows.map((row, index) => ({
          where: `${where}第${index + 1}行`,
          text: row.map(textOfCell).join('\t'),
        })),
      ];
    case 'attachments':
      return block.names.map((name, index) => ({
        where,
        text: attachmentLabel(index, block.names.length) + name,
      }));
    case 'signature':
      return [
        { where, text: block.office },
        { where, text: dayInWords(block.day) },
      ];
    case 'note':
      return [{ where, text: `（${block.text}）` }];
    case 'attendance':
      return [{ where, text: `${block.label}：${block.names}` }];
    case 'form':
      return block.rows.map((row, index) => ({
        where: `${where}第${index + 1}行`,
        text: row.cells.map((cell) => textOfRuns(cell.runs)).join('\t'),
      }));
    case 'pageBreak':
    case 'spacer':
      return [];
    default:
      return assertNever(block);
  }
}

function placesOfHead(head: Head): readonly Place[] {
  const organ = {
    where: head.form === 'minutes' ? '纪要标志' : '发文机关标志',
    text: head.organ,
  };
  switch (head.form) {
    case 'file':
      return [
        ...markLines(head.marks).map((text) => ({ where: '版头', text })),
        organ,
        { where: '发文字号', text: head.number },
        ...(head.signers ?? []).map((text) => ({ where: '签发人', text })),
      ];
    case 'letter':
      return [
        organ,
        ...markLines(head.marks).map((text) => ({ where: '版头', text })),
        { where: '发文字号', text: head.number },
      ];
    case 'minutes':
      return [
        organ,
        ...(head.number === undefined ? [] : [{ where: '纪要编号', text: head.number }]),
        ...(head.office === undefined ? [] : [{ where: '纪要单位', text: head.office }]),
        ...(head.day === undefined ? [] : [{ where: '纪要日期', text: dayInWords(head.day) }]),
      ];
    default:
      return assertNever(head);
  }
}

function placesOfImprint({ copyTo, printed }: Imprint): readonly Place[] {
  return [
    ...(copyTo === undefined ? [] : [{ where: '版记', text: `抄送：${copyTo}。` }]),
    ...(printed === undefined
      ? []
      : [
          { where: '版记', text: printed.office },
          { where: '版记', text: `${dayInWords(printed.day)}印发` },
        ]),
  ];
}

/** Every text of the document in the order on paper. */
export function placesOf(document: OfficialDocument): readonly Place[] {
  const { head, title, addressees, imprint } = document;
  return [
    ...(head ? placesOfHead(head) : []),
    ...title.map((text) => ({ where: '公文标题', text })),
    ...(addressees === undefined ? [] : [{ where: '主送机关', text: `${addressees}：` }]),
    ...locate(document.blocks, '').flatMap(placesOfBlock),
    ...labelledAnnexes(document).flatMap(({ label, ...annex }) => [
      { where: label, text: label },
      ...annex.title.map((text) => ({ where: `${label}标题`, text })),
      ...locate(annex.blocks, label).flatMap(placesOfBlock),
    ]),
    ...(imprint ? placesOfImprint(imprint) : []),
  ];
}
