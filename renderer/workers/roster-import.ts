import type { Desk } from '#renderer/data/desk.ts';
import { snapshotFirst } from '#renderer/data/snapshots/first.ts';
import type { ColumnUse } from '#shared/formats/headers.ts';
import type { DraftField } from '#shared/people/person-draft.ts';
import { ok, type Result, refuseAt } from '#shared/result.ts';
import { nameOf } from './desk-name.ts';
import { type Report, remote } from './remote.ts';
import type {
  BulkDecision,
  Decision,
  ImportDone,
  PreviewColumn,
  PreviewRow,
  RosterPreview,
  RowCounts,
  RowFilter,
} from './roster-import-model.ts';
import type { RosterCalls } from './roster-import-worker.ts';

/** A roster file that was read; its rows stay in a worker and nothing is stored before `commit`. */
export interface RosterImport {
  readonly preview: RosterPreview;
  /** Reads a sheet anew, with columns as the clerk corrected them; decisions start over. */
  readAgain(sheet: number, columns: Readonly<Record<number, ColumnUse>>): Promise<RosterPreview>;
  rows(filter: RowFilter, from: number, size: number): Promise<PreviewRow[]>;
  decide(line: number, decision: Decision): Promise<RowCounts>;
  decideAll(filter: RowFilter, kind: BulkDecision): Promise<RowCounts>;
  columns(): Promise<PreviewColumn[]>;
  fillBlanksOnly(field: DraftField, only: boolean): Promise<PreviewColumn[]>;
  chooseUnit(written: string, choice: string): Promise<RosterCalls['chooseUnit']['output']>;
  /** Stores the rows that are decided, as one change. */
  commit(report: Report): Promise<Result<ImportDone>>;
  /** Takes an import back as one step. */
  undo(seq: number): Promise<Result<null>>;
  /** The rows that stay out or need a look, as .xlsx. */
  problemList(): Promise<Uint8Array<ArrayBuffer>>;
  /** Ends the worker and forgets the file. */
  close(): void;
}

/**
 * Reads a roster in a worker. Refused in one sentence if the file is no workbook, is encrypted, over 50 MB or without a
 * header that is known. An abort ends the worker at once; the call is then never answered.
 */
export async function readRosterFile(
  desk: Desk,
  file: File,
  report: Report,
  signal: AbortSignal,
): Promise<Result<RosterImport>> {
  const worker = new Worker(new URL('./roster-import-worker.ts', import.meta.url), { type: 'module' });
  const { ask, end } = remote<RosterCalls>(worker);
  signal.addEventListener('abort', end, { once: true });
  const input = { desk: nameOf(desk), file };
  const opened = await readWithin(SILENCE_MS, (heard) => ask('open', input, heard), report);
  if (!opened.ok) {
    end();
    return opened;
  }
  // An import under way is finished even if the page is left.
  let busy: Promise<unknown> = Promise.resolve();
  return ok({
    preview: opened.value,
    readAgain: (sheet, columns) => ask('readAgain', { sheet, columns }),
    rows: (filter, from, size) => ask('rows', { filter, from, size }),
    decide: (line, decision) => ask('decide', { line, decision }),
    decideAll: (filter, kind) => ask('decideAll', { filter, kind }),
    columns: () => ask('columns', null),
    fillBlanksOnly: (field, only) => ask('fillBlanksOnly', { field, only }),
    chooseUnit: (written, choice) => ask('chooseUnit', { written, choice }),
    async commit(progress) {
      const ready = await readyToWrite(desk, 'beforeImport');
      if (!ready.ok) return ready;
      const written = ask('commit', null, progress);
      busy = written;
      return written;
    },
    async undo(seq) {
      const ready = await readyToWrite(desk, 'beforeUndo');
      return ready.ok ? ask('undo', { seq }) : ready;
    },
    problemList: () => ask('problemList', null),
    close: () => void busy.finally(end),
  });
}

/** Neither the verdict on writing nor the snapshots reach into the worker; both are asked when it comes to it. */
async function readyToWrite(desk: Desk, why: 'beforeImport' | 'beforeUndo'): Promise<Result<null>> {
  const closed = desk.readOnly?.();
  return closed === undefined ? snapshotFirst(desk, why) : refuseAt(closed);
}

/** The reader of old .xls files may never end on a damaged one. It reports as it goes on; silence means that it hangs. */
const SILENCE_MS = 60_000;

/** The answer, or a refusal once nothing has been heard for `limit` milliseconds. */
function readWithin<T>(
  limit: number,
  start: (heard: Report) => Promise<Result<T>>,
  report: Report,
): Promise<Result<T>> {
  return new Promise((resolve, reject) => {
    const giveUp = () =>
      resolve(refuseAt('这个文件长时间读不出来，可能已损坏。请用 WPS 或 Excel 打开后另存为 .xlsx 再导入。'));
    let timer = setTimeout(giveUp, limit);
    const heard: Report = (progress) => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, limit);
      report(progress);
    };
    start(heard)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}
