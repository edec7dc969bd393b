import { TextRun } from 'docx';
import type { Font } from '#shared/documents/fonts.ts';
import { isRare } from '#shared/documents/gb2312.ts';
import type { Run } from '#shared/documents/model.ts';
import { fontsOf, type PaperSpec } from '#shared/documents/spec.ts';
import { figureControl } from './figures.ts';
import { gb2312 } from './gb2312.ts';
import type { Inline } from './inline.ts';
import { printable } from './printable.ts';

/** What every part of one export shares. */
export interface Press {
  readonly spec: PaperSpec;
  /** Numbers the content controls of the document. */
  nextControlId(): number;
}

/**
 * Runs of one face. Fonts stand on every run, because WPS does not always take them from the style; the hint makes
 * quotes and dashes as wide as Chinese characters.
 */
export function textRuns(press: Press, text: string, font: Font, more: RunLook = {}): TextRun[] {
  return splitRare(printable(text), font).map(
    ({ part, name }) =>
      new TextRun({
        text: part,
        font: fontSlots(name, more.ownDigits ? name : fontsOf(press.spec).latin.name),
        ...(more.bold === undefined ? {} : { bold: more.bold }),
        ...(more.color === undefined ? {} : { color: more.color }),
        ...(more.size === undefined ? {} : { size: more.size }),
        ...(more.mark === 'underlined' ? { underline: {} } : {}),
        ...(more.mark === 'struck' ? { strike: true } : {}),
      }),
  );
}

export interface RunLook {
  /** false takes back what the style says. */
  readonly bold?: boolean;
  /** Digits in the face itself instead of the Latin one. */
  readonly ownDigits?: boolean;
  /** RRGGBB */
  readonly color?: string;
  /** Half-points, where the style does not say it. */
  readonly size?: number;
  readonly mark?: 'underlined' | 'struck';
}

/** Runs of the model, figures wrapped in content controls. */
export function modelRuns(press: Press, runs: readonly Run[], font: Font, look: RunLook = {}): Inline[] {
  return runs.flatMap((run): Inline[] =>
    'figure' in run
      ? [figureControl(press.nextControlId(), run.figure, textRuns(press, run.figure.text, font, look))]
      : textRuns(press, run.text, font, {
          ...look,
          ...(run.bold ? { bold: true } : {}),
          ...(run.mark ? { mark: run.mark } : {}),
        }),
  );
}

/** All four slots of a run's font. */
export function fontSlots(eastAsia: string, latin: string) {
  return { ascii: latin, hAnsi: latin, eastAsia, cs: latin, hint: 'eastAsia' };
}

/** Pieces of a text by font: characters that `font` lacks go to its stand-in. */
export function splitRare(text: string, font: Font): { part: string; name: string }[] {
  const pieces: { part: string; name: string }[] = [];
  for (const character of text) {
    const name = font.rare !== undefined && isRare(character, gb2312) ? font.rare : font.name;
    const last = pieces.at(-1);
    if (last?.name === name) last.part += character;
    else pieces.push({ part: character, name });
  }
  return pieces;
}
