import { nowMs, zoneOffset } from '#renderer/data/clock.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { type Printed, printWord } from '#renderer/print/print.ts';
import { instantInWords, instantText } from '#shared/day.ts';
import type { LayoutFinding } from '#shared/documents/check.ts';
import { paperSpec } from '#shared/documents/office-paper.ts';
import { checkPaper } from '#shared/documents/preflight.ts';
import type { PaperSpec } from '#shared/documents/spec.ts';
import { useReference } from './Reference.tsx';
import { useFindings } from './use-findings.tsx';
import { useSaveFile } from './use-save-file.tsx';

export interface PaperOrder {
  /** Of the file, with its ending. */
  readonly name: string;
  readonly document: Printed;
  /** What this kind of paper changes of the office's own: a ledger turns it, a card is smaller. */
  readonly shape?: ((office: PaperSpec) => PaperSpec) | undefined;
  /** What was found besides 排版预检. */
  readonly remarks?: readonly LayoutFinding[];
  /** What the log and the clerk are told, if not the name. */
  readonly noted?: string;
  /** 打印水印: it stays in the office and says who printed it, and when. */
  readonly confidential?: boolean;
}

/**
 * The door through which every paper leaves the program: printed as the office has set it, with 排版预检 before, saved and
 * noted. Resolves to false where nothing was written.
 */
export function usePrintPaper(): (order: PaperOrder) => Promise<boolean> {
  const { settings } = useReference();
  const wanted = useFindings();
  const save = useSaveFile();
  const { by } = useDesk();
  return async ({ name, document: given, shape = asItIs, remarks = [], noted, confidential = false }) => {
    const document = confidential ? marked(given, `${by} ${now()} 打印`) : given;
    const spec = shape(paperSpec(settings.paper));
    if (!(await wanted(findingsIn(document, spec, remarks), '导出'))) return false;
    return save(name, await printWord(document, spec), noted);
  };
}

/** `2026-03-05 16:01` on the clerk's wall. */
function now(): string {
  return instantInWords(instantText(nowMs()), zoneOffset());
}

function marked(document: Printed, mark: string): Printed {
  return 'title' in document ? { ...document, mark } : document.map((one) => ({ ...one, mark }));
}

function asItIs(office: PaperSpec): PaperSpec {
  return office;
}

/** Each finding once, however many papers of a batch have it. */
function findingsIn(
  document: Printed,
  spec: PaperSpec,
  remarks: readonly LayoutFinding[],
): readonly string[] {
  const documents = 'title' in document ? [document] : document;
  const found = [
    ...remarks.filter(({ note }) => !note),
    ...documents.flatMap((one) => checkPaper(one, spec)),
  ];
  return [...new Set(found.map(({ where, message }) => `${where}：${message}`))];
}
