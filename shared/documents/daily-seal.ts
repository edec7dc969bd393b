import { type Day, dayInWords } from '../day.ts';
import type { OfficialDocument } from './model.ts';

/** The head of the log at the end of a day: whoever keeps it can prove later that nothing before it was altered. */
export interface DailySeal {
  readonly organ: string;
  readonly day: Day;
  /** Number of the last entry, and its hash (64 hex digits). */
  readonly seq: number;
  readonly hash: string;
  /** When that entry was made, as a clerk reads it. */
  readonly lastAt: string;
  readonly operator: string;
}

/** The hash in eight groups of eight, so that it can be compared by eye. */
export function hashInGroups(hash: string): string {
  return (hash.match(/.{1,8}/g) ?? []).join(' ');
}

function lines({ organ, day, seq, hash, lastAt, operator }: DailySeal): readonly string[] {
  return [
    `单位：${organ}`,
    `封存日期：${dayInWords(day)}`,
    `末条编号：第${seq}条（${lastAt}）`,
    `校验码：${hashInGroups(hash)}`,
    `封存人：${operator}`,
    '核对办法：在“数据安全—操作日志”中打开这一条，其校验码应与上面完全相同，且“日志校验”无误；不同即表明此前的记录被改动。',
  ];
}

export function sealDocument(seal: DailySeal): OfficialDocument {
  return {
    title: ['组工案卷操作日志封存单'],
    blocks: lines(seal).map((text) => ({ kind: 'paragraph' as const, runs: [{ text }] })),
  };
}

/** The same as plain text, for a USB stick. */
export function sealText(seal: DailySeal): string {
  return `${['组工案卷操作日志封存单', ...lines(seal)].join('\r\n')}\r\n`;
}
