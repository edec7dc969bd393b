import { querySupervision } from '#renderer/data/acts/query-supervision.ts';
import { allCases, countCases, pageOfCases } from '#renderer/data/queries/cases.ts';
import { openAll } from '#renderer/data/queries/rows.ts';
import { printWord } from '#renderer/print/print.ts';
import { peopleNamed, warmPeopleSearch } from '#renderer/workers/people-search.ts';
import { isCard } from '#shared/case-types/warning-card.ts';
import type { Write } from '#shared/change.ts';
import { addMonths } from '#shared/day.ts';
import { defaultSpec } from '#shared/documents/spec.ts';
import { defaultSettings } from '#shared/settings.ts';
import { cardPapers, paperOfKind } from '#shared/warning-cards/papers/kinds.ts';
import { card, people } from './county.ts';
import { deskOf, repeat, store, timed } from './in-page.ts';

/** Beside the 15,000 cards of the county so many that the ledger holds 50,000. */
const MORE = 35_000;
const FIRST = 100_000;

/** What the bench measures about the cards, inside the page; milliseconds. */
export async function cardTools(name: string) {
  const desk = await deskOf(name);
  const { database } = desk;
  for (let from = 0; from < MORE; from += 2_500) {
    await store(
      desk,
      Array.from({ length: 2_500 }, (_, index): Write => {
        const record = card(FIRST + from + index, addMonths('2010-01-15', (from + index) % 180));
        return { table: 'cases', key: record.id, after: record };
      }),
    );
  }
  const held = await countCases(database, { type: 'warningCard' });
  const unitIds = Array.from({ length: 40 }, (_, at) => `u${at}`);
  const list = await repeat(30, (round) =>
    pageOfCases(
      database,
      {
        type: 'warningCard',
        kinds: ['red', 'orange'],
        unitIds,
        from: addMonths('2010-01-01', 12 * (round % 10)),
      },
      undefined,
      50,
    ),
  );
  // The county has few names; a batch of candidates has many.
  await store(
    desk,
    people(0, 200).flatMap((row, index) => renamed(row, `干部${Math.floor(index / 2)}`)),
  );
  await warmPeopleSearch(desk);
  const names = Array.from({ length: 200 }, (_, index) => `干部${index}`);
  let asked: readonly string[] = [];
  const query = await repeat(10, async () => {
    asked = (await peopleNamed(desk, names)).flatMap(([first]) => (first ? [first.id] : []));
    const found = await querySupervision(desk, asked, '提拔人选', '2026-01-05');
    if (found.length !== 200) throw new Error(`${found.length} people found`);
  });
  const floor = await repeat(10, async () => {
    const { cases } = database;
    const stored = await database.transaction('r', cases, () =>
      Promise.all(asked.map((id) => cases.where('personId').equals(id).toArray())),
    );
    await openAll(database, 'cases', stored.flat());
  });
  const cards = (await allCases(database, { type: 'warningCard', kinds: ['red'], stages: ['closed'] }))
    .filter(isCard)
    .slice(0, 500);
  const documents = cardPapers(cards, 'colourCard', defaultSettings, '2026-01-05');
  if (documents.length !== 1_500) throw new Error(`${documents.length} pages`);
  const print = await timed(() => printWord(documents, paperOfKind('colourCard', defaultSpec)));
  database.close();
  return { held, list, query, floor, print };
}

function renamed(row: Write, name: string): readonly Write[] {
  if (row.table !== 'people' || !row.after) return [];
  return [{ ...row, after: { ...row.after, values: { ...row.after.values, name } } }];
}
