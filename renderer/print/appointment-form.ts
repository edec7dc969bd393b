import { Document, DocumentGridType, type FileChild, LineRuleType, Packer, Paragraph } from 'docx';
import { zipSync } from 'fflate';
import {
  type AppointmentForm,
  appointmentFormName,
  appointmentSheet,
} from '#shared/documents/appointment-form.ts';
import { defaultSpec } from '#shared/documents/spec.ts';
import { gridTable, type Photo, run, titleTable } from './appointment-cells.ts';
import { appointmentStylesPart } from './appointment-styles.ts';
import { fontTablePart } from './font-table.ts';
import { settingsPart } from './settings.ts';

const TITLE = '干部任免审批表';

/** A form and the bytes of its photo (JPEG, PNG or BMP), if there is one. */
export interface FilledForm {
  readonly form: AppointmentForm;
  readonly photo?: Photo;
}

/** The bytes of one .docx with a 干部任免审批表 of two pages for each person. */
export async function appointmentFile(filled: readonly FilledForm[]): Promise<Uint8Array<ArrayBuffer>> {
  const { page, header, footer, linePitch, margins } = appointmentSheet;
  const file = new Document({
    title: TITLE,
    creator: '组工案卷',
    lastModifiedBy: '组工案卷',
    sections: filled.map(({ form, photo }) => ({
      properties: {
        page: { size: { ...page }, margin: { ...margins[form.kind], header, footer, gutter: 0 } },
        grid: { type: DocumentGridType.LINES, linePitch },
      },
      children: formChildren(form, photo),
    })),
  });
  const overrides = [
    { path: 'word/styles.xml', data: appointmentStylesPart() },
    { path: 'word/settings.xml', data: settingsPart(defaultSpec) },
    { path: 'word/fontTable.xml', data: fontTablePart() },
  ];
  return new Uint8Array(await Packer.toArrayBuffer(file, undefined, overrides));
}

/** A .zip with a .docx for each person; people of one name are told apart by a number. */
export async function appointmentZip(filled: readonly FilledForm[]): Promise<Uint8Array<ArrayBuffer>> {
  const files: Record<string, Uint8Array> = {};
  for (const one of filled) {
    let name = appointmentFormName(one.form.name);
    for (let number = 2; `${name}.docx` in files; number++) {
      name = appointmentFormName(`${one.form.name}${number}`);
    }
    files[`${name}.docx`] = await appointmentFile([one]);
  }
  // A .docx is compressed already.
  return new Uint8Array(zipSync(files, { level: 0 }));
}

function formChildren(
  { pages: [first, second], author }: AppointmentForm,
  photo: Photo | undefined,
): FileChild[] {
  const { spacer, author: foot, size } = appointmentSheet;
  return [
    titleTable(TITLE),
    gap({ line: spacer }),
    gridTable(first, photo),
    // Without it Word would join the two tables; it takes the second to the next page.
    gap({ line: 20, pageBreakBefore: true }),
    gridTable(second, undefined),
    new Paragraph({
      spacing: { before: foot.before },
      indent: { firstLine: foot.firstLine },
      children: [run(`填表人：${author}`, { size: size * 2 })],
    }),
  ];
}

/** A paragraph of exactly `line` twips between two tables. */
function gap({ line, pageBreakBefore = false }: { line: number; pageBreakBefore?: boolean }): Paragraph {
  return new Paragraph({
    pageBreakBefore,
    run: { size: 2 },
    spacing: { before: 0, after: 0, line, lineRule: LineRuleType.EXACT },
  });
}
