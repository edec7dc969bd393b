import { saveSettings } from '#renderer/data/acts/register-acts.ts';
import type { Desk } from '#renderer/data/desk.ts';
import { readSettings } from '#renderer/data/queries/settings.ts';
import { type ColumnUse, isColumnUse } from '#shared/formats/headers.ts';

/** Uses of columns as a clerk corrected them, by column counted from 0. */
export type ColumnUses = Readonly<Record<number, ColumnUse>>;

/** What was corrected for a form of roster; kept with the records, so that a new machine knows it too. */
export async function rememberedUses({ database }: Desk, fingerprint: string): Promise<ColumnUses> {
  const { rosterColumns } = await readSettings(database);
  return Object.fromEntries(
    Object.entries(rosterColumns[fingerprint] ?? {}).flatMap(([index, use]): [number, ColumnUse][] =>
      isColumnUse(use) ? [[Number(index), use]] : [],
    ),
  );
}

/** Remembers them for the next file of the same form. What is remembered already makes no entry in the log. */
export async function rememberUses(desk: Desk, fingerprint: string, uses: ColumnUses): Promise<void> {
  const { rosterColumns } = await readSettings(desk.database);
  if (JSON.stringify(rosterColumns[fingerprint]) === JSON.stringify(uses)) return;
  await saveSettings(
    desk,
    { rosterColumns: { ...rosterColumns, [fingerprint]: uses } },
    '记住花名册栏目对应',
  );
}
