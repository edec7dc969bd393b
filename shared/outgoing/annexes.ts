import { linesOf, type Span } from './lines.ts';

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

/** The annexes as they are typed: a line that begins with 附件： opens one with text below; otherwise each line is a name. */
export function annexesIn(text: string): readonly TypedAnnex[] {
  const lines = linesOf(text);
  const starts = lines.flatMap((line, at) => (heading.test(line.text) ? [at] : []));
  const first = starts[0] ?? lines.length;
  const plain = lines
    .slice(0, first)
    .filter((line) => line.text !== '')
    .map(({ text: name, to }) => ({ name: nameIn(name), text: '', span: { from: to, to } }));
  const opened = starts.map((at, index): TypedAnnex => {
    const line = lines[at];
    const from = Math.min(lines[at + 1]?.from ?? text.length, text.length);
    const next = starts[index + 1];
    const to = next === undefined ? text.length : (lines[next]?.from ?? text.length);
    const own = text.slice(from, to);
    return { name: nameIn(line?.text ?? ''), text: own.trim() === '' ? '' : own, span: { from, to } };
  });
  return [...plain, ...opened];
}

function nameIn(line: string): string {
  return line.replace(heading, '').replace(number, '').replace(/\t+/g, ' ').trim();
}
