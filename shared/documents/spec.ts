/**
 * Every measure of a printed document in one object. Offices differ from the standard in single values (33-pt lines,
 * page number further down …): such an office spreads {@link defaultSpec} and replaces that value.
 * Clauses are those of GB/T 9704-2012. Lengths in twips (1/20 pt, 1 mm = 56.69), sizes in half-points, as Word stores them.
 */
import { type FontSet, type FontSetName, fontSets } from './fonts.ts';

export interface PaperSpec {
  readonly fontSet: FontSetName;
  /** A4, 5.1. */
  readonly page: { readonly width: number; readonly height: number };
  /** 天头 37, 订口 28, 版心 156 × 225 mm, hence 26 on the right and 35 below, 5.2.1. */
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  /** From the paper's upper edge to a header. Nothing is printed there. */
  readonly header: number;
  /** From the paper's lower edge to the lower edge of the page number, so that its dashes lie 7 mm below the 版心, 7.5. */
  readonly footer: number;
  /** 22 lines of 28 characters fill the 版心, 5.2.3. */
  readonly grid: {
    /** floor(12756 / 579) = 22; 580 gives 21 lines. */
    readonly line: number;
    /** The grid as Word's page setup shows it, in 1/4096 pt relative to the default size: -848 is 28 characters, -841 is 27. */
    readonly charSpace: number;
    /**
     * Set between characters of the body: 28 × (320 - 6) fit into 8845, 28 × 320 do not; -5 is too tight for LibreOffice. The text is set by this and by
     * exact lines, not by the grid, because LibreOffice 7 gives every character two cells if one is narrower than it.
     */
    readonly tracking: number;
  };
  readonly sizes: {
    /** 3号, 5.2.2. Also the default of the whole document: `charSpace` is relative to it. */
    readonly body: number;
    /** 2号, 7.3.1. */
    readonly title: number;
    /** 4号, 7.5. */
    readonly pageNumber: number;
    /** 小四: the standard leaves tables free. */
    readonly table: number;
    /** 发文机关标志 at most; a long name is set smaller so that it stays on one line. */
    readonly organ: number;
    /** 版记: 4号, 7.4. */
    readonly imprint: number;
  };
  /** 版头 of 文件 and 纪要, 7.2 and 10.3. */
  readonly head: {
    /** Upper edge of 发文机关标志 below that of the 版心: 35 mm. */
    readonly organTop: number;
    /** Empty lines between 标志 and 发文字号: 下空二行. */
    readonly linesBelowOrgan: number;
    /** From 发文字号 to the red line: 4 mm. */
    readonly redLine: number;
    /** Thickness of the red line in 1/8 pt; the standard leaves it free. */
    readonly redLineSize: number;
    /** Empty lines between the red line and the title: 红线下空二行. */
    readonly linesBelowRedLine: number;
    /** RRGGBB */
    readonly red: string;
  };
  /** 信函, 10.1. */
  readonly letter: {
    /** Upper edge of 发文机关标志 below that of the paper: 30 mm. */
    readonly organTop: number;
    /** From 标志 to the first double line: 4 mm. */
    readonly upperLine: number;
    /** From the second double line to the paper's lower edge: 20 mm. */
    readonly lowerLine: number;
    /** Both lines: 170 mm, in the middle of the paper. */
    readonly lineWidth: number;
    /** Of the thick one of the two lines, in 1/8 pt. */
    readonly lineSize: number;
    /** From the first double line to 份号 or 发文字号: 7/8 of a character of 3号. */
    readonly markGap: number;
  };
  /** 版记, 7.4.1: first and last line 0.35 mm, those between 0.25 mm, in 1/8 pt. */
  readonly imprint: { readonly outerLine: number; readonly innerLine: number };
  /** 左空二字, 7.3.3, in characters. */
  readonly firstLine: number;
  /** 页码 居右空一字 on odd pages, 居左空一字 on even pages, 7.5: one character of 14 pt. */
  readonly pageNumberIndent: number;
  /** Bold is not in the standard, but many offices print 1. headings so. */
  readonly boldHeading3: boolean;
  /** 7.3.5, in characters and in lines. */
  readonly signature: {
    /** 成文日期右空四字 where a seal is put. */
    readonly sealedDay: number;
    /** 署名右空二字 where none is. */
    readonly unsealedOffice: number;
    /** Empty lines above: one without a seal. A seal of 42 mm ends within one line of the text if there are two. */
    readonly linesAboveSealed: number;
    readonly linesAboveUnsealed: number;
  };
  readonly table: {
    /** Least height of a row; its text stands in the middle, on single lines. Word does not apply the grid there. */
    readonly row: number;
    /** Free room inside a cell, left and right. */
    readonly padding: number;
    /** Lines of the table in 1/8 pt. */
    readonly border: number;
  };
}

export const defaultSpec: PaperSpec = {
  fontSet: 'GB2312',
  page: { width: 11906, height: 16838 },
  margins: { top: 2098, right: 1474, bottom: 1984, left: 1587 },
  header: 851,
  footer: 1446,
  grid: { line: 579, charSpace: -848, tracking: -6 },
  sizes: { body: 32, title: 44, pageNumber: 28, table: 24, organ: 124, imprint: 28 },
  head: {
    organTop: 1984,
    linesBelowOrgan: 2,
    redLine: 227,
    redLineSize: 12,
    linesBelowRedLine: 2,
    red: 'FF0000',
  },
  letter: {
    organTop: 1701,
    upperLine: 227,
    lowerLine: 1134,
    lineWidth: 9638,
    lineSize: 24,
    markGap: 280,
  },
  imprint: { outerLine: 8, innerLine: 6 },
  firstLine: 2,
  pageNumberIndent: 280,
  boldHeading3: false,
  signature: { sealedDay: 4, unsealedOffice: 2, linesAboveSealed: 2, linesAboveUnsealed: 1 },
  table: { row: 420, padding: 85, border: 6 },
};

/** Single lines of most fonts are so many times as high as their characters. */
export const TABLE_LINE = 1.3;

export function fontsOf(spec: PaperSpec): FontSet {
  return fontSets[spec.fontSet];
}

/** Width of one 字 of the body, by which indents are counted: 1/28 of the line. */
export function characterWidth(spec: PaperSpec): number {
  return spec.sizes.body * 10 + spec.grid.tracking;
}

/** Width of the 版心 of an upright page, 8845 for A4. */
export function textWidth(spec: PaperSpec): number {
  return spec.page.width - spec.margins.left - spec.margins.right;
}
