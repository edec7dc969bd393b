/** 排版预检 of what shows only on paper: pages that begin or end badly, tables that do not fit. */
import { dayInWords } from '#shared/day.ts';
import type { LayoutFinding } from './check.ts';
import type { OfficialDocument, TableBlock } from './model.ts';
import { textOfCell } from './model.ts';
import { columnRoom, type PagePlan, planPages } from './pages.ts';
import { locateBlocks } from './places.ts';
import type { PaperSpec } from './spec.ts';
import { widthOf, wordsOf } from './wrap.ts';

export function checkPages(document: OfficialDocument, spec: PaperSpec): readonly LayoutFinding[] {
  const plan = planPages(document, spec);
  return [
    ...checkFirstPage(document, plan),
    ...checkSignature(document, plan),
    ...checkImprint(document, plan),
    ...locateBlocks(document).flatMap(({ block, where }) =>
      block.kind === 'table' ? checkTable(block, where, spec) : [],
    ),
  ];
}

/** 首页必须显示正文 (7.3.3): a title alone on its page is none. */
function checkFirstPage({ title, blocks }: OfficialDocument, { placed }: PagePlan): readonly LayoutFinding[] {
  const text = placed.find(({ block }) => block !== undefined);
  if (title.length === 0 || blocks.length === 0 || !text || text.from === 1) return [];
  return [
    {
      where: '公文标题',
      message: '标题独占一页，首页没有正文。',
      remedy: '缩短标题或主送机关。',
    },
  ];
}

/** A signature at the top of a page without text above it (7.3.5). */
function checkSignature({ blocks }: OfficialDocument, { placed }: PagePlan): readonly LayoutFinding[] {
  const index = placed.findIndex(({ kind }) => kind === 'signature');
  const signature = placed[index];
  const above = placed[index - 1];
  const block = signature?.block === undefined ? undefined : blocks[signature.block];
  if (!signature || !above || block?.kind !== 'signature' || above.to === signature.from) return [];
  return [
    {
      where: '落款',
      message: `署名和成文日期（${dayInWords(block.day)}）独占第${signature.from}页。`,
      remedy: '把上面一段分成两段，使末段不超过八行，它会随落款移到同一页。',
    },
  ];
}

/** 版记 stands on the last side of the last sheet (7.4, 7.5). */
function checkImprint({ imprint }: OfficialDocument, { pages }: PagePlan): readonly LayoutFinding[] {
  if (!imprint || pages === 1) return [];
  const odd = pages % 2 === 1;
  if (odd === (imprint.place === 'evenPage')) return [];
  return [
    odd
      ? {
          where: '版记',
          message: `版记约在第${pages}页，是单数页；双面印制时应在双数页。`,
          remedy: '双面印制的，版记改为“另起双数页”。',
        }
      : {
          where: '版记',
          message: `正文约止于第${pages}页，是双数页，版记另起会多出一张纸。`,
          remedy: '版记改为“接在末页”。',
        },
  ];
}

/** Numbers and words that are not broken must fit their column, or the program widens the table over the edge. */
function checkTable(block: TableBlock, where: string, spec: PaperSpec): readonly LayoutFinding[] {
  const half = (spec.sizes.table * 10) / 2;
  return block.columns.flatMap(({ heading }, column) => {
    const texts = [heading, ...block.rows.map((row) => textOfCell(row[column] ?? ''))];
    const room = columnRoom(block, column, spec);
    const wide = texts.flatMap(wordsOf).find((word) => widthOf(word) * half * 2 > room);
    if (wide === undefined) return [];
    return [
      {
        where: `${where}“${heading}”一列`,
        message: `列宽不够，“${wide}”放不下，表格会超出版心。`,
        remedy: block.landscape
          ? '减少列数，或者把这一列加宽。'
          : '减少列数、把这一列加宽，或者改为横排附表。',
      },
    ];
  });
}
