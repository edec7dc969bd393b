import { type FoundFigure, rawFiguresIn } from './figure.ts';
import { figuresInTable, type Table, tablesIn } from './figures-in-tables.ts';
import { plainDigits } from './numerals.ts';

const VERB_ONLY = /^(?:今年|本年|现|已|共|总数|总量)*(?:达到?|增至|升至|减至|降至|共计?|合计|总计|累计)了?$/;
/** 约谈总量增加，达到414人次 and 四色卡（224张）: what the figure counts stands in the clause before its own. */
function saysNothing(before: string, mark: string | undefined): boolean {
  return VERB_ONLY.test(before) || (before === '' && (mark === '（' || mark === '('));
}

const CLAUSE_END = /[，。；：、！？\n（）()]/;

/**
 * Every figure with a measure word in a text, in order. Dates, ordinals (第十期), document numbers, headings and lines
 * that only have to be reached (70万元以上的) are none. In a table (lines of cells between tabs) the measure word may
 * stand in the heading.
 */
export function figuresIn(text: string): readonly FoundFigure[] {
  const plain = plainDigits(text);
  const tables = tablesIn(plain);
  const found = [
    ...inSentences(text, plain, tables),
    ...tables.flatMap((table) => figuresInTable(table, text)),
  ];
  return found.sort((a, b) => a.start - b.start);
}

function inSentences(text: string, plain: string, tables: readonly Table[]): readonly FoundFigure[] {
  const raw = rawFiguresIn(plain).filter(
    ({ start }) => !tables.some((table) => start >= table.start && start < table.end),
  );
  return raw.map((figure, index) => {
    const last = raw[index - 1]?.end ?? 0;
    const next = raw[index + 1]?.start ?? plain.length;
    const sentence = startOfSentence(plain, figure.start);
    const start = startOfClause(plain, figure.start, Math.max(sentence, last));
    const before = plain.slice(start, figure.start);
    const context = clausesOf(plain.slice(sentence, start));
    return {
      ...figure,
      text: text.slice(figure.start, figure.end),
      before: saysNothing(before, plain[start - 1]) ? (context.at(-1) ?? '') + before : before,
      after: plain.slice(figure.end, endOfClause(plain, figure.end, next)),
      context,
      ...asideAt(plain, figure.end),
    };
  });
}

function startOfSentence(text: string, at: number): number {
  return Math.max(...['。', '！', '？', '\n'].map((mark) => text.lastIndexOf(mark, at - 1))) + 1;
}

function startOfClause(text: string, at: number, least: number): number {
  for (let place = at; place > least; place--) if (CLAUSE_END.test(text[place - 1] ?? '')) return place;
  return least;
}

function endOfClause(text: string, at: number, most: number): number {
  for (let place = at; place < most; place++) if (CLAUSE_END.test(text[place] ?? '')) return place;
  return most;
}

function asideAt(text: string, at: number): Pick<FoundFigure, 'aside'> {
  const aside = /^[（(]([^（）()\n]*)[）)]/.exec(text.slice(at, at + 40))?.[1];
  return aside === undefined ? {} : { aside };
}

function clausesOf(text: string): readonly string[] {
  return text.split(CLAUSE_END).filter((clause) => clause.trim() !== '');
}
