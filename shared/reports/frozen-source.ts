import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Day } from '#shared/day.ts';
import type { Fact, Period, RecordTable } from '#shared/facts/fact.ts';
import type { Span } from '#shared/facts/year-records.ts';
import type { Report } from './model.ts';
import { type NumberStyle, numberInWords } from './number-style.ts';

/** A figure as it stood when a report was exported, with the records behind it. */
export interface FrozenFigure {
  readonly factId: string;
  readonly name: string;
  readonly definition: string;
  readonly unit: string;
  readonly period: Period;
  readonly value: number;
  readonly table: RecordTable;
  readonly ids: readonly string[];
}

/** One place of the text in which a figure is printed, and how it read there. */
export interface FrozenPlace {
  readonly factId: string;
  readonly style: NumberStyle;
  readonly text: string;
}

/** What an exported file carries along: its figures and their records, so that a later look can tell what has changed. */
export interface FrozenSource {
  readonly format: 2;
  readonly title: string;
  readonly span: Span;
  /** 统计时点 of the span. */
  readonly asOf: Day;
  /** Each once, in the order of the text. */
  readonly figures: readonly FrozenFigure[];
  /** In the order of the text: the same figure may stand in it twice, written in two ways. */
  readonly places: readonly FrozenPlace[];
  /** SHA-256 over everything else: whether somebody changed the list outside the program. */
  readonly hash: string;
}

/**
 * The figures that are printed in a report. A text holds the values it was written with, also where the records have
 * moved on since and it was not refreshed.
 */
export function frozenSource({ title, span, asOf, items, facts }: Report): FrozenSource {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const figures = new Map<string, FrozenFigure>();
  const places: FrozenPlace[] = [];
  for (const piece of items.flatMap((item) => item.paragraphs.flat())) {
    if ('text' in piece) continue;
    const { factId, style, value } = piece.chip;
    const fact = byId.get(factId);
    if (!fact) continue;
    places.push({ factId, style, text: numberInWords(value, style) });
    if (!figures.has(factId)) figures.set(factId, { ...frozen(fact), value });
  }
  return sealed({ format: 2, title, span, asOf, figures: [...figures.values()], places });
}

function frozen({ id, name, definition, unit, period, value, records }: Fact): FrozenFigure {
  return { factId: id, name, definition, unit, period, value, table: records.table, ids: records.ids };
}

/** The same file with the figures of today; `places` as they now read. A figure without a fact any more stays as it was. */
export function renewedSource(
  source: FrozenSource,
  facts: readonly Fact[],
  asOf: Day,
  places: readonly FrozenPlace[],
): FrozenSource {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const figures = source.figures.map((figure) => {
    const fact = byId.get(figure.factId);
    return fact ? frozen(fact) : figure;
  });
  const { format, title, span } = source;
  return sealed({ format, title, span, asOf, figures, places });
}

function sealed(content: Omit<FrozenSource, 'hash'>): FrozenSource {
  return { ...content, hash: hashOf(content) };
}

/** The hash of a list as it is written: its parts in their order. */
export function hashOf(content: object): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(content))));
}

/** What has become of a figure since the export. */
export interface Drift {
  readonly figure: FrozenFigure;
  /** The value now; missing if the fact has no meaning any more (a share without a base). */
  readonly now: number | undefined;
  /** Records that count now and did not then, and the other way round. */
  readonly come: readonly string[];
  readonly gone: readonly string[];
}

/** Every frozen figure beside its fact of today. */
export function driftsOf(source: FrozenSource, facts: readonly Fact[]): readonly Drift[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  return source.figures.map((figure) => {
    const fact = byId.get(figure.factId);
    const then = new Set(figure.ids);
    const ids = new Set(fact?.records.ids);
    return {
      figure,
      now: fact?.value,
      come: [...ids].filter((id) => !then.has(id)),
      gone: figure.ids.filter((id) => !ids.has(id)),
    };
  });
}

export function hasDrifted({ figure, now, come, gone }: Drift): boolean {
  return now !== figure.value || come.length > 0 || gone.length > 0;
}
