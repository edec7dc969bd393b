import type { Paragraph } from 'docx';
import { dayInWords } from '#shared/day.ts';
import type { SignatureBlock } from '#shared/documents/model.ts';
import { characterWidth, fontsOf, textWidth } from '#shared/documents/spec.ts';
import { widthOf } from '#shared/documents/wrap.ts';
import { emptyLine, styled } from './paragraph.ts';
import { type Press, textRuns } from './runs.ts';

/**
 * 署名 and 成文日期 below their empty lines, all on one page (7.3.5). Widths are counted in characters; what the standard
 * puts in relation (centred over, two characters after) is laid out so that it holds whatever the digits measure.
 */
export function signatureParagraphs(press: Press, { office, day, seal }: SignatureBlock): Paragraph[] {
  const { body } = fontsOf(press.spec);
  const { signature } = press.spec;
  const date = dayInWords(day);
  const line = textWidth(press.spec) / characterWidth(press.spec);
  const indents = seal
    ? sealedIndents(widthOf(office), widthOf(date), line, signature.sealedDay)
    : unsealedIndents(widthOf(office), widthOf(date), line, signature.unsealedOffice);
  const lines = seal ? signature.linesAboveSealed : signature.linesAboveUnsealed;
  const style = seal ? 'SignatureCentred' : 'Signature';
  return [
    ...Array.from({ length: lines }, () => emptyLine(true)),
    styled(press, style, textRuns(press, office, body), { left: indents.office, keepNext: true }),
    // Some programs put a quarter of a character between digits and 年月日: a date of the office's width must not break.
    styled(press, style, textRuns(press, date, body), {
      left: indents.date,
      overhang: seal ? 0 : DATE_SPACES,
    }),
  ];
}

/** Five borders between digits and 年月日, a quarter of a character each, and a little for wider digits. */
const DATE_SPACES = 2;

/** Left indents of both lines in characters. */
interface Indents {
  readonly office: number;
  readonly date: number;
}

/**
 * Both lines are centred between this indent and the right margin, so that the date ends `dayIndent` before it. An
 * office too wide for that reaches the margin and takes the date with it.
 */
export function sealedIndents(office: number, date: number, line: number, dayIndent: number): Indents {
  const left = Math.max(0, Math.min(line - 2 * dayIndent - date, line - office - 1));
  return { office: left, date: left };
}

/** The date begins two characters after the office; a date wider than the office moves the office to the left. */
export function unsealedIndents(office: number, date: number, line: number, officeIndent: number): Indents {
  const start = date > office ? line - officeIndent - date - 2 : line - officeIndent - office;
  const left = Math.max(0, start);
  return { office: left, date: left + 2 };
}
