import { dayInWords } from '#shared/day.ts';
import {
  type FileHead,
  type Head,
  type LetterHead,
  type MinutesHead,
  markLines,
} from '#shared/documents/head.ts';
import { SIGNER_LABEL, signerLines } from '#shared/documents/indents.ts';
import { blankAbove, blankBelow, organSize } from '#shared/documents/ink.ts';
import { letterRule } from '#shared/documents/letter-rule.ts';
import { characterWidth, type PaperSpec } from '#shared/documents/spec.ts';
import { assertNever } from '#shared/result.ts';
import { emptyLine } from './blocks.ts';
import { blank, exactLine, rowOf } from './exact.ts';
import { fine } from './fine.ts';
import { make } from './make.ts';
import { words } from './words.ts';

/** 版头 down to the place where the title begins. It stands at the upper edge of the 版心 of the first page. */
export function headNode(head: Head, spec: PaperSpec): HTMLElement {
  const { linesBelowOrgan } = spec.head;
  switch (head.form) {
    case 'file':
      return make(
        'div',
        {},
        ...redOrgan(head.organ, markLines(head.marks), spec),
        ...emptyLines(linesBelowOrgan),
        ...numberLines(head, spec),
        ...redLine(spec),
      );
    case 'letter':
      return letterHead(head, spec);
    case 'minutes':
      return make(
        'div',
        {},
        ...redOrgan(head.organ, [], spec),
        ...minutesLines(head, spec),
        ...redLine(spec),
      );
    default:
      return assertNever(head);
  }
}

function emptyLines(count: number): readonly HTMLElement[] {
  return Array.from({ length: count }, emptyLine);
}

/** 发文机关标志 in red on one line, exactly as high as its characters. */
function organLine(organ: string, spec: PaperSpec): HTMLElement {
  const size = organSize(spec, organ);
  const line = exactLine(size * 10, 'aj-organ aj-face-title', ...words(organ, { ownDigits: true }));
  line.style.fontSize = fine(size * 10);
  return line;
}

/** Digits of 份号 are body text, the words of 密级 and 紧急程度 黑体 (7.2.1–7.2.3). */
function markWords(text: string): readonly Node[] {
  return words(text, /^\d*$/.test(text) ? {} : { face: 'heading1' });
}

/**
 * 份号, 密级 and 紧急程度 from the first line on, then the red name with its upper edge 35 mm below that of the 版心
 * (7.2.1–7.2.4, 10.3).
 */
function redOrgan(organ: string, marks: readonly string[], spec: PaperSpec): readonly HTMLElement[] {
  const { head, grid } = spec;
  const size = organSize(spec, organ);
  return [
    ...marks.map((text) => exactLine(grid.line, '', ...markWords(text))),
    blank(head.organTop - marks.length * grid.line - blankAbove(size, size * 10)),
    organLine(organ, spec),
  ];
}

/** 发文字号 in the middle, or on the left with 签发人 on the right (7.2.5, 7.2.6). */
function numberLines({ number, signers = [] }: FileHead, spec: PaperSpec): readonly HTMLElement[] {
  const { line } = spec.grid;
  if (signers.length === 0) return [exactLine(line, 'aj-centred', ...words(number))];
  const one = characterWidth(spec);
  const { lines, label, names } = signerLines(signers, spec);
  return lines.map((text, index) =>
    rowOf(
      line,
      ...(index === lines.length - 1 ? [{ left: one, content: words(number) }] : []),
      ...(index === 0 ? [{ left: label * one, content: words(SIGNER_LABEL) }] : []),
      { left: names * one, content: words(text, { face: 'heading2' }) },
    ),
  );
}

function minutesLines({ number, office = '', day }: MinutesHead, spec: PaperSpec): readonly HTMLElement[] {
  const { line } = spec.grid;
  const one = characterWidth(spec);
  return [
    emptyLine(),
    number === undefined ? emptyLine() : exactLine(line, 'aj-centred', ...words(number)),
    rowOf(
      line,
      { left: one, content: words(office) },
      { right: one, content: words(day === undefined ? '' : dayInWords(day)) },
    ),
  ];
}

/** As wide as the 版心 and 4 mm below the line above (7.2.7), then the empty lines down to the title (7.3.1). */
function redLine({ head, sizes, grid }: PaperSpec): readonly HTMLElement[] {
  const gap = head.redLine - blankBelow(sizes.body, grid.line);
  return [blank(gap, 'aj-red-line'), ...emptyLines(head.linesBelowRedLine)];
}

/**
 * The name and the first double line of a 信函 begin above the 版心 (10.1); below them 发文字号 on the right, the marks on
 * the left, and two empty lines down to the title.
 */
function letterHead({ organ, number, marks }: LetterHead, spec: PaperSpec): HTMLElement {
  const { letter, margins, sizes, grid } = spec;
  const size = organSize(spec, organ);
  const organAt = letter.organTop - blankAbove(size, size * 10);
  const ruleAt = organAt + size * 10 + letter.upperLine - blankBelow(size, size * 10);
  const name = organLine(organ, spec);
  name.style.top = fine(organAt - margins.top);
  const [first = '', ...rest] = markLines(marks);
  return make(
    'div',
    { className: 'aj-letter' },
    name,
    doubleLine(spec, 'upper', ruleAt - margins.top, -margins.left),
    blank(ruleAt + letterRule(spec).whole - margins.top),
    blank(letter.markGap - blankAbove(sizes.body, grid.line)),
    rowOf(grid.line, { left: 0, content: markWords(first) }, { right: 0, content: words(number) }),
    ...rest.map((text) => exactLine(grid.line, '', ...markWords(text))),
    ...emptyLines(2),
  );
}

/** 上粗下细 above, 上细下粗 below, in the middle of the paper. `top` and `left` say where the paper’s left edge is. */
export function doubleLine(
  spec: PaperSpec,
  place: 'upper' | 'lower',
  top: number,
  left: number,
): HTMLElement {
  const { thick, gap, thin } = letterRule(spec);
  const [above, below] = place === 'upper' ? [thick, thin] : [thin, thick];
  return make('div', {
    className: 'aj-double-line',
    style: {
      position: 'absolute',
      top: fine(top),
      left: fine(left + (spec.page.width - spec.letter.lineWidth) / 2),
      width: fine(spec.letter.lineWidth),
      height: fine(above + gap + below),
      'border-top-width': fine(above),
      'border-bottom-width': fine(below),
    },
  });
}

/** The second double line, which ends 20 mm above the lower edge of the paper. */
export function lowerDoubleLine(spec: PaperSpec): HTMLElement {
  return doubleLine(spec, 'lower', spec.page.height - spec.letter.lowerLine - letterRule(spec).whole, 0);
}
