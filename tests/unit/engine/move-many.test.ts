import { expect, it } from 'vitest';
import { warningCard } from '#shared/case-types/warning-card.ts';
import { actsOfAll, sharedValues } from '#shared/engine/move-many.ts';

const card = (stage: string, colour: string) => ({ stage, values: { colour, person: 'p' } });

it('offers the acts that all records can take', () => {
  expect(actsOfAll(warningCard, [card('headReview', 'red'), card('headReview', 'yellow')])).toEqual([
    '退回',
    '撤销',
  ]);
  expect(actsOfAll(warningCard, [card('headReview', 'blue'), card('headReview', 'yellow')])).toEqual([
    '签发',
    '退回',
    '撤销',
  ]);
  expect(actsOfAll(warningCard, [card('draft', 'blue'), card('issued', 'blue')])).toEqual([]);
  expect(actsOfAll(warningCard, [])).toEqual([]);
});

it('leaves out acts that name another person', () => {
  expect(actsOfAll(warningCard, [card('issued', 'blue')])).toEqual(['送达']);
});

it('tells what is the same for all and what differs', () => {
  const { values, differing } = sharedValues(
    [
      { source: '信访', ground: '作风', demand: '' },
      { source: '信访', ground: '廉洁' },
    ],
    ['source', 'ground', 'demand'],
  );
  expect(values).toEqual({ source: '信访', demand: '' });
  expect([...differing]).toEqual(['ground']);
});
