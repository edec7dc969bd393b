import type { Day } from '#shared/day.ts';

/** Tables whose rows can stand behind a figure. */
export type RecordTable = 'cases' | 'details' | 'people';

/** The records behind a figure, each once. */
export interface RecordSet {
  readonly table: RecordTable;
  readonly ids: readonly string[];
  /** Only of people: the ids of the matters through which each of them is counted, by the person's id. */
  readonly through?: Readonly<Record<string, readonly string[]>>;
}

/** 年内 (a flow between two days, both included) or 截至 (a stock at the end of one day). */
export type Period =
  | { readonly kind: 'flow'; readonly from: Day; readonly to: Day }
  | { readonly kind: 'stock'; readonly on: Day };

/** What a figure means, before it is computed. */
export interface FactHead {
  /** `interviews.total`, `villages.overLine` …: never changed once released, exported files carry it. */
  readonly id: string;
  readonly name: string;
  /** 口径: one sentence that says what is counted and what is not. */
  readonly definition: string;
  /** 人 人次 件 张 个 户 % 万元 */
  readonly unit: string;
  readonly period: Period;
}

/** How a fact stands to other facts; the checks of a report read nothing else. */
export interface FactRelations {
  /** Each list is one way to split this fact; its members must add up to the value. */
  readonly parts?: readonly (readonly string[])[];
  /** 其中: the fact this one is contained in. */
  readonly of?: string;
  /** 上年末＝本年初: the fact whose value this one must repeat. */
  readonly sameAs?: string;
}

/** 与上年比: by how much `now` lies above (`up`) or below (`down`) `before`. */
export interface Comparison {
  readonly now: string;
  readonly before: string;
  readonly direction: 'up' | 'down';
}

/** A figure with its meaning and the records it was computed from. */
export interface Fact extends FactHead, FactRelations {
  /**
   * `count`: the value is the number of records behind it. `sum`: added from them. `mean`: their mean. `share`: per cent
   * of a base. `change`: the difference of two facts, never negative. `growth`: the same in per cent. `rank`: a place.
   */
  readonly measure: 'count' | 'sum' | 'mean' | 'share' | 'change' | 'growth' | 'rank';
  readonly value: number;
  readonly records: RecordSet;
  /** Only of a share. */
  readonly share?: { readonly part: string; readonly base: string };
  /** Only of a change and a growth. */
  readonly compared?: Comparison;
}

export function stockOn(asOf: Day): Period {
  return { kind: 'stock', on: asOf };
}
