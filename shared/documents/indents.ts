/** Places inside a line that both the Word file and the printed sheet need, in characters from the left edge. */
import type { AttendanceBlock, HeadingBlock, Run } from './model.ts';
import { characterWidth, type PaperSpec, textWidth } from './spec.ts';

/** Where the later lines of a paragraph begin, and how far its first line stands out of that. */
export interface Hanging {
  readonly left: number;
  readonly hanging: number;
}

/** 附件说明: wrapped names begin below the first character of the name (7.3.4). */
export function attachmentHanging(index: number, count: number, { firstLine }: PaperSpec): Hanging {
  const left = firstLine + '附件：'.length + (count > 1 ? 1 : 0);
  return { left, hanging: index === 0 ? left - firstLine : 1 };
}

/** 出席, 请假 and 列席: the names go on below the first of them (10.3). */
export function attendanceHanging({ label }: AttendanceBlock, { firstLine }: PaperSpec): Hanging {
  const hanging = label.length + 1;
  return { left: firstLine + hanging, hanging };
}

/** 签发人, two names a line; those of the second line begin below the first name (7.2.6). */
export interface SignerLines {
  readonly lines: readonly string[];
  readonly label: number;
  readonly names: number;
}

export const SIGNER_LABEL = '签发人：';

/** The longest line of names ends one character before the margin. */
export function signerLines(signers: readonly string[], spec: PaperSpec): SignerLines {
  const lines = signers.flatMap((_, index) =>
    index % 2 === 0 ? [signers.slice(index, index + 2).join('　')] : [],
  );
  const wide = Math.max(0, ...lines.map((line) => [...line].length));
  const names = textWidth(spec) / characterWidth(spec) - 1 - wide;
  return { lines, names, label: names - SIGNER_LABEL.length };
}

/** The face of the heading reaches up to the first 。 (7.3.3); what follows in the paragraph is body text. */
export function headingPieces({ text, runs = [] }: HeadingBlock): {
  readonly heading: string;
  readonly rest: readonly Run[];
} {
  const end = text.indexOf('。') + 1 || text.length;
  const rest = [{ text: text.slice(end) }, ...runs].filter((run) => !('text' in run) || run.text !== '');
  return { heading: text.slice(0, end), rest };
}
