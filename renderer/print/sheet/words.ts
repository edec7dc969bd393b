import type { Run } from '#shared/documents/model.ts';
import { printable } from '../printable.ts';
import type { Face } from './faces.ts';
import { make } from './make.ts';

/** Digits and letters, with the blanks between them. Quotes, dashes and · are as wide as Chinese characters. */
const LATIN = /([!-~\u00c0-\u024f]+(?: +[!-~\u00c0-\u024f]+)*)/;

interface WordsLook {
  readonly face?: Face;
  readonly bold?: boolean;
  readonly mark?: 'underlined' | 'struck';
  /** Digits in the face itself instead of the Latin one. */
  readonly ownDigits?: boolean;
}

/** Text as nodes; what another face or a mark needs stands in a span. */
export function words(text: string, { face, bold, mark, ownDigits }: WordsLook = {}): readonly Node[] {
  const parts = ownDigits ? [printable(text)] : printable(text).split(LATIN);
  const nodes = parts.flatMap((part, index): Node[] => {
    if (part === '') return [];
    if (index % 2 === 0) return [document.createTextNode(part)];
    return [make('span', { className: faceClass('latin') }, part)];
  });
  const classes = [
    ...(face === undefined ? [] : [faceClass(face)]),
    ...(bold ? ['aj-bold'] : []),
    ...(mark === undefined ? [] : [`aj-${mark}`]),
  ];
  return classes.length === 0 ? nodes : [make('span', { className: classes.join(' ') }, ...nodes)];
}

export function faceClass(face: Face): string {
  return `aj-face-${face}`;
}

/** Runs of the model; a figure prints like any text. */
export function modelWords(runs: readonly Run[]): readonly Node[] {
  return runs.flatMap((run) =>
    'figure' in run
      ? words(run.figure.text)
      : words(run.text, {
          ...(run.bold ? { bold: true } : {}),
          ...(run.mark ? { mark: run.mark } : {}),
        }),
  );
}
