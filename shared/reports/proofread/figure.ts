import { plainDigits, readNumeral } from './numerals.ts';

/** How exactly a figure is meant: as written, rounded down (余 多), rounded up (近), or about it. */
export type Precision = 'exact' | 'atLeast' | 'nearly' | 'about';

/** A figure found in a draft. */
export interface FoundFigure {
  /** Place in the text, `end` not included. */
  readonly start: number;
  readonly end: number;
  /** As written: 1400余人次. */
  readonly text: string;
  /** In plain units: 2万人 is 20000 人; 万元 stays 万元. */
  readonly value: number;
  readonly unit: string;
  readonly precision: Precision;
  /** The smallest step the writing can express: 1 of 104, 100 of 1400余, 0.1 of 64.9. */
  readonly step: number;
  /** What stands around it within its clause; where that is but a verb (达到), the clause before leads it. */
  readonly before: string;
  readonly after: string;
  /** Clauses of the sentence before its own, nearest last. */
  readonly context: readonly string[];
  /** What stands in brackets right behind it: （截至6月底）. */
  readonly aside?: string;
}

const NUMERAL =
  '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|[零〇一二三四五六七八九十百千两]+(?:点[零〇一二三四五六七八九]+)?';
/** Every measure word that makes a numeral a figure. */
const UNITS = '个百分点|人次|篇次|万元|亿元|元|名|人|件|批|期|个|户|项|张|份|家|套|岁|次|场|起|%';
/** 1 leading words, 2 百分之, 3 numeral, 4 余 before 万, 5 万 or 亿, 6 余 after it, 7 unit, 8 unit in brackets. */
const FIGURE = new RegExp(
  '(?:(近|约|大约|超过|超|突破|逾|不少于|达到或超过)[ \\u3000]?)?(百分之)?' +
    `(${NUMERAL})([余多来])?([万亿])?([余多来])?(?:[ \\u3000]?(?:(${UNITS})|[（(](${UNITS})[）)]))?(?:左右)?`,
  'g',
);
/** What a numeral is not a count with: 第三名, 2013年, 5号, 三级 … */
const NOT_A_COUNT =
  /^(?:年|月|日|号|时|点|分|周年|届|级|类|层|中全会|大|岁以|步|天|个工作日|个月|个小时|名之|次会议)/;
/** 附件 2 项目清单, 3 人员情况: with a blank between them the numeral counts nothing that begins like a measure word. */
const BEGINS_A_WORD =
  /^[ \u3000](?:人[员数大才民事]|项目|个[人别性]|件数|名[单称字]|户[籍数]|次数|期间|场所|家庭|张数)/;

/** A figure as it stands, before what stands around it is read. */
export type RawFigure = Pick<FoundFigure, 'start' | 'end' | 'value' | 'unit' | 'precision' | 'step'>;

/** Every figure with a measure word, in order, of a text of plain digits (see {@link plainDigits}). */
export function rawFiguresIn(plain: string): readonly RawFigure[] {
  return [...plain.matchAll(FIGURE)].flatMap((match) => rawFigure(plain, match) ?? []);
}

/** The measure word that a heading ends with: 约谈（人次）, 签发张数, 所占比例%. */
export function unitAtEnd(heading: string): string | undefined {
  return UNIT_AT_END.exec(heading.trim())?.[1];
}

const UNIT_AT_END = new RegExp(`(${UNITS})数?[）)]?$`);

function rawFigure(plain: string, match: RegExpMatchArray): RawFigure | undefined {
  const [whole, lead = '', per, numeral = '', more, times, moreAfter, word, inBrackets] = match;
  const start = match.index ?? 0;
  const end = start + whole.length;
  const unit = per ? '%' : (word ?? inBrackets);
  const value = readNumeral(numeral);
  if (value === undefined || unit === undefined) return undefined;
  if (isOrdinal(plain, start)) return undefined;
  if (word !== undefined && NOT_A_COUNT.test(plain.slice(end - word.length))) return undefined;
  if (NOT_A_COUNT.test(plain.slice(end)) || BEGINS_A_WORD.test(plain.slice(end - unit.length - 1)))
    return undefined;
  if (isIndefinite(numeral, unit) || isLine(plain, lead, unit, end)) return undefined;
  const factor = times === '万' ? 10_000 : times === '亿' ? 100_000_000 : 1;
  const inUnit = unit === '元' && times !== undefined ? '万元' : unit === '亿元' ? '万元' : unit;
  const scale = unit === '元' && times !== undefined ? factor / 10_000 : unit === '亿元' ? 10_000 : factor;
  return {
    start,
    end,
    value: round(value * scale),
    unit: inUnit,
    precision: precisionOf(lead, more ?? moreAfter, plain.slice(end - 2, end)),
    step: round(stepOf(numeral, more !== undefined || moreAfter !== undefined || lead !== '') * scale),
  };
}

/** 第十期, 表 2, 〔2013〕21 and the second half of a range (3—5名). */
function isOrdinal(plain: string, start: number): boolean {
  const before = plain.slice(Math.max(0, start - 4), start);
  return /[第〔][ \u3000]?$|(?:表|图|附件)[ \u3000]$|\d—$/.test(before);
}

/** 一个 and 一批 are articles, 三个一 and 两项 of slogans are no counts either once nothing is said to hold them. */
function isIndefinite(numeral: string, unit: string): boolean {
  return /^[一两几]$/.test(numeral) && /^[个批项次份套家场起]$/.test(unit);
}

/** 70万元以上的村: a line to be reached, not a figure. */
function isLine(plain: string, lead: string, unit: string, end: number): boolean {
  if (unit !== '万元' && unit !== '元' && unit !== '岁') return false;
  return /^(?:\/年)?(?:以上|及以上|以下|的)/.test(plain.slice(end)) || /^(?:不少于|达到或超过)$/.test(lead);
}

function precisionOf(lead: string, more: string | undefined, tail: string): Precision {
  if (more !== undefined || /^(?:超过|超|突破|逾|不少于|达到或超过)$/.test(lead)) return 'atLeast';
  if (lead === '近') return 'nearly';
  return lead !== '' || tail === '左右' ? 'about' : 'exact';
}

/** Trailing zeros of a rounded figure are not meant: 1400余 steps by 100, 20多 by 10; an exact one steps by its last digit. */
function stepOf(numeral: string, isRounded: boolean): number {
  const plain = numeral.replaceAll(',', '');
  const decimals = /^\d+\.(\d+)$/.exec(plain)?.[1]?.length ?? /点(.+)$/.exec(plain)?.[1]?.length;
  if (decimals !== undefined) return 10 ** -decimals;
  if (!isRounded) return 1;
  const value = readNumeral(plain) ?? 1;
  let step = 1;
  while (value >= step * 10 && value % (step * 10) === 0) step *= 10;
  return step;
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
