/**
 * 句式: a paragraph with places for figures, worded and edited by the office.
 *
 * `年内[约谈干部{interviews.total}人次]，[涉及干部{interviews.people|over}人]。｜到{@end}无约谈。`
 * - `{fact id}` or `{fact id|style}` is a figure, `{@name}` a word of the report (span, place, end …).
 * - `[…]` is a clause that falls away where one of its own figures is missing or 0, or all clauses inside it fell away;
 *   the mark beside it goes with it. So does a whole sentence. A paragraph never says 0 and never breaks off.
 * - `｜` parts alternatives; the first that has a figure to tell, or has none to ask for, is used.
 */
import type { Fact } from '#shared/facts/fact.ts';
import { joinPieces, type Paragraph, type Piece } from './model.ts';
import { isNumberStyle, type NumberStyle } from './number-style.ts';

type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'figure'; readonly factId: string; readonly style: NumberStyle | undefined }
  | { readonly kind: 'word'; readonly name: string }
  | { readonly kind: 'clause'; readonly nodes: readonly Node[] };

/** Words of a report that are no figures: 统计期, 全市, 年末 … */
export type PhraseWords = Readonly<Record<string, string>>;

const defaultStyles: Readonly<Record<Fact['measure'], NumberStyle>> = {
  count: 'integer',
  sum: 'upToTwoDecimals',
  mean: 'upToTwoDecimals',
  share: 'oneDecimal',
  change: 'upToTwoDecimals',
  growth: 'oneDecimal',
  rank: 'integer',
};

export function defaultStyleOf(fact: Fact): NumberStyle {
  return defaultStyles[fact.measure];
}

/** The paragraph a phrase becomes with these facts; undefined if it has nothing to say. */
export function paragraphOf(
  phrase: string,
  facts: ReadonlyMap<string, Fact>,
  words: PhraseWords,
): Paragraph | undefined {
  for (const alternative of outside(phrase, '｜')) {
    const sentences = outside(alternative, '。').map((text) => parsed(text).nodes);
    const said = sentences.map((nodes) => tell(nodes, facts, words));
    const asks = sentences.some(hasFigure);
    if (asks && !said.some((pieces) => pieces?.some((piece) => 'chip' in piece))) continue;
    const pieces = withoutEmptyBrackets(joinPieces(said.flatMap((sentence) => sentence ?? [])));
    if (pieces.length > 0) return pieces;
  }
  return undefined;
}

/** What a clerk has to mend in a phrase, in Chinese; empty if it can be used. */
export function problemsOfPhrase(
  phrase: string,
  knownFacts: ReadonlySet<string>,
  knownWords: ReadonlySet<string>,
): readonly string[] {
  const { nodes, problem } = parsed(phrase);
  if (problem !== undefined) return [problem];
  const [mark] = /[。｜]/.exec(textsIn(nodes.filter(({ kind }) => kind === 'clause')).join('')) ?? [];
  if (mark !== undefined) return [`方括号里不能有“${mark}”，请在“${mark}”的两边各用一对方括号。`];
  return nodesIn(nodes).flatMap((node) => {
    if (node.kind === 'figure' && !knownFacts.has(node.factId)) {
      return [`没有“${node.factId}”这个数字，请从“插入数字”中选。`];
    }
    return node.kind === 'word' && !knownWords.has(node.name) ? [`没有“@${node.name}”这个词。`] : [];
  });
}

function nodesIn(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap((node) => (node.kind === 'clause' ? nodesIn(node.nodes) : [node]));
}

function textsIn(nodes: readonly Node[]): readonly string[] {
  return nodesIn(nodes).flatMap((node) => (node.kind === 'text' ? [node.text] : []));
}

function hasFigure(nodes: readonly Node[]): boolean {
  return nodesIn(nodes).some((node) => node.kind === 'figure');
}

/** The parts between marks that stand in no bracket; a 。 stays with what it ends. */
function outside(text: string, mark: '。' | '｜'): readonly string[] {
  const parts = [''];
  let depth = 0;
  for (const sign of text) {
    if (sign === '[') depth += 1;
    if (sign === ']') depth -= 1;
    const ends = depth === 0 && sign === mark;
    if (!ends || mark === '。') parts.push((parts.pop() ?? '') + sign);
    if (ends) parts.push('');
  }
  return mark === '。' ? parts.filter((part) => part !== '') : parts;
}

const TOKEN = /\{(@?)([^{}|]+)(?:\|([^{}|]+))?\}|[[\]{}]|[^[\]{}]+/g;

function parsed(text: string): { readonly nodes: readonly Node[]; readonly problem?: string } {
  const root: Node[] = [];
  const open: Node[][] = [root];
  for (const match of text.matchAll(TOKEN)) {
    const [token, at, name, style] = match;
    const nodes = open.at(-1) ?? root;
    if (token === '[') {
      const inside: Node[] = [];
      nodes.push({ kind: 'clause', nodes: inside });
      open.push(inside);
    } else if (token === ']') {
      if (open.length === 1) return { nodes: root, problem: '多了一个“]”。' };
      open.pop();
    } else if (token === '{' || token === '}') {
      return { nodes: root, problem: `“${token}”没有成对，数字写作 {编号}。` };
    } else if (name === undefined) {
      nodes.push({ kind: 'text', text: token });
    } else if (at === '@') {
      nodes.push({ kind: 'word', name });
    } else {
      if (style !== undefined && !isNumberStyle(style))
        return { nodes: root, problem: `没有“${style}”这种写法。` };
      nodes.push({ kind: 'figure', factId: name, style });
    }
  }
  return open.length > 1 ? { nodes: root, problem: '少了一个“]”。' } : { nodes: root };
}

/** Also words that do nothing but join two clauses. */
const MARK_BEFORE = /[，、；：]$|^(?:和|与|及|以及)$/;
const MARK_AFTER = /^[，、；]|^(?:和|与|及|以及)$/;

/** The pieces of a clause, or nothing if it falls away. */
function tell(
  nodes: readonly Node[],
  facts: ReadonlyMap<string, Fact>,
  words: PhraseWords,
): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  let dropsMark = false;
  let clauses = 0;
  let kept = 0;
  for (const node of nodes) {
    switch (node.kind) {
      case 'text': {
        pieces.push({ text: dropsMark ? node.text.replace(MARK_AFTER, '') : node.text });
        dropsMark = false;
        break;
      }
      case 'word':
        pieces.push({ text: words[node.name] ?? '' });
        break;
      case 'figure': {
        const fact = facts.get(node.factId);
        if (fact === undefined || fact.value === 0) return undefined;
        const style = node.style ?? defaultStyles[fact.measure];
        pieces.push({ chip: { factId: fact.id, value: fact.value, style } });
        break;
      }
      case 'clause': {
        clauses += 1;
        const inner = tell(node.nodes, facts, words);
        if (inner) {
          kept += 1;
          pieces.push(...inner);
        } else dropsMark = !takeMark(pieces);
      }
    }
  }
  const asksHere = nodes.some((node) => node.kind === 'figure');
  return clauses > 0 && kept === 0 && !asksHere ? undefined : pieces;
}

/** Takes the mark away that led to a clause which fell away; says whether there was one. */
function takeMark(pieces: Piece[]): boolean {
  const last = pieces.at(-1);
  if (!last || !('text' in last) || !MARK_BEFORE.test(last.text)) return false;
  pieces.splice(-1, 1, { text: last.text.replace(MARK_BEFORE, '') });
  return true;
}

/** （[其中{b}人]） leaves nothing where the clause fell away. */
function withoutEmptyBrackets(pieces: Paragraph): Paragraph {
  return pieces.flatMap((piece) => {
    const text = 'text' in piece ? piece.text.replaceAll('（）', '') : undefined;
    return text === undefined ? [piece] : text === '' ? [] : [{ text }];
  });
}
