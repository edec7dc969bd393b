import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { type Day, isDay } from '#shared/day.ts';
import type { Fact, RecordTable } from '#shared/facts/fact.ts';
import type { Report } from './model.ts';
import { isNumberStyle, type NumberStyle, numberInWords } from './number-style.ts';

/** A figure as it stood when a report was exported, with the records behind it. */
export interface FrozenFigure {
  readonly factId: string;
  readonly name: string;
  readonly definition: string;
  readonly unit: string;
  readonly style: NumberStyle;
  readonly value: number;
  /** As printed. */
  readonly text: string;
  readonly table: RecordTable;
  readonly ids: readonly string[];
}

/** What an exported file carries along: its figures and their records, so that a later look can tell what has changed. */
export interface FrozenSource {
  readonly format: 1;
  readonly title: string;
  readonly year: number;
  readonly asOf: Day;
  readonly figures: readonly FrozenFigure[];
  /** SHA-256 over everything else: whether somebody changed the list outside the program. */
  readonly hash: string;
}

/** The figures that are printed in a report, each once, in the order of the text. */
export function frozenSource(report: Report): FrozenSource {
  const byId = new Map(report.facts.map((fact) => [fact.id, fact]));
  const figures = new Map<string, FrozenFigure>();
  for (const piece of report.items.flatMap((item) => item.paragraphs.flat())) {
    if ('text' in piece) continue;
    const { factId, style } = piece.chip;
    const fact = byId.get(factId);
    if (fact && !figures.has(factId)) figures.set(factId, frozen(fact, style));
  }
  const content = {
    format: 1,
    title: report.title,
    year: report.year,
    asOf: report.asOf,
    figures: [...figures.values()],
  } as const;
  return { ...content, hash: hashOfSource(content) };
}

function frozen(fact: Fact, style: NumberStyle): FrozenFigure {
  const { id, name, definition, unit, value, records } = fact;
  const text = numberInWords(value, style);
  return { factId: id, name, definition, unit, style, value, text, table: records.table, ids: records.ids };
}

export function hashOfSource({ format, title, year, asOf, figures }: Omit<FrozenSource, 'hash'>): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify({ format, title, year, asOf, figures }))));
}

/** What has become of a figure since the export. */
export interface Drift {
  readonly figure: FrozenFigure;
  /** Missing if the fact has no meaning any more (a share without a base). */
  readonly now: { readonly value: number; readonly text: string } | undefined;
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
      now: fact && { value: fact.value, text: numberInWords(fact.value, figure.style) },
      come: [...ids].filter((id) => !then.has(id)),
      gone: figure.ids.filter((id) => !ids.has(id)),
    };
  });
}

export function hasDrifted({ figure, now, come, gone }: Drift): boolean {
  return now?.text !== figure.text || come.length > 0 || gone.length > 0;
}

const shape = z.object({
  format: z.literal(1),
  title: z.string(),
  year: z.number(),
  asOf: z.custom<Day>((value) => typeof value === 'string' && isDay(value)),
  figures: z.array(
    z.object({
      factId: z.string(),
      name: z.string(),
      definition: z.string(),
      unit: z.string(),
      style: z.custom<NumberStyle>((value) => typeof value === 'string' && isNumberStyle(value)),
      value: z.number(),
      text: z.string(),
      table: z.enum(['cases', 'details', 'people']),
      ids: z.array(z.string()),
    }),
  ),
  hash: z.string(),
});

/** A source as it came back in a file; undefined if it is none of ours. */
export function readFrozenSource(json: string): FrozenSource | undefined {
  try {
    return shape.parse(JSON.parse(json));
  } catch {
    return undefined;
  }
}
