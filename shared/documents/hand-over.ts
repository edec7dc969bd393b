import { type Day, dayInWords } from '#shared/day.ts';
import type { OfficialDocument } from './model.ts';

/** One matter on the list, in the words of the register. */
export interface HandOverRow {
  readonly kind: string;
  readonly number: string;
  readonly person: string;
  readonly unitAndPost: string;
  readonly stage: string;
  /** `2013-07-19 书面说明`, '' where no clock runs. */
  readonly due: string;
}

export interface HandOverList {
  readonly organ: string;
  readonly day: Day;
  readonly from: string;
  readonly to: string;
  readonly note: string;
  readonly rows: readonly HandOverRow[];
}

/** 经办事项移交清单: what goes from one desk to the other, with room for three signatures. */
export function handOverDocument({ organ, day, from, to, note, rows }: HandOverList): OfficialDocument {
  const text = (words: string) => ({ kind: 'paragraph' as const, runs: [{ text: words }] });
  return {
    title: ['经办事项移交清单'],
    blocks: [
      text(`单位：${organ}`),
      text(`${from}经办的下列${rows.length}件未办结事项，自${dayInWords(day)}起移交${to}经办。`),
      ...(note.trim() === '' ? [] : [text(`说明：${note.trim()}`)]),
      {
        kind: 'table',
        columns: [
          { heading: '序号', share: 4, align: 'center' },
          { heading: '类别', share: 6, align: 'left' },
          { heading: '编号', share: 14, align: 'left' },
          { heading: '对象', share: 6, align: 'left' },
          { heading: '单位及职务', share: 11, align: 'left' },
          { heading: '环节', share: 6, align: 'left' },
          { heading: '期限', share: 9, align: 'left' },
        ],
        rows: rows.map((row, index) => [
          String(index + 1),
          row.kind,
          row.number,
          row.person,
          row.unitAndPost,
          row.stage,
          row.due,
        ]),
      },
      { kind: 'spacer' },
      text('移交人（签名）：'),
      text('接收人（签名）：'),
      text('监交人（签名）：'),
    ],
  };
}
