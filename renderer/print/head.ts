import { type IBorderOptions, type Paragraph, Tab, TextRun } from 'docx';
import { dayInWords } from '#shared/day.ts';
import { type FileHead, type Head, type MinutesHead, markLines } from '#shared/documents/head.ts';
import { SIGNER_LABEL, signerLines } from '#shared/documents/indents.ts';
import { blankAbove, blankBelow, organSize } from '#shared/documents/ink.ts';
import { characterWidth, fontsOf, textWidth } from '#shared/documents/spec.ts';
import { assertNever } from '#shared/result.ts';
import { letterMarks } from './letter.ts';
import { markLine, organParagraph } from './organ.ts';
import { emptyLines, strut, styled } from './paragraph.ts';
import { type Press, textRuns } from './runs.ts';

/** 版头 down to the place where the title begins. */
export function headParagraphs(press: Press, head: Head): Paragraph[] {
  switch (head.form) {
    case 'file':
      return [
        ...redOrgan(press, head.organ, markLines(head.marks)),
        ...emptyLines(press.spec.head.linesBelowOrgan),
        ...numberLines(press, head),
        ...redLine(press),
      ];
    case 'letter':
      return letterMarks(press, head);
    case 'minutes':
      return [...redOrgan(press, head.organ, []), ...minutesLines(press, head), ...redLine(press)];
    default:
      return assertNever(head);
  }
}

/**
 * 份号, 密级 and 紧急程度 from the first line on, then the red name with its upper edge 35 mm below that of the 版心
 * (7.2.1–7.2.4, 10.3).
 */
function redOrgan(press: Press, organ: string, marks: readonly string[]): Paragraph[] {
  const { head, grid } = press.spec;
  const size = organSize(press.spec, organ);
  const above = head.organTop - marks.length * grid.line - blankAbove(size, size * 10);
  return [
    ...marks.map((text) => markLine(press, text)),
    strut(Math.max(20, above)),
    organParagraph(press, organ),
  ];
}

/** 发文字号 in the middle, or on the left with 签发人 on the right, two names a line (7.2.5, 7.2.6). */
function numberLines(press: Press, { number, signers = [] }: FileHead): Paragraph[] {
  const fonts = fontsOf(press.spec);
  const runs = textRuns(press, number, fonts.body);
  if (signers.length === 0) return [styled(press, 'Normal', runs, { align: 'center' })];
  const { lines, label, names } = signerLines(signers, press.spec);
  return lines.map((line, index) =>
    styled(
      press,
      'Normal',
      [
        ...(index === lines.length - 1 ? runs : []),
        new TextRun({ children: [new Tab()] }),
        ...(index === 0 ? textRuns(press, SIGNER_LABEL, fonts.body) : []),
        ...textRuns(press, line, fonts.heading2),
      ],
      { left: 1, tabs: [{ type: 'left', position: index === 0 ? label : names }] },
    ),
  );
}

function minutesLines(press: Press, { number, office = '', day }: MinutesHead): Paragraph[] {
  const { body } = fontsOf(press.spec);
  const line = textWidth(press.spec) / characterWidth(press.spec);
  return [
    ...emptyLines(1),
    ...(number === undefined
      ? emptyLines(1)
      : [styled(press, 'Normal', textRuns(press, number, body), { align: 'center' })]),
    styled(
      press,
      'Normal',
      [
        ...textRuns(press, office, body),
        new TextRun({ children: [new Tab()] }),
        ...textRuns(press, day === undefined ? '' : dayInWords(day), body),
      ],
      { left: 1, tabs: [{ type: 'right', position: line - 1 }] },
    ),
  ];
}

/** As wide as the 版心 and 4 mm below the line above (7.2.7), then the empty lines down to the title (7.3.1). */
function redLine({ spec }: Press): Paragraph[] {
  const { redLine: gap, redLineSize, red, linesBelowRedLine } = spec.head;
  const bottom: IBorderOptions = { style: 'single', size: redLineSize, color: red, space: 0 };
  return [
    strut(gap - blankBelow(spec.sizes.body, spec.grid.line), { border: { bottom } }),
    ...emptyLines(linesBelowRedLine),
  ];
}
