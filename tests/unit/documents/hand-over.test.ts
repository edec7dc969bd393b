import { expect, it } from 'vitest';
import { checkLayout } from '#shared/documents/check.ts';
import { handOverDocument } from '#shared/documents/hand-over.ts';
import { placesOf } from '#shared/documents/places.ts';

it('lists what is handed over with its number, person and deadline, and leaves room for three signatures', () => {
  const document = handOverDocument({
    organ: '中共演练市委组织部',
    day: '2026-11-22',
    from: '王经办',
    to: '李经办',
    note: '因工作调动',
    rows: [
      {
        kind: '约谈',
        number: '谈〔2026〕3号',
        person: '张伟',
        unitAndPost: '市财政局 科长',
        stage: '办理中',
        due: '2026-12-01 会商请示事项反馈',
      },
    ],
  });
  const texts = placesOf(document).map(({ text }) => text);
  expect(texts).toContain('王经办经办的下列1件未办结事项，自2026年11月22日起移交李经办经办。');
  expect(texts).toContain('1\t约谈\t谈〔2026〕3号\t张伟\t市财政局 科长\t办理中\t2026-12-01 会商请示事项反馈');
  expect(texts.filter((text) => text.endsWith('（签名）：'))).toHaveLength(3);
  expect(checkLayout(document)).toEqual([]);
});
