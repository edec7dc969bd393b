/** The worker side of roster-import.ts: one file, held from opening to import. */

import type { ColumnUse } from '#shared/formats/headers.ts';
import type { DraftField } from '#shared/people/person-draft.ts';
import { ok, type Result } from '#shared/result.ts';
import { type DeskName, openNamed } from './desk-name.ts';
import { largestFile } from './read-workbook.ts';
import { serve } from './remote.ts';
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
import { openRoster, type RosterSession } from './roster-import-session.ts';

export interface RosterCalls {
  readonly open: {
    readonly input: { readonly desk: DeskName; readonly file: File };
    readonly output: Result<RosterPreview>;
  };
  readonly readAgain: {
    readonly input: { readonly sheet: number; readonly columns: Readonly<Record<number, ColumnUse>> };
    readonly output: RosterPreview;
  };
  readonly rows: {
    readonly input: { readonly filter: RowFilter; readonly from: number; readonly size: number };
    readonly output: PreviewRow[];
  };
  readonly decide: {
    readonly input: { readonly line: number; readonly decision: Decision };
    readonly output: RowCounts;
  };
  readonly decideAll: {
    readonly input: { readonly filter: RowFilter; readonly kind: BulkDecision };
    readonly output: RowCounts;
  };
  readonly columns: { readonly input: null; readonly output: PreviewColumn[] };
  readonly fillBlanksOnly: {
    readonly input: { readonly field: DraftField; readonly only: boolean };
    readonly output: PreviewColumn[];
  };
  readonly chooseUnit: {
    readonly input: { readonly written: string; readonly choice: string };
    readonly output: ReturnType<RosterSession['chooseUnit']>;
  };
  readonly commit: { readonly input: null; readonly output: Result<ImportDone> };
  readonly undo: { readonly input: { readonly seq: number }; readonly output: Result<null> };
  readonly problemList: { readonly input: null; readonly output: Uint8Array<ArrayBuffer> };
}

let session: RosterSession | undefined;

function current(): RosterSession {
  if (!session) throw new Error('no roster is open');
  return session;
}

serve<RosterCalls>({
  async open({ desk, file }, report) {
    // One byte more than is taken is enough to refuse the file.
    const bytes = new Uint8Array(await file.slice(0, largestFile + 1).arrayBuffer());
    const named = await openNamed(desk);
    if (!named.ok) return named;
    const opened = await openRoster(named.value, bytes, file.name, report);
    if (!opened.ok) return opened;
    session = opened.value;
    return ok(session.preview());
  },
  readAgain: ({ sheet, columns }) => current().readAgain(sheet, columns),
  rows: async ({ filter, from, size }) => current().rows(filter, from, size),
  decide: async ({ line, decision }) => current().decide(line, decision),
  decideAll: async ({ filter, kind }) => current().decideAll(filter, kind),
  columns: async () => current().columns(),
  fillBlanksOnly: async ({ field, only }) => current().fillBlanksOnly(field, only),
  chooseUnit: async ({ written, choice }) => current().chooseUnit(written, choice),
  commit: (_input, report) => current().commit(report),
  async undo({ seq }) {
    const undone = await current().undo(seq);
    return undone.ok ? ok(null) : undone;
  },
  problemList: () => current().problemList(),
});
