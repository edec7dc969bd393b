import type { RefreshOrder, ReturnedFile } from '#renderer/print/refresh-figures.ts';
import type { Day } from '#shared/day.ts';
import type { Fact } from '#shared/facts/fact.ts';
import { driftsOf, type FrozenPlace, renewedSource } from '#shared/reports/frozen-source.ts';
import { numberInWords } from '#shared/reports/number-style.ts';

/** A figure of a returned file beside what the records say today. */
export interface RefreshRow {
  /** Place in the file: the same fact may stand there twice. */
  readonly place: number;
  readonly factId: string;
  readonly name: string;
  readonly unit: string;
  /** In the file now. */
  readonly text: string;
  readonly exported: FrozenPlace;
  /** By the records now, written as the place writes it; missing where the fact has no meaning any more. */
  readonly now: string | undefined;
  /**
   * `same`: nothing to do. `drifted`: the records have changed. `conflict`: somebody typed over the figure and it is not
   * what the records say. `gone`: the records give no such figure any more.
   */
  readonly state: 'same' | 'drifted' | 'conflict' | 'gone';
  readonly come: number;
  readonly left: number;
}

export function refreshPlan(
  { source, figures }: ReturnedFile,
  facts: readonly Fact[],
): readonly RefreshRow[] {
  const drifts = new Map(driftsOf(source, facts).map((drift) => [drift.figure.factId, drift]));
  return figures.flatMap(({ factId, text, exported }, place): RefreshRow[] => {
    const drift = drifts.get(factId);
    if (!drift || !exported) return [];
    const { name, unit } = drift.figure;
    const now = drift.now === undefined ? undefined : numberInWords(drift.now, exported.style);
    const typedOver = text !== exported.text && text !== now;
    const state = now === undefined ? 'gone' : typedOver ? 'conflict' : text === now ? 'same' : 'drifted';
    const { come, gone } = drift;
    return [{ place, factId, name, unit, text, exported, now, state, come: come.length, left: gone.length }];
  });
}

/**
 * What to write into the file: the drifted figures, and those typed over that somebody wants replaced. What stays typed
 * over stays told apart from what was exported.
 */
export function refreshOrder(
  { source }: ReturnedFile,
  rows: readonly RefreshRow[],
  overwrite: ReadonlySet<number>,
  facts: readonly Fact[],
  asOf: Day,
): Omit<RefreshOrder, 'marked'> {
  const texts = new Map(
    rows.flatMap(({ place, now, state }) =>
      now !== undefined && (state === 'drifted' || (state === 'conflict' && overwrite.has(place)))
        ? [[place, now] as const]
        : [],
    ),
  );
  const places = rows.map(({ place, exported, now, state }) => {
    const text = texts.get(place) ?? (state === 'same' ? now : undefined) ?? exported.text;
    return { ...exported, text };
  });
  return { texts, source: renewedSource(source, facts, asOf, places) };
}
