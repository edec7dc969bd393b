import type { Paragraph } from 'docx';
import { fontsOf, type PaperSpec, textWidth } from '#shared/documents/spec.ts';
import { styled } from './paragraph.ts';
import { type Press, textRuns } from './runs.ts';

/** Digits of 份号 are body text, the words of 密级 and 紧急程度 黑体 (7.2.1–7.2.3). */
export function markLine(press: Press, text: string): Paragraph {
  const { body, heading1 } = fontsOf(press.spec);
  return styled(press, 'Normal', textRuns(press, text, /^\d+$/.test(text) ? body : heading1));
}

/** 发文机关标志 in red on one line, exactly as high as its characters. */
export function organParagraph(press: Press, organ: string): Paragraph {
  const size = organSize(press.spec, organ);
  const runs = textRuns(press, organ, fontsOf(press.spec).title, {
    size,
    color: press.spec.head.red,
    ownDigits: true,
  });
  return styled(press, 'Organ', runs, { line: size * 10 });
}

/** In half-points: as large as the office wants, or as the width of the 版心 allows. */
export function organSize(spec: PaperSpec, organ: string): number {
  return Math.min(spec.sizes.organ, Math.floor(textWidth(spec) / (10 * Math.max(1, [...organ].length))));
}

/**
 * Where the ink of Chinese characters stands in a line of exactly `line` twips: Word and LibreOffice put the base line at
 * four fifths of it, whatever the font; the characters reach 0.835 em above it and 0.085 em below.
 */
export function blankAbove(size: number, line: number): number {
  return Math.round(line * 0.8 - size * 10 * 0.835);
}

export function blankBelow(size: number, line: number): number {
  return Math.round(line * 0.2 - size * 10 * 0.085);
}
