import type { Paragraph } from 'docx';
import { organSize } from '#shared/documents/ink.ts';
import { fontsOf } from '#shared/documents/spec.ts';
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
