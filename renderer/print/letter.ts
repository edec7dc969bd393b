import { Footer, FrameAnchorType, Header, type IBorderOptions, type Paragraph, Tab, TextRun } from 'docx';
import { type LetterHead, markLines } from '#shared/documents/head.ts';
import { blankAbove, blankBelow, organSize } from '#shared/documents/ink.ts';
import { letterRule } from '#shared/documents/letter-rule.ts';
import { characterWidth, fontsOf, textWidth } from '#shared/documents/spec.ts';
import { markLine, organParagraph } from './organ.ts';
import { emptyLines, strut, styled } from './paragraph.ts';
import { type Press, textRuns } from './runs.ts';

/** As good as no height: Word wants a line to carry a border. */
const HAIR = 20;

/**
 * First page of a 信函 (10.1): the name and the first double line stand in its header, because they begin above the
 * 版心, the second double line in its footer, which has no page number.
 */
export function letterFrame(
  press: Press,
  { organ }: LetterHead,
): { headers: { first: Header }; footers: { first: Footer } } {
  const { spec } = press;
  const size = organSize(spec, organ);
  const { organTop, upperLine, lowerLine, lineWidth, lineSize } = spec.letter;
  const line = (style: 'thickThinSmallGap' | 'thinThickSmallGap'): IBorderOptions => ({
    style,
    size: lineSize,
    color: spec.head.red,
    space: 0,
  });
  const thickness = letterRule(spec).whole;
  const outside = -Math.round((lineWidth - spec.page.width) / 2);
  return {
    headers: {
      first: new Header({
        children: [
          strut(organTop - spec.header - blankAbove(size, size * 10)),
          organParagraph(press, organ),
          strut(upperLine - blankBelow(size, size * 10), {
            border: { bottom: line('thickThinSmallGap') },
            indent: { left: outside - spec.margins.left, right: outside - spec.margins.right },
          }),
        ],
      }),
    },
    footers: {
      first: new Footer({
        children: [
          strut(HAIR, {
            border: { bottom: line('thinThickSmallGap') },
            frame: {
              type: 'absolute',
              position: { x: outside, y: spec.page.height - lowerLine - HAIR - thickness },
              width: lineWidth,
              height: HAIR,
              anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
            },
          }),
          strut(HAIR),
        ],
      }),
    },
  };
}

/** 发文字号 on the right, the marks on the left below the first double line, and two empty lines down to the title. */
export function letterMarks(press: Press, { number, marks }: LetterHead): Paragraph[] {
  const { spec } = press;
  const line = textWidth(spec) / characterWidth(spec);
  const [first, ...rest] = markLines(marks);
  const font = fontsOf(spec);
  return [
    strut(spec.letter.markGap - blankAbove(spec.sizes.body, spec.grid.line)),
    styled(
      press,
      'Normal',
      [
        ...textRuns(press, first ?? '', /^\d*$/.test(first ?? '') ? font.body : font.heading1),
        new TextRun({ children: [new Tab()] }),
        ...textRuns(press, number, font.body),
      ],
      { tabs: [{ type: 'right', position: line }] },
    ),
    ...rest.map((text) => markLine(press, text)),
    ...emptyLines(2),
  ];
}
