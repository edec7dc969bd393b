import type { Paragraph, Piece } from '#shared/reports/model.ts';
import { joinPieces } from '#shared/reports/model.ts';
import { chipOf, textPieces } from './chip-dom.ts';

/**
 * What was copied, as paragraphs. Figures come along only out of a report of this program, whose HTML names them; from
 * anywhere else the plain words are taken.
 */
export function pastedParagraphs(data: Pick<DataTransfer, 'getData'>): readonly Paragraph[] {
  const html = data.getData('text/html');
  const own = html.includes('data-fact') ? paragraphsOf(html) : [];
  if (own.some((paragraph) => paragraph.length > 0)) return own;
  return data
    .getData('text/plain')
    .split(/\r?\n/)
    .map((line) => textPieces(line.trim()))
    .filter((paragraph) => paragraph.length > 0);
}

const BLOCKS = /^(?:P|DIV|LI|TR|H[1-6]|SECTION|ARTICLE|BR)$/;

function paragraphsOf(html: string): readonly Paragraph[] {
  const paragraphs: Piece[][] = [[]];
  const walk = (parent: Node): void => {
    for (const node of parent.childNodes) {
      const chip = node instanceof HTMLElement ? chipOf(node) : undefined;
      const breaks = BLOCKS.test(node.nodeName);
      if (breaks) paragraphs.push([]);
      if (chip) paragraphs.at(-1)?.push(...chip);
      else if (node instanceof Text) paragraphs.at(-1)?.push(...textPieces(node.data));
      else walk(node);
      if (breaks) paragraphs.push([]);
    }
  };
  walk(new DOMParser().parseFromString(html, 'text/html').body);
  return paragraphs.map(joinPieces).filter((paragraph) => paragraph.length > 0);
}
