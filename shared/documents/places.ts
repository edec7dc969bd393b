import { dayInWords } from '#shared/day.ts';
import { assertNever } from '#shared/result.ts';
import { type Block, type OfficialDocument, textOfCell, textOfRuns } from './model.ts';

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
    case 'spacer':
      return '空行';
    default:
      return assertNever(block);
  }
}

export function locateBlocks(document: OfficialDocument): readonly LocatedBlock[] {
  let paragraphs = 0;
  return document.blocks.map((block) => {
    if (block.kind === 'paragraph') paragraphs++;
    return { block, where: whereOf(block, paragraphs) };
  });
}

function placesOfBlock({ block, where }: LocatedBlock): readonly Place[] {
  switch (block.kind) {
    case 'heading':
      return [{ where, text: block.text }];
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
    case 'spacer':
      return [];
    default:
      return assertNever(block);
  }
}

/** Every text of the document in the order on paper. */
export function placesOf(document: OfficialDocument): readonly Place[] {
  return [
    ...document.title.map((text) => ({ where: '公文标题', text })),
    ...locateBlocks(document).flatMap(placesOfBlock),
  ];
}
