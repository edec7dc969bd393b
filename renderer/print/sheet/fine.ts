/**
 * Chromium puts base lines and rules on whole pixels of the layout. A sheet is therefore laid out this many times as large
 * and drawn smaller by a transform: 28.95 pt then stay 28.95 pt from line to line.
 */
export const FINE = 4;

/** A length inside a sheet. */
export function fine(twips: number): string {
  return points(twips * FINE);
}

/** A length of paper or screen. */
export function points(twips: number): string {
  return `${Math.round(twips * 50) / 1000}pt`;
}

/** A rule given in 1/8 pt. */
export function fineRule(eighths: number): string {
  return fine(eighths * 2.5);
}
