import { describe, expect, it } from 'vitest';
import { binCase } from '#renderer/data/acts/bin-acts.ts';
import { actOnCase, registerCase, reviseCase } from '#renderer/data/acts/case-acts.ts';
import type { Desk } from '#renderer/data/desk.ts';
import { pageOfCases } from '#renderer/data/queries/cases.ts';
import { numberReport } from '#renderer/data/queries/number-series.ts';
import { undoChange } from '#renderer/data/undo.ts';
import type { Case } from '#shared/case-type.ts';
import type { OutgoingValues } from '#shared/case-types/outgoing-document.ts';
import { forNewPaper } from '#shared/outgoing/copy.ts';
import type { Result } from '#shared/result.ts';
import { anIndex } from './an-index.ts';
import { recordOf } from './cards.ts';
import { aDesk } from './desk.ts';

const paper: OutgoingValues = {
  form: 'file',
  genre: 'notice',
  title: '关于年度考核的通知',
  addressees: '各镇党委',
  body: '通知如下。',
};

const draft = async (desk: Desk, values: OutgoingValues = {}) =>
  recordOf(await registerCase(desk, 'outgoingDocument', 'drafting', { ...paper, ...values }));

/** A paper that has come as far as 待签发. */
async function toBeSigned(desk: Desk, values: OutgoingValues = {}): Promise<Case> {
  const { id } = await draft(desk, values);
  recordOf(await actOnCase(desk, id, '送核', {}));
  return recordOf(await actOnCase(desk, id, '核稿同意', { reviewedBy: '王主任', reviewedOn: '2025-03-03' }));
}

const sign = (desk: Desk, { id }: Case, values: OutgoingValues = {}) =>
  actOnCase(desk, id, '签发', { signer: '张三', writtenOn: '2025-03-05', code: '组发', ...values });

const numberOf = (done: Result<{ record: Case }>) => recordOf(done).number?.text;

/** Sentences with their fields. */
const refusals = (done: Result<unknown>) =>
  done.ok ? [] : done.problems.map(({ field, message }) => [field, message]);

describe('发文字号', () => {
  it('is given on signing, one series for each 机关代字 and year, without gaps', async () => {
    const desk = await aDesk();
    const papers = [];
    for (let index = 0; index < 5; index++) papers.push(await toBeSigned(desk));
    const [a, b, c, d, e] = papers;
    if (!a || !b || !c || !d || !e) throw new Error('no papers');
    expect(a.number).toBeUndefined();
    expect(numberOf(await sign(desk, a))).toBe('组发〔2025〕1号');
    expect(numberOf(await sign(desk, b, { code: '组函' }))).toBe('组函〔2025〕1号');
    expect(numberOf(await sign(desk, c))).toBe('组发〔2025〕2号');
    expect(numberOf(await sign(desk, d, { writtenOn: '2026-01-04' }))).toBe('组发〔2026〕1号');
    expect(numberOf(await sign(desk, e))).toBe('组发〔2025〕3号');
    expect((await numberReport(desk.database, 'outgoingDocument')).series.map(({ gaps }) => gaps)).toEqual([
      [],
      [],
      [],
    ]);
  });

  it('begins where the office stood on paper, and goes on from there', async () => {
    const desk = await aDesk();
    expect(numberOf(await sign(desk, await toBeSigned(desk), { seq: 38 }))).toBe('组发〔2025〕38号');
    expect(numberOf(await sign(desk, await toBeSigned(desk)))).toBe('组发〔2025〕39号');
  });

  it('is refused where another paper has it, naming that paper, also one in the 回收站', async () => {
    const desk = await aDesk();
    const first = recordOf(await sign(desk, await toBeSigned(desk)));
    const other = await toBeSigned(desk);
    expect(refusals(await sign(desk, other, { seq: 1 }))).toEqual([
      ['seq', '1号已用于组发〔2025〕1号《关于年度考核的通知》，不能重复，请核对。'],
    ]);
    await binCase(desk, first.id, '录错');
    expect(refusals(await sign(desk, other, { seq: 1 }))).toEqual([
      ['seq', '1号已用于回收站中的发文组发〔2025〕1号 关于年度考核的通知，不能重复，请核对。'],
    ]);
    expect(numberOf(await sign(desk, other))).toBe('组发〔2025〕2号');
  });

  it('stays when the paper is signed anew, and no correction changes it', async () => {
    const desk = await aDesk();
    const { id } = recordOf(await sign(desk, await toBeSigned(desk)));
    const back = recordOf(await actOnCase(desk, id, '报原签批人复审', {}, '第二段需改写'));
    expect(refusals(await sign(desk, back, { seq: 9 }))).toEqual([
      ['seq', '已编为组发〔2025〕1号，号不能再改；确实编错的，请撤销后另行登记。'],
    ]);
    const fixed = '已编为组发〔2025〕1号，编号中的年份和类别不能再改；确实编错的，请撤销后另行登记。';
    expect(refusals(await sign(desk, back, { code: '组函' }))).toEqual([['code', fixed]]);
    const again = recordOf(await sign(desk, back, { writtenOn: '2025-03-07' }));
    expect(again.number?.text).toBe('组发〔2025〕1号');
    expect(refusals(await reviseCase(desk, id, { ...again.values, seq: 2 }))[0]?.[0]).toBe('seq');
    expect(refusals(await reviseCase(desk, id, { ...again.values, code: '组函' }))).toEqual([
      ['code', fixed],
    ]);
    expect((await reviseCase(desk, id, { ...again.values, title: '关于考核的通知' })).ok).toBe(true);
  });

  it('is taken from a paper that was printed before it was entered', async () => {
    const desk = await aDesk();
    const printed = { ...paper, code: '组发', seq: 12, signer: '张三' } as const;
    const dates = { writtenOn: '2025-02-01', printedOn: '2025-02-02' } as const;
    const done = await registerCase(desk, 'outgoingDocument', 'printed', { ...printed, ...dates });
    expect(numberOf(done)).toBe('组发〔2025〕12号');
    expect((await numberReport(desk.database, 'outgoingDocument')).series[0]?.gaps).toHaveLength(11);
  });
});

describe('a paper is refused', () => {
  it('as 请示 without 签发人', async () => {
    const desk = await aDesk();
    const { id } = await draft(desk, { genre: 'request', title: '关于增设科室的请示' });
    expect(refusals(await actOnCase(desk, id, '送核', {}))).toEqual([
      ['signer', '发文进入“核稿”前，请填写“签发人”。'],
    ]);
  });

  it('with a 成文日期 that is still to come, and nothing is written', async () => {
    const desk = await aDesk();
    const record = await toBeSigned(desk);
    const [problem] = refusals(await sign(desk, record, { writtenOn: '2099-01-01' }));
    expect(problem?.[0]).toBe('writtenOn');
    expect(problem?.[1]).toMatch(/^“成文日期”（2099-01-01）晚于今天/);
    expect((await numberReport(desk.database, 'outgoingDocument')).series).toEqual([]);
  });

  it('as printed before it is signed', async () => {
    const desk = await aDesk();
    const { id } = await draft(desk);
    expect(refusals(await actOnCase(desk, id, '印发', { printedOn: '2025-03-05' }))).toEqual([
      [undefined, expect.stringMatching(/^发文（关于年度考核的通知，.*未编号）现为“拟稿”，不能印发；/)],
    ]);
  });
});

it('takes the number back with the act that gave it', async () => {
  const desk = await aDesk();
  const record = await toBeSigned(desk);
  const signed = await sign(desk, record);
  if (!signed.ok) throw new Error('not signed');
  expect((await undoChange(desk, signed.value.change.seq)).ok).toBe(true);
  expect(numberOf(await sign(desk, record))).toBe('组发〔2025〕1号');
});

it('begins a new paper with the words of an earlier one, without its number and dates', async () => {
  const desk = await aDesk();
  const { id } = recordOf(await sign(desk, await toBeSigned(desk), { seq: 5 }));
  const printed = recordOf(await actOnCase(desk, id, '印发', { printedOn: '2025-03-06', copies: 30 }));
  const copy = await draft(desk, forNewPaper(printed.values, '2025-04-01'));
  expect(copy.number).toBeUndefined();
  expect(copy.values).toEqual({
    ...paper,
    code: '组发',
    signer: '张三',
    copies: 30,
    draftedOn: '2025-04-01',
  });
});

it('is found in its register by words of its title and by its number', async () => {
  const desk = await aDesk();
  const index = anIndex(desk);
  const signed = recordOf(await sign(desk, await toBeSigned(desk)));
  const other = await draft(desk, { title: '关于召开会议\n的通知' });
  const found = (text: string) =>
    index.mattersOf({ type: 'outgoingDocument', text, facets: {}, reader: [desk.by] });
  expect(await found('年度考核')).toEqual([signed.id]);
  expect(await found('组发 1号')).toEqual([signed.id]);
  expect(await found('会议的')).toEqual([other.id]);
  expect(await index.mattersOf({ type: 'interview', text: '通知', facets: {}, reader: [desk.by] })).toEqual(
    [],
  );
  const ids = await found('通知');
  const page = await pageOfCases(
    desk.database,
    { type: 'outgoingDocument', ids, stages: ['drafting'] },
    undefined,
    9,
  );
  expect(page.rows.map(({ id }) => id)).toEqual([other.id]);
});
