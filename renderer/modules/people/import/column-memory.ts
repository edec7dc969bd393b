import { type ColumnUse, isColumnUse } from '#shared/formats/headers.ts';

/** Uses of columns as a clerk corrected them, by column counted from 0. */
export type ColumnUses = Readonly<Record<number, ColumnUse>>;

/**
 * What was corrected for a form of roster, remembered for the next file of the same form. A convenience of this
 * machine, not a record: it holds no person's data, and losing it costs a few clicks.
 */
export function rememberedUses(fingerprint: string): ColumnUses {
  const stored: unknown = JSON.parse(localStorage.getItem(keyOf(fingerprint)) ?? '{}');
  const entries = stored !== null && typeof stored === 'object' ? Object.entries(stored) : [];
  return Object.fromEntries(
    entries.flatMap(([index, use]): [number, ColumnUse][] =>
      typeof use === 'string' && isColumnUse(use) ? [[Number(index), use]] : [],
    ),
  );
}

export function rememberUses(fingerprint: string, uses: ColumnUses): void {
  localStorage.setItem(keyOf(fingerprint), JSON.stringify(uses));
}

function keyOf(fingerprint: string): string {
  return `anjuan:roster-columns:${fingerprint}`;
}
