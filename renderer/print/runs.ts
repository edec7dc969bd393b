import { TextRun } from 'docx';
import type { Font } from '#shared/documents/fonts.ts';
import { isRare } from '#shared/documents/gb2312.ts';
import type { Run } from '#shared/documents/model.ts';
import { fontsOf, type PaperSpec } from '#shared/documents/spec.ts';
import { figureControl } from './figures.ts';
import { gb2312 } from './gb2312.ts';
import type { Inline } from './inline.ts';

/** What every part of one export shares. */
export interface Press {
  readonly spec: PaperSpec;
  /** Numbers the content controls of the document. */
  nextControlId(): number;
}

/**
 * Runs of one face. Fonts stand on every run, because WPS does not always take them from the style; the hint makes
 * quotes and dashes as wide as Chinese characters. `ownDigits` prints digits in the face itself.
 */
export function textRuns(
  press: Press,
  text: string,
  font: Font,
  more: { readonly bold?: boolean; readonly ownDigits?: boolean } = {},
): TextRun[] {
  return splitRare(printable(text), font).map(
    ({ part, name }) =>
      new TextRun({
        text: part,
        font: fontSlots(name, more.ownDigits ? name : fontsOf(press.spec).latin.name),
        ...(more.bold ? { bold: true } : {}),
      }),
  );
}

/** Runs of the model, figures wrapped in content controls. */
export function modelRuns(press: Press, runs: readonly Run[], font: Font): Inline[] {
  return runs.flatMap((run): Inline[] =>
    'figure' in run
      ? [figureControl(press.nextControlId(), run.figure, textRuns(press, run.figure.text, font))]
      : textRuns(press, run.text, font, { bold: run.bold ?? false }),
  );
}

/** All four slots of a run's font. */
export function fontSlots(eastAsia: string, latin: string) {
  return { ascii: latin, hAnsi: latin, eastAsia, cs: latin, hint: 'eastAsia' };
}

/** Pieces of a text by font: characters that `font` lacks go to its stand-in. */
function splitRare(text: string, font: Font): { part: string; name: string }[] {
  const pieces: { part: string; name: string }[] = [];
  for (const character of text) {
    const name = font.rare !== undefined && isRare(character, gb2312) ? font.rare : font.name;
    const last = pieces.at(-1);
    if (last?.name === name) last.part += character;
    else pieces.push({ part: character, name });
  }
  return pieces;
}

/** Without control characters and lone surrogates: XML 1.0 cannot hold them and Word refuses the whole file. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '');
}
