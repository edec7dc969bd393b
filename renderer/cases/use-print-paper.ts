import { type Printed, printWord } from '#renderer/print/print.ts';
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
}

/**
 * The door through which every paper leaves the program: printed as the office has set it, with 排版预检 before, saved and
 * noted. Resolves to false where nothing was written.
 */
export function usePrintPaper(): (order: PaperOrder) => Promise<boolean> {
  const { settings } = useReference();
  const wanted = useFindings();
  const save = useSaveFile();
  return async ({ name, document, shape = asItIs, remarks = [], noted }) => {
    const spec = shape(paperSpec(settings.paper));
    if (!(await wanted(findingsIn(document, spec, remarks), '导出'))) return false;
    return save(name, await printWord(document, spec), noted);
  };
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
