import type { FacetChoice } from '#shared/people/facets.ts';

/** More hits of a text than this help nobody: one types another letter. */
export const MOST_HITS = 2_000;

export interface NarrowOrder {
  /** Name, pinyin, initials …; '' for everybody. */
  readonly text: string;
  readonly unitIds?: readonly string[];
  readonly facets: FacetChoice;
  /** How many of them are passed over, and how many then named. */
  readonly from: number;
  readonly size: number;
}

export interface Narrowed {
  readonly ids: readonly string[];
  readonly count: number;
}
