import type { Fact } from '#shared/facts/fact.ts';
import { joinPieces, type Paragraph, type Piece, textOfPiece } from '#shared/reports/model.ts';
import { isNumberStyle } from '#shared/reports/number-style.ts';

/**
 * A paragraph as nodes of an editable element and back. React does not draw the inside: while somebody types, the browser
 * owns it, with its own undo and its input methods.
 */
export function fillParagraph(
  element: HTMLElement,
  paragraph: Paragraph,
  factOf: (id: string) => Fact | undefined,
): void {
  element.replaceChildren(
    ...paragraph.map((piece) =>
      'text' in piece ? document.createTextNode(piece.text) : chipNode(piece, factOf(piece.chip.factId)),
    ),
  );
}

/** A figure as a node of its own that is deleted as a whole and cannot be typed into. */
export function chipNode(
  piece: Extract<Piece, { readonly chip: unknown }>,
  fact: Fact | undefined,
): HTMLElement {
  const { factId, value, style } = piece.chip;
  const text = textOfPiece(piece);
  const node = document.createElement('span');
  node.contentEditable = 'false';
  node.className = fact?.value === value ? 'aj-figure' : 'aj-figure aj-figure-drifted';
  node.tabIndex = 0;
  node.setAttribute('role', 'button');
  const state = fact?.value === value ? '' : '，与记录不一致';
  node.setAttribute('aria-label', `${text}${fact?.unit ?? ''}，${fact?.name ?? '已无此数'}${state}`);
  node.title = `${fact?.name ?? '已无此数'}${state}`;
  Object.assign(node.dataset, { fact: factId, value: String(value), style });
  node.textContent = text;
  return node;
}

export function readParagraph(element: Node): Paragraph {
  return joinPieces(
    [...element.childNodes].flatMap((node) => {
      if (node instanceof Text) return textPieces(node.data);
      return node instanceof HTMLElement ? (chipOf(node) ?? readParagraph(node)) : [];
    }),
  );
}

/** Words as pieces: without line ends, and with plain blanks. */
export function textPieces(text: string): readonly Piece[] {
  const plain = text.replaceAll('\u00a0', ' ').replaceAll('\n', '');
  return plain === '' ? [] : [{ text: plain }];
}

export function chipOf(node: HTMLElement): readonly Piece[] | undefined {
  const { fact, value, style } = node.dataset;
  if (fact === undefined || style === undefined || !isNumberStyle(style)) return undefined;
  return [{ chip: { factId: fact, value: Number(value), style } }];
}
