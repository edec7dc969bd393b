import type { AnjuanDatabase } from '#renderer/data/database.ts';
import { nextSerials } from '#renderer/data/queries/card-serials.ts';
import { pageOfCases } from '#renderer/data/queries/cases.ts';
import type { Case } from '#shared/case-type.ts';
import { isCardColour } from '#shared/case-types/warning-card.ts';
import { isBlank, type Values } from '#shared/fields.ts';

/** Who gives an opinion changes seldom: nobody types it for every card. */
const opinionBy = ['deputyBy', 'headBy', 'leaderBy'] as const;
/** Cards looked through for it, the newest ones. */
const LAST = 30;

/** Who gave the last opinions, and for 签发 the next blank card where the office keeps account of them. */
export async function lookUpForCard(database: AnjuanDatabase, record: Case, act: string): Promise<Values> {
  const { colour } = record.values;
  const numbered = act === '签发' && isCardColour(colour) ? await nextSerials(database, colour) : [];
  const [serial] = numbered;
  const { rows } = await pageOfCases(database, { type: 'warningCard' }, undefined, LAST);
  const names = opinionBy.flatMap((field) => {
    const last = rows.find(({ values }) => !isBlank(values[field]));
    return last ? [[field, last.values[field]]] : [];
  });
  return { ...Object.fromEntries(names), ...(serial === undefined ? {} : { serial }) };
}
