import { widthOf } from './wrap.ts';

/** Characters of 2号 in a line of the 版心: 8845 / 440 twips. */
const FULL_LINE = 20;
const MOST_LINES = 5;

/**
 * A title in lines of a 梯形 or 菱形 without a word torn (7.3.1): as few lines as hold it, none wider than `most`
 * characters, line lengths that grow, shrink, or grow and then shrink. A title of one line stays one line. What is no
 * word by itself (的, 、, 》) never begins a line.
 */
export function titleLines(title: string, most = FULL_LINE): readonly string[] {
  const words = wordsOf(title.trim());
  const whole = words.join('');
  if (widthOf(whole) <= most) return whole === '' ? [] : [whole];
  for (let count = Math.ceil(widthOf(whole) / most); count <= MOST_LINES; count++) {
    const best = bestOf(splits(words, count, most));
    if (best) return best;
  }
  return greedy(words, most);
}

/** Words of this trade that a general dictionary tears. */
const TERMS = /印发|转发|批转|四色卡|第一书记|薄弱村|低收入户|乡科级/g;
const NEVER_FIRST = /^[的和与及、，。：；）》”’〉」』】〕\s]/;
const NEVER_LAST = /[（《“‘〈「『【〔、]$/;

/** Words with what may not stand apart from them; what is inside 《》 and （） is broken like any other text. */
function wordsOf(title: string): readonly string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const inside = new Set(
    [...title.matchAll(TERMS)].flatMap(({ index, 0: term }) => [...term].map((_, at) => index + at).slice(1)),
  );
  const words: string[] = [];
  for (const { segment, index } of segmenter.segment(title)) {
    const last = words.at(-1);
    const joined =
      last !== undefined &&
      (inside.has(index) || NEVER_FIRST.test(segment) || NEVER_LAST.test(last) || isDocumentWord(segment));
    if (joined) words[words.length - 1] = last + segment;
    else words.push(segment);
  }
  return words;
}

/** 的通知, 的请示: the kind of paper stays with the 的 before it. */
function isDocumentWord(word: string): boolean {
  return /^(通知|请示|报告|函|意见|决定|通报|批复|决议|公告|通告|议案|纪要|命令)$/.test(word);
}

function splits(words: readonly string[], count: number, most: number): readonly (readonly string[])[] {
  if (count === 1) {
    const line = words.join('');
    return line !== '' && widthOf(line) <= most ? [[line]] : [];
  }
  const found: (readonly string[])[] = [];
  let line = '';
  let left = widthOf(words.join(''));
  for (const [index, word] of words.entries()) {
    line += word;
    left -= widthOf(word);
    if (widthOf(line) > most) break;
    // What is left would not fit into the other lines.
    if (left > (count - 1) * most) continue;
    for (const rest of splits(words.slice(index + 1), count - 1, most)) found.push([line, ...rest]);
  }
  return found;
}

/** Steps of two to four characters look right; an hourglass or equal lines do not. */
function bestOf(candidates: readonly (readonly string[])[]): readonly string[] | undefined {
  let best: { lines: readonly string[]; cost: number } | undefined;
  for (const lines of candidates) {
    const cost = costOf(lines.map(widthOf));
    if (cost < Number.POSITIVE_INFINITY && (!best || cost < best.cost)) best = { lines, cost };
  }
  return best?.lines;
}

function costOf(widths: readonly number[]): number {
  const steps = widths.slice(1).map((width, index) => width - (widths[index] ?? 0));
  const fell = steps.findIndex((step) => step < 0);
  if (fell >= 0 && steps.slice(fell).some((step) => step > 0)) return Number.POSITIVE_INFINITY;
  return steps.reduce((sum, step) => sum + (Math.abs(step) - 2) ** 2 + (step === 0 ? 8 : 0), 0);
}

function greedy(words: readonly string[], most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last + word) <= most) lines[lines.length - 1] = last + word;
    else lines.push(word);
  }
  return lines;
}
