/**
 * The printed 干部任免审批表: which cells it has, how large they are and at which size their text fits. It knows no docx.
 * Measures were taken from the official editor's old form and from the form in use since the reform of 2025; all lengths
 * in twips.
 */
import { firstPage } from './appointment-first-page.ts';
import type { AppointmentFormData, AppointmentFormKind } from './appointment-form-data.ts';
import { secondPage } from './appointment-second-page.ts';
import type { GridPage } from './grid-page.ts';

export const appointmentSheet = {
  page: { width: 11907, height: 16840 },
  header: 340,
  footer: 454,
  linePitch: 312,
  /** Points. */
  size: 14,
  title: { size: 24, column: 706, indent: 2324 },
  /** Between the title and the table. */
  spacer: 76,
  /** Outside and inside lines in 1/8 pt. */
  border: { outside: 12, inside: 8 },
  /** 填表人：… below the table of the second page. */
  author: { before: 156, firstLine: 434 },
  margins: {
    old: { top: 1621, right: 1134, bottom: 567, left: 1191 },
    2025: { top: 1576, right: 1134, bottom: 567, left: 1276 },
  },
} as const;

export interface AppointmentForm {
  readonly kind: AppointmentFormKind;
  /** Whose it is; for file names. */
  readonly name: string;
  readonly author: string;
  readonly pages: readonly [GridPage, GridPage];
  /** What does not fit, or only very small: one Chinese sentence each, with the remedy. Nothing is cut silently. */
  readonly findings: readonly string[];
}

export function appointmentForm(data: AppointmentFormData, kind: AppointmentFormKind): AppointmentForm {
  const pages = [firstPage(data, kind), secondPage(data)] as const;
  return {
    kind,
    name: data.name,
    author: data.author,
    pages,
    findings: pages.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.kind === 'text' ? cell.findings : []))),
    ),
  };
}

/** `张三干部任免审批表`; characters that no file name may hold are left out. */
export function appointmentFormName(name: string): string {
  return `${name.replace(/[\\/:*?"<>|]/g, '')}干部任免审批表`;
}
