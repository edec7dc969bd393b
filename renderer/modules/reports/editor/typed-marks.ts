import { figuresIn } from '#shared/reports/proofread/figures-in-text.ts';

/** Figures typed by hand get a grey line below them, drawn over the text: the text itself stays as typed. */
const NAME = 'aj-typed-figure';

const shown = new Map<HTMLElement, readonly Range[]>();

export function markTyped(element: HTMLElement): void {
  shown.set(element, rangesIn(element));
  draw();
}

export function unmarkTyped(element: HTMLElement): void {
  shown.delete(element);
  draw();
}

function draw(): void {
  // Browsers before 105 have no highlights: the line is missing there, the count in the checks is not.
  if (typeof Highlight === 'undefined') return;
  CSS.highlights.set(NAME, new Highlight(...[...shown.values()].flat()));
}

function rangesIn(element: HTMLElement): readonly Range[] {
  return [...element.childNodes].flatMap((node) =>
    node instanceof Text
      ? figuresIn(node.data).map(({ start, end }) => {
          const range = new Range();
          range.setStart(node, start);
          range.setEnd(node, end);
          return range;
        })
      : [],
  );
}
