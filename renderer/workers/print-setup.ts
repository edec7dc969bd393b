import type { Options } from 'write-excel-file/universal';

type Feature = NonNullable<Options<Blob>['features']>[number];

/** Excel's numbers of paper sizes. */
const sizes = { A4: 9, A3: 8 } as const;

/**
 * What the library cannot say: the size of the paper, all columns on one page across, and the first `rows` rows again on
 * every printed page.
 */
export function printSetup(paper: keyof typeof sizes, rows: number): Feature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transformElementAttributes: (element, attributes) =>
            element === 'pageSetup'
              ? { paperSize: sizes[paper], orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 }
              : attributes,
          // Must be the first element of the sheet.
          transform: (xml) =>
            xml.replace(
              /<worksheet[^>]*>/,
              (root) => `${root}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
            ),
        },
        'xl/workbook.xml': {
          transform: (xml) => {
            const name = /<sheet [^>]*name="([^"]*)"/.exec(xml)?.[1] ?? '';
            const area = `'${name.replaceAll("'", "''")}'!$1:$${rows}`;
            const titles = `<definedName name="_xlnm.Print_Titles" localSheetId="0">${area}</definedName>`;
            return xml.replace('<definedNames/>', () => `<definedNames>${titles}</definedNames>`);
          },
        },
      },
    },
  };
}
