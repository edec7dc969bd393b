import {
  AlignmentType,
  DocumentGridType,
  Footer,
  Header,
  HeightRule,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  WidthType,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import type { LetterHead } from '#shared/documents/head.ts';
import { markLook, pageMargins, watermarkLook } from '#shared/documents/page-frame.ts';
import { fontsOf, type PaperSpec } from '#shared/documents/spec.ts';
import { assertNever } from '#shared/result.ts';
import { letterFrame } from './letter.ts';
import { styled } from './paragraph.ts';
import { fontSlots, type Press, textRuns } from './runs.ts';
import { lastParagraph, noBorders } from './table.ts';

/** How the pages of a section lie and what stands at their edge. */
export type Frame = 'upright' | 'turned' | 'blank';

interface FrameOptions {
  readonly frame: Frame;
  /** The frame of the section before: the same page numbers are not written again, Word goes on with them. */
  readonly before: Frame | undefined;
  /** The first section of a document: its pages count from 1. */
  readonly restart: boolean;
  readonly letter?: LetterHead;
  /** 打印水印: above the text of every page. */
  readonly mark?: string;
}

/**
 * Everything of a section but its text. A `blank` one begins on the next even page and has no number: for a 版记 of its own
 * (7.5).
 */
export function sectionFrame(
  press: Press,
  { frame, before, restart, letter, mark }: FrameOptions,
): Omit<ISectionOptions, 'children'> {
  const { page, grid } = sectionPage(press.spec, frame === 'turned');
  const first = letter ? letterFrame(press, letter) : undefined;
  return {
    properties: {
      grid,
      page: { ...page, ...(restart ? { pageNumbers: { start: 1 } } : {}) },
      ...(first ? { titlePage: true } : {}),
      ...(frame === 'blank' ? { type: SectionType.EVEN_PAGE } : {}),
    },
    ...(first || mark ? { headers: { ...markHeaders(press, mark), ...first?.headers } } : {}),
    ...(frame === before && !first ? {} : { footers: { ...pageNumbers(press, frame), ...first?.footers } }),
  };
}

/** Whoever copies a page copies who printed it and when. Later sections take it over. */
function markHeaders(press: Press, mark: string | undefined) {
  if (mark === undefined) return {};
  const { body } = fontsOf(press.spec);
  const header = () => {
    const runs = textRuns(press, mark, body, markLook(press.spec));
    const { width, height, color } = watermarkLook(press.spec, mark);
    const points = (twips: number) => twips / 20;
    const across = new TextWatermark({
      text: mark,
      font: body.name,
      color,
      opacity: 1,
      width: points(width),
      height: points(height),
    });
    return new Header({ children: [styled(press, 'Normal', [...runs, across], { align: 'right' })] });
  };
  return { default: header(), even: header() };
}

function pageNumbers(press: Press, frame: Frame): { default: Footer; even: Footer } {
  switch (frame) {
    case 'upright':
      return { default: uprightPageNumber(press, 'odd'), even: uprightPageNumber(press, 'even') };
    case 'turned':
      return { default: turnedPageNumber(press, 'odd'), even: turnedPageNumber(press, 'even') };
    case 'blank':
      return { default: blankFooter(), even: blankFooter() };
    default:
      return assertNever(frame);
  }
}

/** The space keeps the footer's height, from which LibreOffice takes the lower edge of the 版心. */
function blankFooter(): Footer {
  return new Footer({ children: [new Paragraph({ style: 'Footer', text: ' ' })] });
}

function sectionPage(spec: PaperSpec, landscape: boolean) {
  const { page, header, footer, grid } = spec;
  return {
    page: {
      // docx swaps the two lengths itself.
      size: { ...page, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
      margin: { ...pageMargins(spec, landscape), header, footer, gutter: 0 },
    },
    grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch: grid.line, charSpace: grid.charSpace },
  } as const;
}

type Side = 'odd' | 'even';

function uprightPageNumber(press: Press, side: Side): Footer {
  return new Footer({ children: [pageNumberParagraph(press, side)] });
}

/**
 * 横排表格: the number stays where the other pages have it, at the lower edge of the sheet, which is now on the left.
 * A footer cannot leave the lower edge by itself; a floating cell with turned text can.
 */
function turnedPageNumber(press: Press, side: Side): Footer {
  const { page, margins, footer, sizes } = press.spec;
  const width = sizes.pageNumber * 10;
  const length = page.width - margins.left - margins.right;
  const cell = new TableCell({
    width: { size: width, type: WidthType.DXA },
    textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
    children: [pageNumberParagraph(press, side)],
  });
  return new Footer({
    children: [
      new Table({
        width: { size: width, type: WidthType.DXA },
        columnWidths: [width],
        layout: TableLayoutType.FIXED,
        borders: noBorders,
        margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
        float: {
          horizontalAnchor: TableAnchorType.PAGE,
          verticalAnchor: TableAnchorType.PAGE,
          absoluteHorizontalPosition: footer,
          absoluteVerticalPosition: margins.left,
        },
        rows: [new TableRow({ height: { value: length, rule: HeightRule.EXACT }, children: [cell] })],
      }),
      lastParagraph(),
    ],
  });
}

/** — 1 — on the outer side: right on odd pages, left on even ones (7.5). 宋体 in every slot, or digits turn Latin. */
function pageNumberParagraph(press: Press, side: Side): Paragraph {
  const { name } = fontsOf(press.spec).pageNumber;
  const indent = press.spec.pageNumberIndent;
  return new Paragraph({
    style: 'Footer',
    alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
    indent: { ...(side === 'odd' ? { right: indent } : { left: indent }), firstLine: 0, firstLineChars: 0 },
    // docx writes the field out whole (begin, instruction, separate, end), which WPS needs.
    children: [new TextRun({ font: fontSlots(name, name), children: ['— ', PageNumber.CURRENT, ' —'] })],
  });
}
