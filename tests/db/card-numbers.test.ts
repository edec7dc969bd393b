import { expect, it } from 'vitest';
import { binCase } from '#renderer/data/acts/bin-acts.ts';
import { actOnCase } from '#renderer/data/acts/case-acts.ts';
import { editMany } from '#renderer/data/acts/edit-many.ts';
import { importRows, saveDetail, saveSettings } from '#renderer/data/acts/register-acts.ts';
import { nextSerials } from '#renderer/data/queries/card-serials.ts';
import { detailsOf } from '#renderer/data/queries/detail-pages.ts';
import { numberReport } from '#renderer/data/queries/number-series.ts';
import { lookUpForCard } from '#renderer/modules/warning-cards/look-up.ts';
import { cardStock } from '#shared/case-types/card-stock.ts';
import { detailKind } from '#shared/lists/record-kind.ts';
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
  expect(report.series).toEqual([{ series: 'warningCard/2025/黄/组警', last: 4, gaps: [] }]);
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

it('counts the cards of each 机关代字 apart, and goes on where an earlier release had begun', async () => {
  const desk = await aDesk();
  const next = async () => {
    const person = aPerson();
    await withPeople(desk, person);
    return cardAt(desk, 'issued', { colour: 'yellow', person: person.id });
  };
  const old = await next();
  const series = 'warningCard/2025/黄';
  const number = { series, seq: 7, text: '组警〔2025〕黄-007号' };
  await importRows(desk, '旧数据', [{ table: 'cases', key: old.id, after: { ...old, number } }]);
  const numbers = [await next(), await next()].map((card) => card.number);
  await saveSettings(desk, { office: '丹组' });
  numbers.push((await next()).number, (await next()).number);
  await saveSettings(desk, { office: '组警' });
  numbers.push((await next()).number);
  expect(numbers.map((one) => [one?.series, one?.text])).toEqual([
    [series, '组警〔2025〕黄-008号'],
    [series, '组警〔2025〕黄-009号'],
    [`${series}/丹组`, '丹组〔2025〕黄-001号'],
    [`${series}/丹组`, '丹组〔2025〕黄-002号'],
    [series, '组警〔2025〕黄-010号'],
  ]);
  // A form that does not show the code would give one number twice.
  await saveSettings(desk, { office: '再换', numberForms: { warningCard: '〔{year}〕{kind}-{seq}号' } });
  expect((await next()).number?.series).toBe(series);
});

it('issues a card only on a blank one that was drawn, offering the next, where account is kept of the colour', async () => {
  const desk = await aDesk();
  const people = Array.from({ length: 3 }, (_, index) => aPerson({ name: `干部${index}` }));
  await withPeople(desk, ...people);
  const [a = '', b = '', c = ''] = people.map(({ id }) => id);
  await cardAt(desk, 'issued', { colour: 'yellow', person: a, serial: '0003' });
  expect(await nextSerials(desk.database, 'yellow')).toEqual([]);
  const stock = { on: '2025-09-01', colour: 'yellow', by: '经手人' };
  for (const [act, from, to] of [
    ['printed', 1, 50],
    ['drawn', 3, 6],
    ['void', 4, 4],
  ] as const) {
    const row = { ...stock, act, from, to, reason: '印错' };
    expect((await saveDetail(desk, 'cardStock', undefined, row)).ok).toBe(true);
  }
  expect(await nextSerials(desk.database, 'yellow', 9)).toEqual(['0005', '0006']);
  const issue = async (person: string, serial?: string) => {
    const card = await cardAt(desk, 'headReview', { colour: 'yellow', person });
    const opinion = { headBy: '部长', headOpinion: '同意', headOn: '2025-09-08', issuedOn: '2025-09-19' };
    const done = await actOnCase(desk, card.id, '签发', { ...opinion, serial });
    return done.ok ? done.value.record : done.problems.map(({ message }) => message).join('');
  };
  expect(await issue(b)).toContain('请填写所用卡的“印制流水号”');
  expect(await issue(b, '4')).toContain('4号已登记作废');
  expect(await issue(b, '7')).toContain('没有领用7号');
  expect(await issue(b, '3')).toContain('已用于四色卡组警〔2025〕黄-001号');
  const used = await issue(b, '5');
  if (typeof used === 'string') throw new Error(used);
  await binCase(desk, used.id, '录错');
  expect(await issue(c, '0005')).toContain('已用于回收站中的四色卡');
  expect(await nextSerials(desk.database, 'yellow', 9)).toEqual(['0006']);
  expect(await nextSerials(desk.database, 'red')).toEqual([]);
});

it('holds pasted rows of the card stock against the others and against each other', async () => {
  const desk = await aDesk();
  const row = (act: string, from: number, to: number) => ({
    patch: { on: '2025-09-01', colour: 'red', act, from, to, by: '经手人' },
  });
  const kind = detailKind(cardStock);
  const paste = (...rows: readonly Parameters<typeof editMany>[3][number][]) =>
    editMany(desk, kind, '粘贴', rows, () => '');
  expect((await paste(row('drawn', 1, 5))).ok).toBe(false);
  expect((await paste(row('printed', 1, 50), row('drawn', 1, 5), row('drawn', 5, 9))).ok).toBe(false);
  expect((await paste(row('printed', 1, 50), row('drawn', 1, 40))).ok).toBe(true);
  const printed = (await detailsOf(desk.database, 'cardStock')).find(
    ({ values }) => values.act === 'printed',
  );
  const id = printed?.id ?? '';
  expect((await paste({ id, patch: { to: 39 } })).ok).toBe(false);
  expect((await saveDetail(desk, 'cardStock', id, { ...printed?.values, to: 39 })).ok).toBe(false);
  expect((await paste({ id, patch: { to: 40 } })).ok).toBe(true);
});

it('offers whoever gave the opinions of the last card', async () => {
  const desk = await aDesk();
  const [one, other] = [aPerson(), aPerson({ name: '李四' })];
  await withPeople(desk, one, other);
  await cardAt(desk, 'issued', { colour: 'red', person: one.id });
  const card = await cardAt(desk, 'deputyReview', { colour: 'yellow', person: other.id });
  expect(await lookUpForCard(desk.database, [card], '审核同意')).toEqual([
    { deputyBy: '副部长', headBy: '部长', leaderBy: '书记' },
  ]);
});

it('offers a blank card of its colour for each of the cards that are issued together', async () => {
  const desk = await aDesk();
  for (const colour of ['blue', 'yellow'] as const) {
    for (const act of ['printed', 'drawn']) {
      const row = { colour, act, from: 1, to: 2, on: '2025-01-05', by: '经手人' };
      expect((await saveDetail(desk, 'cardStock', undefined, row)).ok).toBe(true);
    }
  }
  await withPeople(desk, aPerson({}, 'p'));
  const colours = ['yellow', 'blue', 'yellow', 'yellow'] as const;
  const cards = await Promise.all(
    colours.map((colour) => cardAt(desk, 'headReview', { colour, person: 'p' })),
  );
  const offered = await lookUpForCard(desk.database, cards, '签发');
  expect(offered.map(({ serial }) => serial)).toEqual(['1', '1', '2', undefined]);
});
