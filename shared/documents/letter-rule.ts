import type { PaperSpec } from './spec.ts';

/** The red double line of a letter in twips: a thick line, a gap and a thin line of 0.75 pt each (10.1), as Word draws it. */
export function letterRule({ letter }: PaperSpec): {
  readonly thick: number;
  readonly gap: number;
  readonly thin: number;
  readonly whole: number;
} {
  const thick = letter.lineSize * 2.5;
  return { thick, gap: 15, thin: 15, whole: thick + 30 };
}
