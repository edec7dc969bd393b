import { type Month, monthInDots } from '../day.ts';

/** Enough of somebody in the register to tell people of one name apart. */
export interface Candidate {
  readonly id: string;
  readonly unit: string;
  readonly post: string;
  readonly birth?: Month;
}

/** A name of a pasted list, who bears it, and who is meant. */
export interface NamedOne<C extends Candidate> {
  readonly name: string;
  /** How often the list has it: several people may be meant. */
  readonly times: number;
  readonly found: readonly C[];
  readonly chosen: readonly string[];
}

/** 1 1. 01） at the head of a line. */
const ORDINAL = /^\d{1,4}(?:[.．)）]\s*|\s+)/;

/**
 * The words of each line of a pasted list; 、，； end a line too. Single characters belong together, because names of two
 * are spaced out to the width of three: 王　伟 is 王伟.
 */
export function linesOfNames(text: string): readonly (readonly string[])[] {
  return text
    .split(/[\n\r、，,；;]+/)
    .map((line) =>
      line
        .trim()
        .replace(ORDINAL, '')
        .split(/[\s\u3000]+/)
        .filter((word) => word !== ''),
    )
    .map(joinSingles)
    .filter((words) => words.length > 0);
}

function joinSingles(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let isOpen = false;
  for (const word of words) {
    const isSingle = [...word].length === 1;
    if (isSingle && isOpen) joined.push((joined.pop() ?? '') + word);
    else joined.push(word);
    isOpen = isSingle;
  }
  return joined;
}

/** What has to be looked up in the register for these lines: each word, and two that may be one name (欧阳 娜娜). */
export function wordsToLookUp(lines: readonly (readonly string[])[]): readonly string[] {
  return [
    ...new Set(lines.flatMap((words) => [...words, ...words.slice(1).map((word, at) => words[at] + word)])),
  ];
}

/**
 * Who is meant by each name of the lines. Words of a line that are no name (财政局 1970.05) say which of several people
 * it is. A line without a known name is told by its first word, with nobody found.
 */
export function peopleMeant<C extends Candidate>(
  lines: readonly (readonly string[])[],
  bearersOf: (name: string) => readonly C[],
): readonly NamedOne<C>[] {
  const byName = new Map<string, { readonly hints: (readonly string[])[] }>();
  for (const words of lines) {
    const { names, hints } = readLine(words, (name) => bearersOf(name).length > 0);
    for (const name of names) {
      const known = byName.get(name) ?? { hints: [] };
      known.hints.push(hints);
      byName.set(name, known);
    }
  }
  return [...byName].map(([name, { hints }]) => {
    const found = bearersOf(name);
    const [only] = found;
    const meant = found.length === 1 && only ? [only.id] : hints.flatMap((own) => fitting(found, own) ?? []);
    return { name, times: hints.length, found, chosen: [...new Set(meant)] };
  });
}

function readLine(words: readonly string[], isKnown: (name: string) => boolean) {
  const names: string[] = [];
  const hints: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const [word = '', next] = words.slice(at);
    if (next !== undefined && isKnown(word + next)) {
      names.push(word + next);
      at++;
    } else if (isKnown(word)) names.push(word);
    else hints.push(word);
  }
  const [first, ...rest] = hints;
  return names.length === 0 && first !== undefined ? { names: [first], hints: rest } : { names, hints };
}

/** The one whom most of the words describe; undefined where none or several are described as well. */
function fitting<C extends Candidate>(found: readonly C[], hints: readonly string[]): string | undefined {
  const told = found.map((person) => {
    const words = apart(person);
    return { id: person.id, fits: hints.filter((hint) => words.includes(hint)).length };
  });
  const most = Math.max(0, ...told.map(({ fits }) => fits));
  const best = told.filter(({ fits }) => fits === most && most > 0);
  return best.length === 1 ? best[0]?.id : undefined;
}

/** 单位 · 职务 · 出生年月: what keeps people of one name apart. */
export function apart({ unit, post, birth }: Candidate): string {
  const month = birth === undefined ? '' : `${monthInDots(birth)}出生`;
  return [unit, post, month].filter((word) => word !== '').join(' · ');
}

export function peopleChosen(named: readonly NamedOne<Candidate>[] = []): readonly string[] {
  return named.flatMap(({ chosen }) => chosen);
}

/**
 * Why the list cannot be used yet. A name that stands there twice means two people, if so many bear it.
 * @param named undefined while the names are still looked up: what was found before belongs to another list
 */
export function unsettled(named: readonly NamedOne<Candidate>[] | undefined): string | undefined {
  if (!named) return '正在名册中查找这些姓名，请稍候再试。';
  const unknown = named.filter(({ found }) => found.length === 0).map(({ name }) => name);
  if (unknown.length > 0) return `名册中没有${unknown.join('、')}，请核对姓名，或先在“干部”中登记。`;
  const open = named.filter((one) => one.chosen.length < wantedOf(one));
  const words = open.map((one) => `${one.name}（${wantedOf(one)}人）`).join('、');
  return open.length === 0 ? undefined : `${words}有同名干部，请按单位和出生年月选定。`;
}

/** How many people a name of the list stands for. */
export function wantedOf({ times, found }: NamedOne<Candidate>): number {
  return Math.min(times, found.length);
}
