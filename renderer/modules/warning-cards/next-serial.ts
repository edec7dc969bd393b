import type { AnjuanDatabase } from '#renderer/data/database.ts';
import { nextSerials } from '#renderer/data/queries/card-serials.ts';
import type { Case } from '#shared/case-type.ts';
import { isCardColour } from '#shared/case-types/warning-card.ts';
import type { Values } from '#shared/fields.ts';

/** For 签发: the next blank card of the colour, where the office keeps account of them. */
export async function nextSerial(database: AnjuanDatabase, record: Case, act: string): Promise<Values> {
  const { colour } = record.values;
  if (act !== '签发' || !isCardColour(colour)) return {};
  const [serial] = await nextSerials(database, colour);
  return serial === undefined ? {} : { serial };
}
