import type { AnjuanDatabase } from '#renderer/data/database.ts';
import { nextSerials } from '#renderer/data/queries/card-serials.ts';
import { pageOfCases } from '#renderer/data/queries/cases.ts';
import type { Case } from '#shared/case-type.ts';
import { type CardColour, isCardColour } from '#shared/case-types/warning-card.ts';
import { isBlank, type Values } from '#shared/fields.ts';

/** Who gives an opinion changes seldom: nobody types it for every card. */
const opinionBy = ['deputyBy', 'headBy', 'leaderBy'] as const;
/** Cards looked through for it, the newest ones. */
const LAST = 30;

/** Who gave the last opinions, and for 签发 the next blank card of its colour for each, where the office keeps account. */
export async function lookUpForCard(
  database: AnjuanDatabase,
  records: readonly Case[],
  act: string,
): Promise<readonly Values[]> {
  const { rows } = await pageOfCases(database, { type: 'warningCard' }, undefined, LAST);
  const names = opinionBy.flatMap((field) => {
    const last = rows.find(({ values }) => !isBlank(values[field]));
    return last ? [[field, last.values[field]]] : [];
  });
  const serials = act === '签发' ? await serialsFor(database, records) : [];
  return records.map((_, at) => {
    const serial = serials[at];
    return { ...Object.fromEntries(names), ...(serial === undefined ? {} : { serial }) };
  });
}

async function serialsFor(
  database: AnjuanDatabase,
  records: readonly Case[],
): Promise<readonly (string | undefined)[]> {
  const colours = records.map(({ values: { colour } }) => (isCardColour(colour) ? colour : undefined));
  const free = new Map<CardColour, string[]>();
  for (const colour of new Set(colours)) {
    if (colour === undefined) continue;
    const count = colours.filter((one) => one === colour).length;
    free.set(colour, [...(await nextSerials(database, colour, count))]);
  }
  return colours.map((colour) => (colour === undefined ? undefined : free.get(colour)?.shift()));
}
