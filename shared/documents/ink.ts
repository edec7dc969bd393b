/**
 * Where the ink of a line stands, for the measures that the standard takes from characters and not from lines
 * (发文机关标志 35 mm below the edge, the red line 4 mm below 发文字号 …).
 */
import { type PaperSpec, textWidth } from './spec.ts';

/**
 * Word and LibreOffice put the base line at four fifths of a line of exact height, whatever the font; the page does the
 * same where a measure depends on it.
 */
export const BASE_LINE = 0.8;
/** Chinese characters reach so far above and below the base line, in em. */
const ABOVE = 0.835;
const BELOW = 0.085;

/** White between the upper edge of a line of exactly `line` twips and its characters. `size` in half-points. */
export function blankAbove(size: number, line: number): number {
  return Math.round(line * BASE_LINE - size * 10 * ABOVE);
}

/** The same at the lower edge. */
export function blankBelow(size: number, line: number): number {
  return Math.round(line * (1 - BASE_LINE) - size * 10 * BELOW);
}

/** Size of 发文机关标志 in half-points: as large as the office wants, or as the width of the 版心 allows on one line. */
export function organSize(spec: PaperSpec, organ: string): number {
  return Math.min(spec.sizes.organ, Math.floor(textWidth(spec) / (10 * Math.max(1, [...organ].length))));
}
