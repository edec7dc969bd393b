import { expect, it } from 'vitest';
import { binCase } from '#renderer/data/acts/bin-acts.ts';
import { actOnCase } from '#renderer/data/acts/case-acts.ts';
import { importRows, saveDetail } from '#renderer/data/acts/register-acts.ts';
import { detailsOf } from '#renderer/data/queries/detail-pages.ts';
import { numberReport } from '#renderer/data/queries/number-series.ts';
import { cardAt, recordOf } from './cards.ts';
import { aDesk, aPerson, withPeople } from './desk.ts';

it('keeps void numbers with their reason and reports a number that no record has', async () => {
  const desk = await aDesk();
  const people = Array.from({ length: 4 }, (_, index) => aPerson({ name: `干部${index}` }));
  await withPeople(desk, ...people);
  const cards = [];
  for (const { id } of people) cards.push(await cardAt(desk, 'issued', { colour: 'yellow', person: id }));
  const [first, second, third] = cards;
  if (!first || !second || !third) throw new Error('no cards');
  recordOf(await actOnCase(desk, first.id, '撤销', { withdrawCause: 'other' }, '查无实据'));
  await binCase(desk, second.id, '录错');
  const report = await numberReport(desk.database, 'warningCard');
  expect(report.series).toEqual([{ series: 'warningCard/2025/黄', last: 4, gaps: [] }]);
  expect(report.withdrawn.map(({ id, steps }) => [id, steps.at(-1)?.reason])).toEqual([
    [first.id, '查无实据'],
  ]);
  expect(report.binned).toMatchObject([{ number: { seq: 2 }, reason: '录错' }]);
  await importRows(desk, '弄丢一条', [{ table: 'cases', key: third.id, after: null }]);
  expect((await numberReport(desk.database, 'warningCard')).series[0]?.gaps).toEqual([3]);
});

it('refuses a pre-printed serial used for another card of the colour, naming that card', async () => {
  const desk = await aDesk();
  const [one, other] = [aPerson(), aPerson({ name: '李四' })];
  await withPeople(desk, one, other);
  await cardAt(desk, 'issued', { colour: 'yellow', person: one.id, serial: '0012' });
  const card = await cardAt(desk, 'headReview', { colour: 'yellow', person: other.id });
  const issue = (serial: string) =>
    actOnCase(desk, card.id, '签发', {
      headBy: '部长',
      headOpinion: '同意',
      headOn: '2025-09-08',
      issuedOn: '2025-09-19',
      serial,
    });
  expect(await issue('0012')).toMatchObject({
    ok: false,
    problems: [
      {
        field: 'serial',
        message: '“印制流水号”0012已用于四色卡组警〔2025〕黄-001号 张三，不能重复，请核对。',
      },
    ],
  });
  expect(recordOf(await issue('0013')).number?.seq).toBe(2);
  await cardAt(desk, 'issued', { colour: 'blue', person: one.id, serial: '0012' });
});

it('stores no row of the card stock that contradicts another', async () => {
  const desk = await aDesk();
  const row = (act: string, from: number, to: number) =>
    saveDetail(desk, 'cardStock', undefined, {
      on: '2025-09-01',
      colour: 'red',
      act,
      from,
      to,
      by: '经手人',
    });
  expect((await row('drawn', 1, 5)).ok).toBe(false);
  const printed = await row('printed', 1, 50);
  expect((await row('drawn', 1, 5)).ok).toBe(true);
  expect((await row('printed', 50, 60)).ok).toBe(false);
  expect(await detailsOf(desk.database, 'cardStock')).toHaveLength(2);
  if (!printed.ok) throw new Error('not printed');
  const { id, values } = printed.value;
  expect((await saveDetail(desk, 'cardStock', id, { ...values, to: 60 })).ok).toBe(true);
});
