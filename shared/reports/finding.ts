import type { Fact, RecordSet } from '#shared/facts/fact.ts';

/** A paragraph of a report by the places of its item and of itself. */
export interface TextPlace {
  readonly item: number;
  readonly paragraph: number;
}

/** What does not agree in a report. */
export interface Finding {
  /** What does not agree, with the figures. */
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
  /** Items in which one of the figures stands; empty if none is printed. */
  readonly where: readonly string[];
  /** The first sentence concerned, and where it stands. */
  readonly sentence?: string;
  readonly place?: TextPlace;
  readonly figures: readonly { readonly factId: string; readonly name: string; readonly value: number }[];
  /** Records to look at, where the mistake is in them. */
  readonly records?: RecordSet;
}

export function figuresOf(...facts: readonly Fact[]): Finding['figures'] {
  return facts.map(({ id, name, value }) => ({ factId: id, name, value }));
}
