import type { Card, CardColour, WarningCardValues } from '../case-types/warning-card.ts';
import type { Day } from '../day.ts';

const above: Readonly<Record<CardColour, CardColour | undefined>> = {
  blue: 'yellow',
  yellow: 'orange',
  orange: 'red',
  red: undefined,
};

/** The next colour of the ladder; red has none. */
export function colourAbove(colour: CardColour): CardColour | undefined {
  return above[colour];
}

/**
 * The draft that an act calls for: the card of the next colour after 转上级色卡, a second orange one after 二次函询, the
 * card of the right person after a card that had gone to the wrong one was taken back. A draft only: it goes through the
 * whole approval, and nothing is issued by itself.
 */
export function sequelOf(card: Card, act: string, today: Day): WarningCardValues | undefined {
  const { person, unit, source, ground, summary, demand, basis, office, handler, readers, colour } =
    card.values;
  const matter = {
    registeredOn: today,
    source,
    ground,
    summary,
    basis,
    office,
    handler,
    readers,
    origin: card.id,
  };
  switch (act) {
    case '转上级色卡': {
      const next = colour && colourAbove(colour);
      return next && present({ ...matter, colour: next, person, unit, originKind: 'escalated' });
    }
    case '二次函询':
      return present({ ...matter, colour, person, unit, demand, originKind: 'second' });
    case '撤销': {
      const { withdrawCause, rightPerson, rightUnit } = card.values;
      if (withdrawCause !== 'wrongPerson' || (rightPerson ?? rightUnit) === undefined) return undefined;
      const to = rightPerson === undefined ? { unit: rightUnit } : { person: rightPerson };
      return present({ ...matter, ...to, colour, demand, originKind: 'replaced' });
    }
    default:
      return undefined;
  }
}

/** Without the fields that are not filled: stored rows name only what they hold. */
function present(values: WarningCardValues): WarningCardValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
