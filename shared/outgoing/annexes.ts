import { type Line, linesOf, type Span } from './lines.ts';

export interface TypedAnnex {
  /** As in the 附件说明, without its number. */
  readonly name: string;
  /** What is printed on its own pages; '' where the annex is not part of this file. */
  readonly text: string;
  /** Where `text` stands in the field. */
  readonly span: Span;
}

/** 附件：…, 附件2：… */
const heading = /^附件\s*[\d０-９一二三四五六七八九十]*\s*[:：]\s*/;
const number = /^[\d０-９]{1,2}[.．、]\s*/;

/**
 * The annexes as they are typed: a line that begins with 附件： opens one with text below; otherwise each line is a name.
 * 附件：1.甲 with 2.乙 below it are names too: so they stand on paper (7.3.4), and so they are pasted.
 */
export function annexesIn(text: string): readonly TypedAnnex[] {
  const lines = linesOf(text);
  const starts = lines.flatMap((line, at) => (heading.test(line.text) ? [at] : []));
  const first = starts[0] ?? lines.length;
  const plain = lines
    .slice(0, first)
    .filter((line) => line.text !== '')
    .map(nameOnly);
  const opened = starts.flatMap((at, index): readonly TypedAnnex[] => {
    const line = lines[at];
    const from = Math.min(lines[at + 1]?.from ?? text.length, text.length);
    const next = starts[index + 1];
    const listed = listedIn(lines.slice(at, next));
    if (listed.length > 0) return listed.map(nameOnly);
    const to = next === undefined ? text.length : (lines[next]?.from ?? text.length);
    const own = text.slice(from, to);
    return [{ name: nameIn(line?.text ?? ''), text: own.trim() === '' ? '' : own, span: { from, to } }];
  });
  return [...plain, ...opened];
}

function nameOnly({ text, to }: Line): TypedAnnex {
  return { name: nameIn(text), text: '', span: { from: to, to } };
}

/** The lines if they count from 1 on without a word between them. */
function listedIn(lines: readonly Line[]): readonly Line[] {
  const filled = lines.filter(({ text }) => text !== '');
  const ordinalIn = (words: string) => Number.parseInt(number.exec(words)?.[0].normalize('NFKC') ?? '', 10);
  const isCounted = ({ text }: Line, at: number) => ordinalIn(text.replace(heading, '')) === at + 1;
  return filled.length > 1 && filled.every(isCounted) ? filled : [];
}

function nameIn(line: string): string {
  return line.replace(heading, '').replace(number, '').replace(/\t+/g, ' ').trim();
}
