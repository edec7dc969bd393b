import type { Card } from '#shared/case-types/warning-card.ts';
import { CLOSED, mayRead, type Reader } from '#shared/confidential.ts';
import { monthNumber } from '#shared/day.ts';
import { including } from './count.ts';
import type { Fact } from './fact.ts';
import { issuedCards } from './warning-cards.ts';
import { flowOf, type YearRecords } from './year-records.ts';

/** Units as they stand today: who took over what passed into another one, and what it is called. */
export interface UnitsNow {
  unitNow(id: string): string;
  unitName(id: string): string;
}

/** By what the cards of a year can be split. Unit and level are those frozen with the card, as at 签发, but for 现单位. */
export const cardSplits = {
  unit: { label: '单位', of: ({ frozen }: Card) => frozen?.unit },
  unitNow: {
    label: '现单位',
    of: ({ values: { unit } }: Card, names: UnitsNow) =>
      unit === undefined ? undefined : names.unitName(names.unitNow(unit)),
  },
  level: { label: '职务层次', of: ({ frozen }: Card) => frozen?.level },
  source: { label: '线索来源', of: ({ values }: Card) => values.source },
  ground: { label: '事由类别', of: ({ values }: Card) => values.ground },
  month: {
    label: '月份',
    of: ({ values: { issuedOn } }: Card) =>
      issuedOn === undefined ? undefined : `${monthNumber(issuedOn)}月`,
  },
} as const;

export type CardSplit = keyof typeof cardSplits;

const BLANK = '未填';

/**
 * The cards of the year split one way, the largest part first, months in their order. The parts add up to 签发四色卡:
 * what is not filled is a part of its own, and so are the cards that `reader` may not read.
 */
export function splitCards(
  records: YearRecords,
  split: CardSplit,
  reader: Reader,
  names: UnitsNow,
): readonly Fact[] {
  const { label, of } = cardSplits[split];
  const parts = new Map<string, Card[]>();
  for (const card of issuedCards(records)) {
    const word = mayRead(card, reader) ? of(card, names) || BLANK : CLOSED;
    parts.set(word, [...(parts.get(word) ?? []), card]);
  }
  const facts = [...parts].map(([word, cards]) =>
    including(
      {
        id: `cards.issued.${split}.${word}`,
        name: word,
        definition: `统计期内签发的四色卡中${label}为“${word}”的。`,
        unit: '张',
        period: flowOf(records),
      },
      'cards.issued',
      'cases',
      cards,
    ),
  );
  return split === 'month'
    ? facts.sort((a, b) => monthIn(a.name) - monthIn(b.name))
    : facts.sort((a, b) => b.value - a.value);
}

/** What is no month comes last. */
function monthIn(name: string): number {
  const month = Number.parseInt(name, 10);
  return Number.isNaN(month) ? 13 : month;
}
