import { expect, it } from 'vitest';
import { asSeenBy, isMasked, mayRead } from '#shared/confidential.ts';
import { aCard } from './warning-cards/cards.ts';

it('shows a card to whoever registered it and to those it names, to everybody where it names nobody', () => {
  const card = aCard({ readers: '李四、王五 赵六' }, 'draft', '张三');
  expect(['张三', '李四', '王五', '赵六', '李', '钱七'].map((by) => mayRead(card, { by }))).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(mayRead(aCard({ readers: ' ' }), { by: '钱七' })).toBe(true);
});

it('leaves nothing but that there is a record to anybody else', () => {
  const card = aCard({ readers: '李四', summary: '不得外传', unit: 'u1' }, 'issued', '张三');
  const seen = asSeenBy(card, { by: '钱七' });
  expect(isMasked(seen)).toBe(true);
  const text = JSON.stringify(seen);
  for (const secret of ['不得外传', '组警', 'u1', 'p1', 'yellow', '财政局', '张三'])
    expect(text).not.toContain(secret);
  expect(asSeenBy(card, { by: '李四' })).toBe(card);
});

it('knows whoever registered or handles a card by the id in the vault, and a named one also by a former name', () => {
  const card = aCard({ readers: '李四' }, 'draft', '张三');
  const [first] = card.steps;
  if (!first) throw new Error('no step');
  const known = { ...card, steps: [{ ...first, operator: 'a' }], handler: { id: 'b', name: '王五' } };
  const may = (by: string, operator: string, formerly: readonly string[] = []) =>
    mayRead(known, { by, operator, formerly });
  expect([may('张山', 'a'), may('王武', 'b'), may('李思', 'c', ['李四'])]).toEqual([true, true, true]);
  // Somebody else who bears the name of the first or second now.
  expect([may('张三', 'd'), may('王五', 'd')]).toEqual([false, false]);
});
