import { CheckCircleOutlined, CloseCircleOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Verdict } from '#shared/reports/proofread/proofread.ts';

/** Each verdict has a word and a shape; its colour only repeats them. */
export const verdictWords: Readonly<
  Record<Verdict['kind'], { readonly label: string; readonly icon: ReactNode }>
> = {
  differs: { label: '不一致', icon: <CloseCircleOutlined /> },
  agrees: { label: '一致', icon: <CheckCircleOutlined /> },
  unknown: { label: '无法核对', icon: <QuestionCircleOutlined /> },
};

/** Where a figure stands in the draft, to jump to it. */
export function placeId({ figure }: Verdict): string {
  return `draft-figure-${figure.start}`;
}
