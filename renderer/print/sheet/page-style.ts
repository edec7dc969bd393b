import { FINE, points } from './fine.ts';

interface PageSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Paper on the screen and on the printer. A leaf is a piece of paper as large as `--aj-scale` says, the sheet on it is laid
 * out at its own size. On the printer every page is upright, so that one kind of paper goes through it: a turned leaf lies
 * on its side there, and `page-orientation` tells a PDF to show it the right way.
 */
export function pageStyle({ width, height }: PageSize): string {
  const [across, down] = [points(width), points(height)];
  const size = `size: ${across} ${down}; margin: 0;`;
  return `
@page { ${size} }
@page aj-upright { ${size} }
@page aj-turned { ${size} page-orientation: rotate-right; }
.aj-leaf {
  position: relative; contain: strict; content-visibility: auto; background: #fff;
  width: calc(${across} * var(--aj-scale, 1)); height: calc(${down} * var(--aj-scale, 1));
}
.aj-leaf.aj-turned {
  width: calc(${down} * var(--aj-scale, 1)); height: calc(${across} * var(--aj-scale, 1));
}
.aj-sheet {
  position: absolute; left: 0; top: 0;
  width: ${points(width * FINE)}; height: ${points(height * FINE)};
  transform-origin: 0 0; transform: scale(calc(var(--aj-scale, 1) / ${FINE}));
}
.aj-turned > .aj-sheet { width: ${points(height * FINE)}; height: ${points(width * FINE)}; }
@media print {
  .aj-leaf, .aj-leaf.aj-turned {
    width: ${across}; height: ${down}; page: aj-upright; break-after: page; content-visibility: visible;
  }
  .aj-leaf.aj-turned { page: aj-turned; }
  .aj-leaf:last-child { break-after: auto; }
  .aj-sheet { transform: scale(${1 / FINE}); }
  .aj-turned > .aj-sheet { transform: translateY(${down}) rotate(-90deg) scale(${1 / FINE}); }
}`;
}

/**
 * On the printer there is nothing but `.aj-leaves`: what stands around it gives up its place, what stands beside it is gone.
 * The interface sets some of its styles on the elements, hence the force.
 */
export const printStyle = `
@media print {
  html:has(.aj-leaves), body:has(.aj-leaves), body :has(.aj-leaves), .aj-leaves {
    display: block !important; position: static !important; width: auto !important; height: auto !important;
    max-width: none !important; margin: 0 !important; padding: 0 !important; overflow: visible !important;
    background: none !important; box-shadow: none !important;
  }
  body:has(.aj-leaves) > :not(:has(.aj-leaves)):not(.aj-leaves),
  body :has(.aj-leaves) > :not(:has(.aj-leaves)):not(.aj-leaves) { display: none !important; }
}`;

/** How text is set on every sheet: exactly as wide as its characters, black, and with its grounds. */
export const textStyle = `
.aj-sheet, .aj-bench {
  color: #000; text-rendering: geometricPrecision; font-kerning: none; font-variant-ligatures: none;
  text-spacing-trim: space-all; text-autospace: no-autospace; overflow-wrap: anywhere; white-space: pre-wrap;
  print-color-adjust: exact; -webkit-print-color-adjust: exact;
}
.aj-sheet *, .aj-bench * { box-sizing: border-box; }`;
