import { type IXmlableObject, TableRow } from 'docx';
import type { Font } from '#shared/documents/fonts.ts';
import type { Column } from '#shared/documents/model.ts';
import { fontsOf } from '#shared/documents/spec.ts';
import { printable } from './printable.ts';
import { type Press, splitRare } from './runs.ts';

/**
 * A row of text cells as the tree that docx would make of it in the end. docx builds some twenty objects for each cell and
 * copies them; over thousands of rows that is most of the time of a document.
 */
export class PlainRow extends TableRow {
  readonly #tree: IXmlableObject;

  constructor(tree: IXmlableObject) {
    super({ children: [] });
    this.#tree = tree;
  }

  override prepForXml(): IXmlableObject {
    return this.#tree;
  }
}

export interface PlainColumn {
  readonly width: number;
  readonly align: Column['align'];
}

export function plainRow(
  press: Press,
  texts: readonly string[],
  columns: readonly PlainColumn[],
  font: Font,
): PlainRow {
  return new PlainRow({
    'w:tr': [
      {
        'w:trPr': [
          { 'w:cantSplit': {} },
          { 'w:trHeight': attributes({ 'w:val': press.spec.table.row, 'w:hRule': 'atLeast' }) },
        ],
      },
      ...columns.map(({ width, align }, index) => ({
        'w:tc': [
          {
            'w:tcPr': [
              { 'w:tcW': attributes({ 'w:type': 'dxa', 'w:w': width }) },
              { 'w:vAlign': attributes({ 'w:val': 'center' }) },
            ],
          },
          {
            'w:p': [
              {
                'w:pPr': [
                  { 'w:pStyle': attributes({ 'w:val': 'TableText' }) },
                  { 'w:jc': attributes({ 'w:val': align }) },
                ],
              },
              ...plainRuns(press, texts[index] ?? '', font),
            ],
          },
        ],
      })),
    ],
  });
}

function plainRuns(press: Press, text: string, font: Font): readonly IXmlableObject[] {
  const latin = fontsOf(press.spec).latin.name;
  return splitRare(printable(text), font).map(({ part, name }) => ({
    'w:r': [
      {
        'w:rPr': [
          {
            'w:rFonts': attributes({
              'w:ascii': latin,
              'w:cs': latin,
              'w:eastAsia': name,
              'w:hAnsi': latin,
              'w:hint': 'eastAsia',
            }),
          },
        ],
      },
      { 'w:t': [{ _attr: { 'xml:space': 'preserve' } }, part] },
    ],
  }));
}

function attributes(values: Readonly<Record<string, string | number>>): IXmlableObject {
  return { _attr: values };
}
