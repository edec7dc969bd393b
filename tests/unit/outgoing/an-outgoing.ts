import type { OutgoingValues } from '#shared/case-types/outgoing-document.ts';
import type { Issuer, Outgoing } from '#shared/outgoing/paper.ts';

export const issuer: Issuer = { organ: '中共丹阳市委组织部', today: '2026-11-22' };

/** A 通知 with what every paper has; `values` may say otherwise. */
export function anOutgoing(values: OutgoingValues = {}): Outgoing {
  return {
    values: {
      form: 'file',
      genre: 'notice',
      code: '丹组发',
      title: '关于做好年度考核工作的通知',
      addressees: '各镇（街道）党委（党工委）',
      body: '现将有关事项通知如下。',
      sealed: true,
      ...values,
    },
  };
}

export function numbered(outgoing: Outgoing, seq = 3): Outgoing {
  const code = outgoing.values.code ?? '';
  return {
    ...outgoing,
    number: { series: `outgoingDocument/2026/${code}`, seq, text: `${code}〔2026〕${seq}号` },
  };
}
