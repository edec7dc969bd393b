import { type Day, dayInWords } from '../day.ts';
import type { OfficialDocument } from '../documents/model.ts';
import { recordInCells, type SupervisionRecord } from './supervision-record.ts';

/** One line of the sheet. */
export interface QueriedPerson {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly post: string;
  /** 1975.08 */
  readonly birth: string;
  readonly record: SupervisionRecord;
}

export const queryColumns = ['四色卡', '函询', '谈话', '影响期至', '在办事项'] as const;

export interface QuerySheet {
  readonly organ: string;
  readonly today: Day;
  readonly purpose: string;
  readonly operator: string;
  /** `2026-03-05 16:01` */
  readonly at: string;
  readonly people: readonly QueriedPerson[];
}

/** 本人监督记录查询表: a sheet to be signed by whoever asked and whoever checked. */
export function querySheet({ organ, today, purpose, operator, at, people }: QuerySheet): OfficialDocument {
  const blank = { runs: [] };
  const label = (text: string) => ({ runs: [{ text }], label: true as const });
  return {
    title: ['干部本人监督记录查询表'],
    mark: `${operator} ${at} 打印`,
    blocks: [
      {
        kind: 'paragraph',
        runs: [
          {
            text: `查询事由：${purpose}。共查询${people.length}人。以下为本机关截至${dayInWords(today)}的登记情况，不含其他机关掌握的情况。`,
          },
        ],
      },
      {
        kind: 'table',
        landscape: true,
        columns: [
          { heading: '序号', share: 2, align: 'center' },
          { heading: '姓名', share: 3, align: 'center' },
          { heading: '单位及职务', share: 7, align: 'left' },
          { heading: '出生年月', share: 5, align: 'center' },
          { heading: queryColumns[0], share: 11, align: 'left' },
          { heading: queryColumns[1], share: 6, align: 'left' },
          { heading: queryColumns[2], share: 5, align: 'left' },
          { heading: queryColumns[3], share: 6, align: 'center' },
          { heading: queryColumns[4], share: 7, align: 'left' },
        ],
        rows: people.map(({ name, unit, post, birth, record }, index) => [
          String(index + 1),
          name,
          [unit, post].filter((word) => word !== '').join(' '),
          birth,
          ...recordInCells(record),
        ]),
      },
      {
        kind: 'form',
        shares: [2, 4, 2, 4],
        rows: [
          { lines: 2, cells: [label('查询人（签字）'), blank, label('核对人（签字）'), blank] },
          { lines: 2, cells: [label('科室负责人（签字）'), blank, label('日期'), blank] },
        ],
      },
      { kind: 'note', text: `${operator}于${at}在本机查询并打印，内容保密，仅供本次事由使用` },
      { kind: 'signature', office: organ, day: today, seal: true },
    ],
  };
}
