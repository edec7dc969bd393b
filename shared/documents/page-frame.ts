import type { PaperSpec } from './spec.ts';

type Margins = PaperSpec['margins'];

/** A turned page is the upright sheet turned to the right, so every margin stays on its edge of the sheet (7.2 横排). */
export function pageMargins({ margins }: PaperSpec, turned: boolean): Margins {
  if (!turned) return margins;
  return { top: margins.left, right: margins.top, bottom: margins.right, left: margins.bottom };
}

/** Room between the margins, in twips. */
export function pageArea(
  spec: PaperSpec,
  turned: boolean,
): { readonly width: number; readonly height: number } {
  const { top, right, bottom, left } = pageMargins(spec, turned);
  const { width, height } = turned
    ? { width: spec.page.height, height: spec.page.width }
    : { width: spec.page.width, height: spec.page.height };
  return { width: width - left - right, height: height - top - bottom };
}

/** 打印水印: grey and small, at the right in the header. Size in half-points, colour as RRGGBB. */
export function markLook({ sizes }: PaperSpec): { readonly size: number; readonly color: string } {
  return { size: sizes.pageNumber - 4, color: '767676' };
}

/** Share of the page's diagonal that the words across it take. */
const ACROSS = 0.62;
/** Few words are not blown up beyond this share of the diagonal. */
const TALLEST = 0.06;

/**
 * 打印水印 once more, across the page behind the text: what is copied of a page still says who printed it. Lengths in
 * twips, colour as RRGGBB.
 */
export function watermarkLook(
  { page }: PaperSpec,
  mark: string,
): { readonly width: number; readonly height: number; readonly color: string } {
  const diagonal = Math.hypot(page.width, page.height);
  // A Latin character is half as wide as a Chinese one.
  const characters = [...mark].reduce((sum, one) => sum + (one.charCodeAt(0) < 0x100 ? 0.5 : 1), 0);
  const height = Math.min((ACROSS * diagonal) / characters, TALLEST * diagonal);
  return { width: Math.round(height * characters), height: Math.round(height), color: 'DADADA' };
}
