import type { Paragraph } from 'docx';
import { dayInWords } from '#shared/day.ts';
import type { SignatureBlock } from '#shared/documents/model.ts';
import { signaturePlace } from '#shared/documents/signature-place.ts';
import { fontsOf } from '#shared/documents/spec.ts';
import { emptyLine, styled } from './paragraph.ts';
import { type Press, textRuns } from './runs.ts';

/** 署名 and 成文日期 below their empty lines, all on one page. */
export function signatureParagraphs(press: Press, block: SignatureBlock): Paragraph[] {
  const { body } = fontsOf(press.spec);
  const place = signaturePlace(block, press.spec);
  const style = block.seal ? 'SignatureCentred' : 'Signature';
  return [
    ...Array.from({ length: place.linesAbove }, () => emptyLine(true)),
    styled(press, style, textRuns(press, block.office, body), { left: place.office, keepNext: true }),
    // Some programs put a quarter of a character between digits and 年月日: a date of the office's width must not break.
    styled(press, style, textRuns(press, dayInWords(block.day), body), {
      left: place.date,
      overhang: block.seal ? 0 : DATE_SPACES,
    }),
  ];
}

/** Five borders between digits and 年月日, a quarter of a character each, and a little for wider digits. */
const DATE_SPACES = 2;
