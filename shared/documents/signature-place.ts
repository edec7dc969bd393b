import { dayInWords } from '#shared/day.ts';
import type { SignatureBlock } from './model.ts';
import { characterWidth, type PaperSpec, textWidth } from './spec.ts';
import { widthOf } from './wrap.ts';

/** Left indents of both lines in characters. */
interface Indents {
  readonly office: number;
  readonly date: number;
}

export interface SignaturePlace extends Indents {
  /** Empty lines above. */
  readonly linesAbove: number;
}

/**
 * Where 署名 and 成文日期 stand (7.3.5). Widths are counted in characters; what the standard puts in relation (centred over,
 * two characters after) is laid out so that it holds whatever the digits measure. With a seal both lines are centred
 * between the indent and the right margin.
 */
export function signaturePlace({ office, day, seal }: SignatureBlock, spec: PaperSpec): SignaturePlace {
  const { signature } = spec;
  const line = textWidth(spec) / characterWidth(spec);
  const [wide, date] = [widthOf(office), widthOf(dayInWords(day))];
  return seal
    ? { ...sealedIndents(wide, date, line, signature.sealedDay), linesAbove: signature.linesAboveSealed }
    : {
        ...unsealedIndents(wide, date, line, signature.unsealedOffice),
        linesAbove: signature.linesAboveUnsealed,
      };
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
