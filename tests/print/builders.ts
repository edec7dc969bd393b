import type { Block, FigureRun, OfficialDocument, ParagraphBlock, Run } from '#shared/documents/model.ts';

export function aDocument(parts: Partial<OfficialDocument> = {}): OfficialDocument {
  return { title: ['组织工作'], blocks: [aParagraph()], ...parts };
}

export function aParagraph(...runs: readonly (string | Run)[]): ParagraphBlock {
  const given = runs.length > 0 ? runs : ['全年工作平稳有序，各项任务按期完成。'];
  return {
    kind: 'paragraph',
    runs: given.map((run) => (typeof run === 'string' ? { text: run } : run)),
  };
}

export function aFigure(factId: string, text: string): FigureRun {
  return { figure: { factId, text } };
}

/** `length` Chinese characters without punctuation, so that every full line has the same number of them. */
export function plainText(length: number): string {
  const sample = '坚持严管厚爱结合激励约束并重把干部日常监督做在平时抓在经常';
  return sample.repeat(Math.ceil(length / sample.length)).slice(0, length);
}

/** A yearbook chapter with everything a report of today can hold; at least three pages. */
export function aYearbookChapter(): OfficialDocument {
  const ledger: Block = {
    kind: 'table',
    caption: '四色卡发放台账',
    columns: [
      { heading: '序号', share: 1, align: 'center' },
      { heading: '单位', share: 4, align: 'left' },
      { heading: '卡别', share: 2, align: 'center' },
      { heading: '张数', share: 2, align: 'right' },
    ],
    rows: Array.from({ length: 30 }, (_, index) => [
      String(index + 1),
      `第${index + 1}镇党委`,
      ['蓝色警宣卡', '黄色警示卡', '橙色警询卡', '红色警省卡'][index % 4] ?? '',
      aFigure(`cards.unit.${index + 1}`, String((index * 7) % 11)),
    ]),
  };
  return {
    title: ['2013年全市组织工作'],
    blocks: [
      {
        kind: 'item',
        title: '概况',
        runs: [
          { text: '2013年，全市组织工作围绕“强基固本”主题——服务大局、突出重点，' },
          { text: '全年约谈干部' },
          aFigure('interviews.people', '441'),
          { text: '名，发放四色卡' },
          aFigure('cards.total', '153'),
          { text: `张。${plainText(200)}。` },
        ],
      },
      { kind: 'heading', level: 1, text: '一、干部监督工作' },
      { kind: 'heading', level: 2, text: '（一）约谈' },
      { kind: 'heading', level: 3, text: '1.申请约谈' },
      { kind: 'heading', level: 4, text: '（1）受理' },
      aParagraph(
        '至年底，市委组织部部长已接受',
        aFigure('interviews.by-minister', '59'),
        `名干部约谈，${plainText(300)}。`,
      ),
      aParagraph('审核中发现姓名用字“喆”“镕”“翀”应当照户籍登记书写。', { text: '不得代用。', bold: true }),
      { kind: 'item', title: '第一书记', runs: [{ text: `选派干部${plainText(400)}。` }] },
      ledger,
      aParagraph(`${plainText(120)}。`),
      {
        kind: 'attachments',
        names: ['约谈情况汇总表', '各镇（街道）四色卡发放、说明、销号情况以及影响期届满情况一览表'],
      },
      { kind: 'signature', office: '中共丹阳市委组织部', day: '2013-12-31', seal: true },
      { kind: 'note', text: '此件公开发布' },
    ],
  };
}
