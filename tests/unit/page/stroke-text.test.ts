import { expect, it } from 'vitest';
import { readStrokes, strokesInWords } from '#renderer/modules/settings/stroke-text.ts';

it('reads strokes in words or digits and shows them in words', () => {
  const read = readStrokes('丁 横折\n\n卜：24\n人 撇捺');
  if (!read.ok) throw new Error(read.problems[0]?.message);
  expect(read.value).toEqual({ 丁: '15', 卜: '24', 人: '34' });
  expect(strokesInWords(read.value)).toBe('丁 横折\n卜 竖点\n人 撇点');
});

it('refuses a line that names no strokes and a character that stands twice', () => {
  expect(readStrokes('丁 两画')).toMatchObject({ ok: false, problems: [{ field: 'strokes' }] });
  expect(readStrokes('丁一')).toMatchObject({ ok: false });
  expect(readStrokes('丁 12\n丁 15')).toMatchObject({
    ok: false,
    problems: [{ message: '“丁”写了两行，请删去一行。' }],
  });
});
