import { z } from 'zod';
import { type Day, isDay } from '#shared/day.ts';
import { wholeYear } from '#shared/facts/year-records.ts';
import { type FrozenSource, hashOf } from './frozen-source.ts';
import { isNumberStyle, type NumberStyle } from './number-style.ts';

const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value));
const style = z.custom<NumberStyle>((value) => typeof value === 'string' && isNumberStyle(value));
const words = { name: z.string(), definition: z.string(), unit: z.string() };
const records = { table: z.enum(['cases', 'details', 'people']), ids: z.array(z.string()) };

/** The first form: always a whole year, and each figure in one way of writing it. */
const first = z.object({
  format: z.literal(1),
  title: z.string(),
  year: z.number(),
  asOf: day,
  figures: z.array(
    z.object({ factId: z.string(), ...words, style, value: z.number(), text: z.string(), ...records }),
  ),
  hash: z.string(),
});

const second = z.object({
  format: z.literal(2),
  title: z.string(),
  span: z.object({ from: day, to: day }),
  asOf: day,
  figures: z.array(
    z.object({
      factId: z.string(),
      ...words,
      period: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('flow'), from: day, to: day }),
        z.object({ kind: z.literal('stock'), on: day }),
      ]),
      value: z.number(),
      ...records,
    }),
  ),
  places: z.array(z.object({ factId: z.string(), style, text: z.string() })),
  hash: z.string(),
});

export interface ReadSource {
  readonly source: FrozenSource;
  /** It is not as the program wrote it. */
  readonly changed: boolean;
}

/** A source as it came back in a file; undefined if it is none of ours. */
export function readFrozenSource(json: string): ReadSource | undefined {
  try {
    const { hash, ...content } = z.union([first, second]).parse(JSON.parse(json));
    const changed = hashOf(content) !== hash;
    if (content.format === 2) return { source: { ...content, hash }, changed };
    const { title, year, asOf, figures } = content;
    const source: FrozenSource = {
      format: 2,
      title,
      span: wholeYear(year),
      asOf,
      figures: figures.map(({ style: _style, text: _text, ...figure }) => ({
        ...figure,
        period: { kind: 'stock', on: asOf },
      })),
      places: figures.map(({ factId, style: written, text }) => ({ factId, style: written, text })),
      hash,
    };
    return { source, changed };
  } catch {
    return undefined;
  }
}
