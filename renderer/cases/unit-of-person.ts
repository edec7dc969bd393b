import type { AnjuanDatabase } from '#renderer/data/database.ts';
import { getRow } from '#renderer/data/queries/rows.ts';
import type { AnyCaseType } from '#shared/case-type.ts';
import type { Values } from '#shared/fields.ts';

/** When the person of a record is chosen, the field 单位 follows: it is typed once, in the register. */
export async function unitOfPerson(
  database: AnjuanDatabase,
  type: AnyCaseType,
  changed: string,
  values: Values,
): Promise<Values | undefined> {
  const id = values[changed];
  if (changed !== type.columns.person || typeof id !== 'string') return undefined;
  const field = type.fields.unit;
  const person = field?.kind === 'unit' ? await getRow(database, 'people', id) : undefined;
  return person?.values.unit === undefined ? undefined : { unit: person.values.unit };
}
