import { expect, it } from 'vitest';
import { asSeenBy, isMasked, mayRead } from '#shared/confidential.ts';
import { aCard } from './warning-cards/cards.ts';

it('shows a card to whoever registered it and to those it names, to everybody where it names nobody', () => {
  const card = aCard({ readers: '李四、王五 赵六' }, 'draft', '张三');
  expect(['张三', '李四', '王五', '赵六', '李', '钱七'].map((name) => mayRead(card, name))).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(mayRead(aCard({ readers: ' ' }), '钱七')).toBe(true);
});

it('leaves nothing but that there is a record to anybody else', () => {
  const card = aCard({ readers: '李四', summary: '不得外传', unit: 'u1' }, 'issued', '张三');
  const seen = asSeenBy(card, '钱七');
  expect(isMasked(seen)).toBe(true);
  const text = JSON.stringify(seen);
  for (const secret of ['不得外传', '组警', 'u1', 'p1', 'yellow', '财政局', '张三'])
    expect(text).not.toContain(secret);
  expect(asSeenBy(card, '李四')).toBe(card);
});
