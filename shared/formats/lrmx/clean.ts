import { cleanText, oneLine } from '#shared/formats/clean-text.ts';
import { inResumeForm, resumeLines } from '#shared/people/resume.ts';

/**
 * Takes back what editors did to a text before it was escaped: `&1lt;` `&1gt;` `&1amp;` of one writer, and the second
 * round of escaping of another. Each once.
 */
function unescapeOnce(text: string): string {
  const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&' };
  const sign = (_all: string, name: string) => signs[name] ?? '';
  return text.replace(/&1(lt|gt|amp);/g, sign).replace(/&(lt|gt|amp);/g, sign);
}

/** A field of one line. */
export function cleanField(text: string): string {
  return oneLine(unescapeOnce(text));
}

/** A field of several lines: 奖惩, 年度考核, 任免理由. */
export function cleanLines(text: string): string {
  return cleanText(resumeLines(unescapeOnce(text)).join('\n'));
}

const unseen = /(?!\s)\p{Cc}|[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\ufffd]/gu;

/** A résumé keeps its blanks, which are its columns. A full-width blank is as wide as two of them. */
export function cleanResume(text: string): string {
  const lines = resumeLines(unescapeOnce(text)).map((line) =>
    line
      .replace(unseen, '')
      .replace(/\u00a0/g, ' ')
      .replace(/^[\s\u3000]+/, (blank) => blank.replaceAll('\u3000', '  '))
      .trimEnd(),
  );
  return inResumeForm(lines.join('\n'));
}
