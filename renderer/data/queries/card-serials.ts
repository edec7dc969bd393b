import { cardStock } from '#shared/case-types/card-stock.ts';
import type { CardColour } from '#shared/case-types/warning-card.ts';
import { isCard } from '#shared/case-types/warning-card.ts';
import { freeSerials } from '#shared/warning-cards/stock.ts';
import type { AnjuanDatabase } from '../database.ts';
import { allCases } from './cases.ts';
import { detailsOf } from './detail-pages.ts';
import { allRows } from './rows.ts';

/** 印制流水号 of the next blank cards of a colour; none where the office keeps no account of it. */
export async function nextSerials(
  database: AnjuanDatabase,
  colour: CardColour,
  count = 1,
): Promise<readonly string[]> {
  const stock = await detailsOf(database, cardStock.name);
  if (!stock.some(({ values }) => values.colour === colour && values.act === 'drawn')) return [];
  const kept = await allCases(database, { type: 'warningCard', kinds: [colour] });
  const binned = (await allRows(database, 'bin')).flatMap(({ content }) =>
    content?.table === 'cases' ? [content.row] : [],
  );
  const used = [...kept, ...binned]
    .filter(isCard)
    .filter(({ values }) => values.colour === colour)
    .flatMap(({ values }) => values.serial ?? []);
  return freeSerials(colour, stock, used, count);
}
