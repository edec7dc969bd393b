import {
  BuilderElement,
  HeightRule,
  type Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { dayInWords } from '#shared/day.ts';
import type { Imprint } from '#shared/documents/head.ts';
import { fontsOf, type PaperSpec, textWidth } from '#shared/documents/spec.ts';
import { wrap } from '#shared/documents/wrap.ts';
import { type Inline, InlineParagraph } from './inline.ts';

import { strut } from './paragraph.ts';
import { type Press, textRuns } from './runs.ts';
import { noBorders } from './table.ts';

/**
 * 版记 at the lower edge of the 版心 (7.4). It stands in a text box: a floating table would push the text that it must
 * stay below. The box takes no room in the text, so the line that carries it is as high as the box and goes to the next
 * page as a whole where there is not room enough. A letter has no lines there (10.1).
 */
export function imprintParagraphs(press: Press, imprint: Imprint, ruled: boolean): Paragraph[] {
  const { spec } = press;
  const rows = imprintRows(press, imprint);
  const height = rows.reduce((sum, row) => sum + row.lines, 0) * spec.grid.line;
  const box = textBox(textWidth(spec), height, imprintTable(spec, rows, ruled));
  return [strut(height, { inlines: [box] })];
}

interface ImprintRow {
  readonly lines: number;
  readonly paragraph: Paragraph;
}

/** 左右各空一字 of the smaller size, in twips. */
function side(spec: PaperSpec): number {
  return spec.sizes.imprint * 10;
}

function imprintRows(press: Press, { copyTo, printed }: Imprint): ImprintRow[] {
  const { spec } = press;
  const { body } = fontsOf(spec);
  const one = side(spec);
  const width = textWidth(spec);
  const label = '抄送：';
  const rows: ImprintRow[] = [];
  if (copyTo !== undefined) {
    rows.push({
      lines: wrap(`${label}${copyTo}。`, { width: width / one - 2, hanging: label.length }).lines,
      paragraph: new InlineParagraph(
        {
          style: 'Imprint',
          indent: { left: one * (1 + label.length), right: one, hanging: one * label.length },
        },
        textRuns(press, `${label}${copyTo}。`, body),
      ),
    });
  }
  if (printed) {
    rows.push({
      lines: 1,
      paragraph: new InlineParagraph(
        { style: 'Imprint', indent: { left: one }, tabStops: [{ type: 'right', position: width - one }] },
        [
          ...textRuns(press, printed.office, body),
          new TextRun({ children: [new Tab()] }),
          ...textRuns(press, `${dayInWords(printed.day)}印发`, body),
        ],
      ),
    });
  }
  return rows;
}

function imprintTable(spec: PaperSpec, rows: readonly ImprintRow[], ruled: boolean): Table {
  const width = textWidth(spec);
  const line = (size: number) => ({ style: 'single' as const, size, color: '000000' });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    layout: TableLayoutType.FIXED,
    borders: ruled
      ? {
          ...noBorders,
          top: line(spec.imprint.outerLine),
          insideHorizontal: line(spec.imprint.innerLine),
          bottom: line(spec.imprint.outerLine),
        }
      : noBorders,
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
    rows: rows.map(
      ({ lines, paragraph }) =>
        new TableRow({
          height: { value: lines * spec.grid.line, rule: HeightRule.EXACT },
          children: [
            new TableCell({
              width: { size: width, type: WidthType.DXA },
              verticalAlign: 'center',
              children: [paragraph],
            }),
          ],
        }),
    ),
  });
}

/** A VML text box, which Word, WPS and LibreOffice all read, as wide as the 版心 and with its lower edge on that of it. */
function textBox(width: number, height: number, content: Table): Inline {
  const points = (twips: number) => `${twips / 20}pt`;
  const style = [
    'position:absolute',
    'margin-left:0',
    'margin-top:0',
    `width:${points(width)}`,
    `height:${points(height)}`,
    'mso-position-horizontal:left',
    'mso-position-horizontal-relative:margin',
    'mso-position-vertical:bottom',
    'mso-position-vertical-relative:margin',
    ...['left', 'right', 'top', 'bottom'].map((edge) => `mso-wrap-distance-${edge}:0`),
  ].join(';');
  const attribute = (key: string, value: string) => ({ key, value });
  return new BuilderElement({
    name: 'w:r',
    children: [
      new BuilderElement({
        name: 'w:pict',
        children: [
          new BuilderElement({
            name: 'v:rect',
            attributes: {
              style: attribute('style', style),
              filled: attribute('filled', 'f'),
              stroked: attribute('stroked', 'f'),
            },
            children: [
              new BuilderElement({
                name: 'v:textbox',
                attributes: { inset: attribute('inset', '0,0,0,0') },
                children: [new BuilderElement({ name: 'w:txbxContent', children: [content, strut(20)] })],
              }),
            ],
          }),
        ],
      }),
    ],
  });
}
