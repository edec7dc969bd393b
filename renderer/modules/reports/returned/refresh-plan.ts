import type { ReturnedFile } from '#renderer/print/refresh-figures.ts';
import type { Fact } from '#shared/facts/fact.ts';
import { driftsOf } from '#shared/reports/frozen-source.ts';

/** A figure of a returned file beside what the records say today. */
export interface RefreshRow {
  /** Place in the file: the same fact may stand there twice. */
  readonly place: number;
  readonly factId: string;
  readonly name: string;
  readonly unit: string;
  /** In the file now. */
  readonly text: string;
  /** By the records now; missing where the fact has no meaning any more. */
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
    if (!drift) return [];
    const { name, unit } = drift.figure;
    const now = drift.now?.text;
    const typedOver = text !== exported && text !== now;
    const state = now === undefined ? 'gone' : typedOver ? 'conflict' : text === now ? 'same' : 'drifted';
    return [
      { place, factId, name, unit, text, now, state, come: drift.come.length, left: drift.gone.length },
    ];
  });
}
