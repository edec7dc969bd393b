import { areAlike, boundsOf, isDifference, type ReadFigure, type Said, type Sentence } from './sentences.ts';

/** Between two members of a list: 128张、黄色警示卡63张和… */
const CLOSE = /^(?:、|和|与|以及|及)[^，；：、]*$/;
/** Also with commas: 个人诉求59件，汇报341件，… */
const LOOSE = /^(?:、|，|和|与|以及|及)[^，；：、]*$/;
/** Parts that one person can be in twice: their sum says nothing. */
const OVERLAP = /女|党员|党外|非党|民族|学历|本科|研究生|大专|岁|以上|以下|[科处县厅]级/;
/** 就谈话内容看，…: the whole is told anew by its parts. */
const VIEW = /^(?:就|按|从)[^，]{1,10}(?:看|分)，/;
/** A list that is further from the total is no list of all its parts. */
const NEAR = 0.25;

/** 其中 ≤ total, and lists that add up to the total they are told of. */
export function enumerationsAgree(sentence: Sentence): readonly Said[] {
  return [
    ...partsWithin(sentence),
    ...listsAfter(sentence),
    ...totalsAfter(sentence),
    ...viewAddsUp(sentence),
  ];
}

function partsWithin({ text, figures }: Sentence): readonly Said[] {
  return [...text.matchAll(/其中，?/g)].flatMap((match): readonly Said[] => {
    const after = match.index + match[0].length;
    const first = figures.findIndex(({ start }) => start >= after);
    const part = figures[first];
    if (!part || /[，；]/.test(text.slice(after, part.start))) return [];
    const total = lastAlike(figures.slice(0, first), part, match.index, text);
    if (!total) return [];
    const list = listFrom(figures, first, text, CLOSE);
    const greater = list.filter((one) => boundsOf(one)[0] > boundsOf(total)[1]);
    if (greater.length > 0) {
      const said = greater.map((one) => one.text).join('、');
      return [finding(`其中数${said}大于总数${total.text}。`, [total, ...greater])];
    }
    const overlaps = list.some((one) => OVERLAP.test(one.before + one.after));
    return overlaps || sumOf(list)[0] <= boundsOf(total)[1] ? [] : [sumFinding(list, total)];
  });
}

/** 224张，蓝、黄卡分别为128张、96张 and 224张，计蓝卡128张、黄卡96张 */
function listsAfter({ text, figures }: Sentence): readonly Said[] {
  return [...text.matchAll(/分别|(?<=，)计(?!划)/g)].flatMap((match) => {
    const first = figures.findIndex(({ start }) => start > match.index);
    const part = figures[first];
    if (!part || /[，；]/.test(text.slice(match.index, part.start))) return [];
    const list = listFrom(figures, first, text, CLOSE);
    const total = lastAlike(figures.slice(0, first), part, match.index, text);
    return list.length > 1 && total ? nearMiss(list, total) : [];
  });
}

/** 产业类71个、民生类37个，合计108个 */
function totalsAfter({ text, figures }: Sentence): readonly Said[] {
  return figures.flatMap((total, at) => {
    if (!/^(?:合计|共计|总计)/.test(total.before)) return [];
    const list: ReadFigure[] = [];
    for (const one of figures.slice(0, at).reverse()) {
      const [next] = list;
      const joins = next === undefined || LOOSE.test(text.slice(one.end, next.start));
      if (!joins || !areAlike(one, total) || isDifference(one, text)) break;
      list.unshift(one);
    }
    return list.length > 1 ? nearMiss(list, total) : [];
  });
}

function viewAddsUp({ text, figures, before }: Sentence): readonly Said[] {
  const [first] = figures;
  if (!first || figures.length < 2 || !VIEW.test(text)) return [];
  if (listFrom(figures, 0, text, LOOSE).length < figures.length) return [];
  const totals: ReadFigure[] = [];
  for (let earlier = before; earlier; earlier = earlier.before) {
    const { figures: own, text: words } = earlier;
    totals.push(...own.filter((one) => areAlike(one, first) && !isDifference(one, words)));
  }
  if (totals.some((total) => meets(sumOf(figures), boundsOf(total)))) return [];
  const [nearest] = totals.sort((a, b) => offBy(figures, a) - offBy(figures, b));
  return nearest && offBy(figures, nearest) <= NEAR / 2 ? [sumFinding(figures, nearest)] : [];
}

function nearMiss(list: readonly ReadFigure[], total: ReadFigure): readonly Said[] {
  const agrees = meets(sumOf(list), boundsOf(total));
  return agrees || offBy(list, total) > NEAR ? [] : [sumFinding(list, total)];
}

/** The figure before `at` that can be the whole of `part`. */
function lastAlike(
  figures: readonly ReadFigure[],
  part: ReadFigure,
  at: number,
  text: string,
): ReadFigure | undefined {
  return figures.filter((one) => one.end <= at && areAlike(one, part) && !isDifference(one, text)).at(-1);
}

function listFrom(
  figures: readonly ReadFigure[],
  from: number,
  text: string,
  joint: RegExp,
): readonly ReadFigure[] {
  const list: ReadFigure[] = [];
  for (const one of figures.slice(from)) {
    const last = list.at(-1);
    if (last && !(areAlike(last, one) && joint.test(text.slice(last.end, one.start)))) break;
    list.push(one);
  }
  return list;
}

function sumOf(list: readonly ReadFigure[]): readonly [number, number] {
  const bounds = list.map(boundsOf);
  return [bounds.reduce((sum, [least]) => sum + least, 0), bounds.reduce((sum, [, most]) => sum + most, 0)];
}

function offBy(list: readonly ReadFigure[], total: ReadFigure): number {
  return Math.abs(list.reduce((sum, { value }) => sum + value, 0) - total.value) / total.value;
}

function meets(one: readonly [number, number], other: readonly [number, number]): boolean {
  const slip = 1e-6;
  return one[0] <= other[1] + slip && other[0] <= one[1] + slip;
}

function sumFinding(list: readonly ReadFigure[], total: ReadFigure): Said {
  const sum = Math.round(list.reduce((all, { value }) => all + value, 0) * 100) / 100;
  const parts = list.map(({ text }) => text).join('＋');
  return finding(`${parts}＝${sum}${list[0]?.unit ?? ''}，而总数写作${total.text}。`, [total, ...list]);
}

function finding(message: string, figures: readonly ReadFigure[]): Said {
  return { message, remedy: '核对这一句的总数和分项，改正写错的数字。', figures };
}
