import { expect, it } from 'vitest';
import { outgoingDocument } from '#shared/case-types/outgoing-document.ts';
import { subjectOf } from '#shared/engine/columns.ts';
import { moveCase, startCase } from '#shared/engine/move.ts';
import { keepsNumber } from '#shared/engine/numbers.ts';
import { actor, refusedAt, walk } from './walk.ts';

const today = '2026-11-20';
const draft = {
  form: 'file',
  genre: 'notice',
  title: '关于做好年度考核\n工作的通知',
  draftedOn: '2026-11-16',
} as const;
const request = { ...draft, genre: 'request', title: '关于增设科室的请示', body: '妥否，请批示。' } as const;
const reviewed = { reviewedBy: '王主任', reviewedOn: '2026-11-17' };
const signed = { signer: '张三', writtenOn: '2026-11-18', code: '组发' };

const start = (values: object, on = 'drafting') =>
  startCase(outgoingDocument, 'x', on, { ...values }, undefined, actor(today));
const sentences = (done: ReturnType<typeof start>) =>
  done.ok ? [] : done.problems.map(({ message }) => message);
/** A paper that has come as far as 待签发. */
const toBeSigned = (more: object = {}) =>
  walk(
    outgoingDocument,
    'drafting',
    { ...draft, body: '通知。' },
    today,
    ['送核'],
    ['核稿同意', { ...reviewed, ...more }],
  );

it('goes from 拟稿 to 归档', () => {
  const record = walk(
    outgoingDocument,
    'drafting',
    { ...draft, body: '通知如下。' },
    today,
    ['送核'],
    ['核稿同意', reviewed],
    ['签发', signed],
    ['印发', { printedOn: '2026-11-19', copies: 30 }],
    ['归档', { archivedOn: '2026-11-20' }],
  );
  expect(record.steps.map(({ act }) => act)).toEqual(['登记', '送核', '核稿同意', '签发', '印发', '归档']);
});

it('may be drafted without a text, but not sent on without one', () => {
  const record = walk(outgoingDocument, 'drafting', draft, today);
  const refused = moveCase(outgoingDocument, record, '送核', {}, '', actor(today));
  expect(sentences(refused)).toEqual(['发文进入“核稿”前，请填写“正文”。']);
});

it('is not sent on as 请示 without who signs it', () => {
  const record = walk(outgoingDocument, 'drafting', request, today);
  const refused = moveCase(outgoingDocument, record, '送核', {}, '', actor(today));
  expect(sentences(refused)).toEqual(['发文进入“核稿”前，请填写“签发人”。']);
});

it('is refused as 请示 in the form of a letter, which has no place for who signs', () => {
  expect(sentences(start({ ...request, form: 'letter', signer: '张三' }))).toEqual([
    '请示是上行文，版头要印签发人，信函格式没有这一处，请改用“文件”格式。',
  ]);
});

it('is refused with a date that is still to come, and with dates in the wrong order', () => {
  const record = toBeSigned();
  const sign = (writtenOn: string) =>
    moveCase(outgoingDocument, record, '签发', { ...signed, writtenOn }, '', actor(today));
  expect(sentences(sign('2026-12-01'))).toEqual([
    '“成文日期”（2026-12-01）晚于今天（2026-11-20），请填实际发生的日期。',
  ]);
  expect(sentences(sign('2026-11-16'))).toEqual(['成文日期早于核稿日期，请核对两个日期。']);
});

it('wants no 文种 and no title of a 纪要, but its name', () => {
  expect(refusedAt(start({ form: 'minutes' }))).toEqual(['organ']);
  expect(refusedAt(start({ form: 'minutes', organ: '部务会议纪要' }))).toEqual([]);
});

it('is called by its title in one line, a 纪要 without one by its name', () => {
  expect(subjectOf(outgoingDocument, { values: draft })).toBe('关于做好年度考核工作的通知');
  expect(subjectOf(outgoingDocument, { values: { form: 'minutes', organ: '部务会议纪要' } })).toBe(
    '部务会议纪要',
  );
});

it('is sent back only with a reason, and reviewed anew then', () => {
  const record = toBeSigned({ reviewOpinion: '同意' });
  expect(refusedAt(moveCase(outgoingDocument, record, '退回', {}, '', actor(today)))).toEqual(['reason']);
  const back = moveCase(outgoingDocument, record, '退回', {}, '附件不全', actor(today));
  expect(back.ok && back.value).toMatchObject({ stage: 'drafting', values: { title: draft.title } });
  expect(back.ok && back.value.values).not.toHaveProperty('reviewOpinion');
});

it('keeps the number it was given', () => {
  const record = {
    ...walk(outgoingDocument, 'drafting', draft, today),
    number: { series: 'outgoingDocument/2026/组发', seq: 3, text: '组发〔2026〕3号' },
  };
  const saying = (seq?: number, code = '组发') =>
    keepsNumber(outgoingDocument, { ...record, values: { ...draft, code, seq } });
  expect(refusedAt(saying(4))).toEqual(['seq']);
  expect([saying(3).ok, saying().ok]).toEqual([true, true]);
  expect(refusedAt(saying(3, '组函'))).toEqual(['code']);
});
