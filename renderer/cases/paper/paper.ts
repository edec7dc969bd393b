import { type Printed, printAppointmentForms, printWord } from '#renderer/print/print.ts';
import type { SheetJob } from '#renderer/print/sheet/sheets.ts';
import type { LayoutFinding } from '#shared/documents/check.ts';
import { type OfficePaper, paperSpec } from '#shared/documents/office-paper.ts';
import { checkPaper } from '#shared/documents/preflight.ts';
import type { PaperSpec } from '#shared/documents/spec.ts';

interface Order {
  /** What a file of it is called, without the ending. */
  readonly name: string;
  /** What was found besides 排版预检. */
  readonly remarks?: readonly string[];
  /** What the log and the clerk are told, if not the name. */
  readonly noted?: string;
}

/** One document, or several that are one job, each numbered from 1. */
export interface DocumentOrder extends Order {
  readonly document: Printed;
  /** What this kind of paper changes of the office's own: a ledger turns it, a card is smaller. */
  readonly shape?: ((office: PaperSpec) => PaperSpec) | undefined;
  /** 打印水印: it stays in the office and says who printed it, and when. */
  readonly confidential?: boolean;
  /** Puts into the Word file what paper cannot show: the sources of its figures. */
  readonly finish?: (word: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;
}

/** 干部任免审批表: their paper is the form's own. */
export interface FormsOrder extends Order {
  readonly forms: Extract<SheetJob, { kind: 'appointments' }>['forms'];
}

export type PaperOrder = DocumentOrder | FormsOrder;

/** A paper as the office has set it, on its way to the printer or into a file. */
export interface Paper {
  readonly name: string;
  readonly job: SheetJob;
  /** What the clerk is asked about before it leaves: each finding once, however many papers of a batch have it. */
  readonly findings: readonly string[];
  readonly noted: string | undefined;
  readonly word: () => Promise<Uint8Array<ArrayBuffer>>;
}

/** `mark` is what a confidential paper bears. */
export function paperOf(order: PaperOrder, office: OfficePaper, mark: string): Paper {
  const { name, noted, remarks = [] } = order;
  if ('forms' in order) {
    const { forms } = order;
    return {
      name,
      noted,
      job: { kind: 'appointments', forms },
      findings: remarks,
      word: () => printAppointmentForms(forms, 'docx'),
    };
  }
  const { shape = asItIs, finish = unchanged } = order;
  const document = order.confidential ? marked(order.document, mark) : order.document;
  const spec = shape(paperSpec(office));
  const documents = 'title' in document ? [document] : document;
  return {
    name,
    noted,
    job: { kind: 'document', document, spec },
    findings: [...new Set([...remarks, ...sentences(documents.flatMap((one) => checkPaper(one, spec)))])],
    word: async () => finish(await printWord(document, spec)),
  };
}

/** What the clerk can mend, one sentence each. */
export function sentences(findings: readonly LayoutFinding[]): readonly string[] {
  return findings.filter(({ note }) => !note).map(({ where, message }) => `${where}：${message}`);
}

function marked(document: Printed, mark: string): Printed {
  return 'title' in document ? { ...document, mark } : document.map((one) => ({ ...one, mark }));
}

function asItIs(office: PaperSpec): PaperSpec {
  return office;
}

function unchanged(word: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return word;
}
