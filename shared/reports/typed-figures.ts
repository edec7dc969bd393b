import type { ReportItem } from './model.ts';
import { figuresIn } from './proofread/figures-in-text.ts';

/** Figures with a measure word that somebody typed into a report instead of taking them from the records. */
export function typedFigures(
  items: readonly ReportItem[],
): readonly { readonly item: string; readonly text: string }[] {
  return items.flatMap(({ title, paragraphs }) =>
    paragraphs
      .flat()
      .flatMap((piece) =>
        'text' in piece ? figuresIn(piece.text).map(({ text }) => ({ item: title, text })) : [],
      ),
  );
}
