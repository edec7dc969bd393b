import { markLook, pageArea, pageMargins, watermarkLook } from '#shared/documents/page-frame.ts';
import { characterWidth, fontsOf, type PaperSpec, TABLE_LINE } from '#shared/documents/spec.ts';
import { type Face, fontFamily } from './faces.ts';
import { fine, fineRule } from './fine.ts';
import { pageStyle, textStyle } from './page-style.ts';
import { faceClass } from './words.ts';

const faces: readonly Face[] = ['title', 'body', 'heading1', 'heading2', 'pageNumber', 'latin'];

/** The style sheet of one print job: every measure of it comes from the spec. */
export function sheetStyle(spec: PaperSpec): string {
  return [
    pageStyle(spec.page),
    textStyle,
    ...faces.map((face) => `.${faceClass(face)} { font-family: ${fontFamily(fontsOf(spec), face)}; }`),
    areaStyle(spec),
    textBlocks(spec),
    headStyle(spec),
    tableStyle(spec),
    imprintStyle(spec),
    edgeStyle(spec),
  ].join('\n');
}

function areaStyle(spec: PaperSpec): string {
  const { sizes, grid } = spec;
  const place = (turned: boolean) => {
    const { left, top } = pageMargins(spec, turned);
    const { width, height } = pageArea(spec, turned);
    return `left: ${fine(left)}; top: ${fine(top)}; width: ${fine(width)}; height: ${fine(height)};`;
  };
  return `
.aj-area { position: absolute; ${place(false)} }
.aj-turned > .aj-sheet > .aj-area { ${place(true)} }
.aj-flow { width: ${fine(pageArea(spec, false).width)}; }
.aj-flow.aj-turned { width: ${fine(pageArea(spec, true).width)}; }
.aj-sheet, .aj-bench {
  font-family: ${fontFamily(fontsOf(spec), 'body')}; font-size: ${fine(sizes.body * 10)};
  line-height: ${fine(grid.line)}; letter-spacing: ${fine(grid.tracking)}; text-align: justify;
}`;
}

/** What stands in a span must not make its line higher. A paragraph torn at a page end fills its last line there. */
function textBlocks(spec: PaperSpec): string {
  const { sizes, grid } = spec;
  return `
.aj-sheet span, .aj-bench span { line-height: 0; }
.aj-bold { font-weight: bold; }
.aj-underlined { text-decoration: underline; }
.aj-struck { text-decoration: line-through; }
.aj-lines { min-height: ${fine(grid.line)}; }
.aj-body { text-indent: ${fine(spec.firstLine * characterWidth(spec))}; }
.aj-torn { text-align-last: justify; }
.aj-rest { text-indent: 0 !important; }
.aj-blank { height: ${fine(grid.line)}; }
.aj-title { text-align: center; }
.aj-title > span { font-size: ${fine(sizes.title * 10)}; letter-spacing: 0; }
.aj-signed { white-space: nowrap; text-align: left; }
.aj-label { display: inline-block; text-indent: 0; text-align: left; white-space: nowrap; }
.aj-lines.aj-centred, .aj-signed.aj-centred { text-align: center; }`;
}

/** A line of exact height: the strut carries its base line to where Word has it. */
function headStyle({ head }: PaperSpec): string {
  return `
.aj-exact { line-height: 0; white-space: nowrap; text-align: left; }
.aj-exact.aj-centred { text-align: center; }
.aj-strut { display: inline-block; width: 0; }
.aj-row { position: relative; }
.aj-row > .aj-exact { position: absolute; top: 0; }
.aj-exact.aj-organ { color: #${head.red}; letter-spacing: 0; text-align: center; }
.aj-letter { position: relative; }
.aj-letter > .aj-organ { position: absolute; left: 0; right: 0; }
.aj-sheet .aj-red-line, .aj-bench .aj-red-line { box-sizing: content-box; border-bottom: ${fineRule(head.redLineSize)} solid #${head.red}; }
.aj-double-line { border: solid #${head.red}; border-width: 0; }`;
}

function tableStyle({ sizes, table }: PaperSpec): string {
  return `
.aj-table {
  border-collapse: collapse; table-layout: fixed; font-size: ${fine(sizes.table * 10)};
  line-height: ${TABLE_LINE}; letter-spacing: 0; text-align: left; margin: 0;
}
.aj-table tr { height: ${fine(table.row)}; }
.aj-table th, .aj-table td {
  border: ${fineRule(table.border)} solid #000; padding: 0 ${fine(table.padding)}; vertical-align: middle; font-weight: normal;
}
.aj-table th { text-align: center; }
.aj-after-table { margin-top: ${fine(20)}; }
.aj-photo { display: inline-block; background: #808080; vertical-align: middle; }`;
}

function imprintStyle({ sizes, imprint }: PaperSpec): string {
  return `
.aj-imprint { font-size: ${fine(sizes.imprint * 10)}; letter-spacing: 0; }
.aj-area > .aj-imprint { position: absolute; left: 0; right: 0; bottom: 0; }
.aj-imprint > div { padding: 0 ${fine(sizes.imprint * 10)}; }
.aj-imprint.aj-ruled > div { border-top: ${fineRule(imprint.innerLine)} solid #000; }
.aj-imprint.aj-ruled > div:first-child { border-top-width: ${fineRule(imprint.outerLine)}; }
.aj-imprint.aj-ruled > div:last-child { border-bottom: ${fineRule(imprint.outerLine)} solid #000; }
.aj-apart { display: flex; justify-content: space-between; }`;
}

/** The page number stands at the edge of the upright sheet, also when the sheet is turned (7.5). */
function edgeStyle(spec: PaperSpec): string {
  const { page, margins, header, footer, sizes, pageNumberIndent } = spec;
  const mark = markLook(spec);
  return `
.aj-edge { position: absolute; left: 0; top: 0; width: ${fine(page.width)}; height: ${fine(page.height)}; transform-origin: 0 0; pointer-events: none; }
.aj-turned > .aj-sheet > .aj-edge { transform: translateX(${fine(page.height)}) rotate(90deg); }
.aj-number {
  position: absolute; bottom: ${fine(footer)}; height: ${fine(sizes.pageNumber * 10)};
  font-size: ${fine(sizes.pageNumber * 10)}; letter-spacing: 0;
}
.aj-odd > .aj-number { right: ${fine(margins.right + pageNumberIndent)}; }
.aj-even > .aj-number { left: ${fine(margins.left + pageNumberIndent)}; }
.aj-mark {
  position: absolute; top: ${fine(header)}; right: ${fine(margins.right)};
  font-size: ${fine(mark.size * 10)}; color: #${mark.color}; white-space: nowrap;
}
.aj-watermark {
  position: absolute; left: 50%; top: 50%; transform: translate(-50%, -50%) rotate(-45deg);
  color: #${watermarkLook(spec, ' ').color}; white-space: nowrap; letter-spacing: 0; line-height: 1;
}
.aj-turned > .aj-sheet > .aj-mark { right: ${fine(pageMargins(spec, true).right)}; }`;
}
