import type { Case } from '#shared/case-type.ts';
import type { CardColour } from '#shared/case-types/warning-card.ts';
import { addDays, type Day, dayOf, firstDayOf } from '#shared/day.ts';
import type { YearRecords } from '#shared/facts/year-records.ts';
import { aCard, aDispatch, aHousehold, aProject, aTalk, aVillage, aYear } from '#tests/unit/facts/year.ts';

function many<T>(count: number, make: (index: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** How many of the talks, first cards and projects each month saw; no two quarters alike. */
const monthly = {
  talks: [21, 34, 41, 29, 38, 45, 52, 33, 48, 40, 36, 24],
  cards: [8, 13, 20, 16, 23, 17, 26, 15, 20, 22, 17, 10],
  projects: [4, 8, 19, 13, 22, 17, 9, 11, 25, 16, 14, 8],
} as const;

/** The day of one record, so that each month sees its number of them and every class and colour is spread over the year. */
function dayIn(counts: readonly number[], index: number): Day {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let rank = (index * 11) % total;
  for (const [month, count] of counts.entries()) {
    if (rank < count) return dayOf(2013, month + 1, 1 + (rank % 28)) ?? firstDayOf(2013);
    rank -= count;
  }
  return firstDayOf(2013);
}

/** 441 talks with 418 people: the last 23 are second talks. */
function talks(): readonly Case[] {
  const mainClass = (index: number) => (index < 59 ? 'appeal' : index < 400 ? 'report' : 'suggestion');
  const form = (index: number) =>
    index < 96 ? 'application' : index < 306 ? 'proactive' : index < 393 ? 'fieldVisit' : 'accountability';
  return many(441, (index) =>
    aTalk({
      person: `t${index % 418}`,
      mainClass: mainClass(index),
      form: form(index),
      talkedOn: dayIn(monthly.talks, index),
    }),
  );
}

/** 224 cards for 207 people, 33 of which want a reply and 30 got it in time; 198 cards in the year before. */
function cards(): readonly Case[] {
  const colour = (index: number): CardColour =>
    index < 128 ? 'blue' : index < 191 ? 'yellow' : index < 215 ? 'orange' : 'red';
  const stage = (index: number) =>
    index < 175 ? 'closed' : index < 179 ? 'escalated' : index < 181 ? 'transferred' : 'rectifying';
  return [
    ...many(224, (index) =>
      aCard(
        {
          colour: colour(index),
          person: `c${index % 207}`,
          // The last 17 go to people who got one the day before.
          issuedOn: addDays(dayIn(monthly.cards, index % 207), index < 207 ? 0 : 1),
          deliveredOn: '2013-05-07',
          ...(index < 175 ? { closedOn: '2013-11-20' } : {}),
          ...(index >= 191 ? { repliedOn: index < 221 ? '2013-05-09' : '2013-10-08' } : {}),
        },
        stage(index),
      ),
    ),
    ...many(198, (index) => aCard({ person: `o${index}`, issuedOn: '2012-04-09', closedOn: '2012-12-03' })),
  ];
}

/** The year whose figures the planted sentences tell: those of 丹阳 2013 and 滨州 2011, with cards beside them. */
export function plantedYear(): YearRecords {
  return aYear(
    [
      ...talks(),
      ...cards(),
      ...many(104, (index) => aDispatch({ from: index < 60 ? '2013-03-18' : '2013-08-26' })),
      ...many(8, () => aDispatch({ from: '2012-03-05', until: '2014-03-05' })),
    ],
    [
      ...many(117, (index) =>
        aVillage({ helper: index < 13 ? 'superior' : 'own', income: index < 76 ? 82 : 43 }),
      ),
      ...many(5788, (index) => aHousehold({ income: index < 4746 ? 7100 : 4300 })),
      ...many(166, (index) =>
        aProject({ landedOn: dayIn(monthly.projects, index), invested: index < 165 ? 18.5 : 52 }),
      ),
    ],
  );
}
