import { BASE_LINE } from '#shared/documents/ink.ts';
import { fine } from './fine.ts';
import { make } from './make.ts';

/** A line of exactly `height` twips whose base line is where Word puts it, whatever the font. */
export function exactLine(height: number, className: string, ...children: readonly Node[]): HTMLElement {
  const strut = make('span', { className: 'aj-strut', style: { height: fine(height * BASE_LINE) } });
  return make(
    'div',
    { className: `aj-exact ${className}`, style: { height: fine(height) } },
    strut,
    ...children,
  );
}

/** White height. */
export function blank(height: number, className = ''): HTMLElement {
  return make('div', { className, style: { height: fine(Math.max(0, height)) } });
}

interface Placed {
  /** Twips from the left edge, or from the right one. */
  readonly left?: number;
  readonly right?: number;
  readonly content: readonly Node[];
}

/** Several texts at their places on one line. */
export function rowOf(height: number, ...texts: readonly Placed[]): HTMLElement {
  const placed = texts.map(({ left, right, content }) => {
    const line = exactLine(height, '', ...content);
    if (left !== undefined) line.style.left = fine(left);
    if (right !== undefined) line.style.right = fine(right);
    return line;
  });
  return make('div', { className: 'aj-row', style: { height: fine(height) } }, ...placed);
}
