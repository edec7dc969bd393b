import { importRoster } from '#renderer/data/acts/import-acts.ts';
import type { Desk } from '#renderer/data/desk.ts';
import { allRows } from '#renderer/data/queries/rows.ts';
import { undoChange } from '#renderer/data/undo.ts';
import type { Change } from '#shared/change.ts';
import type { Sheet } from '#shared/formats/cell.ts';
import type { ColumnUse } from '#shared/formats/headers.ts';
import { readRoster, readRosters } from '#shared/formats/roster.ts';
import { rosterErrors } from '#shared/formats/roster-errors.ts';
import type { Roster } from '#shared/formats/roster-model.ts';
import type { DraftField } from '#shared/people/person-draft.ts';
import { noChoices } from '#shared/people/plan-import.ts';
import { ok, type Result } from '#shared/result.ts';
import { writtenNames } from '#shared/units/name-match.ts';
import { readWorkbook } from './read-workbook.ts';
import type { Report } from './remote.ts';
import { columnsOf } from './roster-import-columns.ts';
import {
  type Judged,
  type JudgedRoster,
  judgedAnew,
  judgeRoster,
  matchesFilter,
  previewRow,
  problemsOf,
  type Register,
} from './roster-import-judge.ts';
import type {
  BulkDecision,
  Decision,
  DoubtfulUnit,
  ImportDone,
  PreviewColumn,
  PreviewRow,
  RosterPreview,
  RowCounts,
  RowFilter,
} from './roster-import-model.ts';
import { doubtfulUnits } from './roster-import-units.ts';
import { textWorkbook } from './text-workbook.ts';

/** One file on its way into the register. All its rows stay here; the page sees a window of them. */
export interface RosterSession {
  preview(): RosterPreview;
  /** Reads a sheet anew, with columns as the clerk corrected them; decisions start over. */
  readAgain(sheet: number, columns: Readonly<Record<number, ColumnUse>>): Promise<RosterPreview>;
  rows(filter: RowFilter, from: number, size: number): PreviewRow[];
  decide(line: number, decision: Decision): RowCounts;
  /** Decides all rows of a filter alike; rows that cannot be taken stay out. */
  decideAll(filter: RowFilter, kind: BulkDecision): RowCounts;
  /** What each column does to the people on file, as the rows are decided now. */
  columns(): PreviewColumn[];
  /** Lets a field only fill blanks of the people on file, or change what is held. */
  fillBlanksOnly(field: DraftField, only: boolean): PreviewColumn[];
  /** Says which unit a name means: an id, `ownUnit`, or '' for none. */
  chooseUnit(written: string, choice: string): { units: DoubtfulUnit[]; newUnits: readonly string[] };
  commit(report: Report): Promise<Result<ImportDone>>;
  undo(seq: number): Promise<Result<Change>>;
  /** The rows that stay out or need a look, as a workbook that can be mended and imported again. */
  problemList(): Promise<Uint8Array<ArrayBuffer>>;
}

/** Opens a file. Refused in one sentence if it is no workbook or holds no roster; nothing is stored either way. */
export async function openRoster(
  desk: Desk,
  bytes: Uint8Array,
  fileName: string,
  report: Report,
): Promise<Result<RosterSession>> {
  report({ doing: '正在打开文件', share: 0.05 });
  const workbook = readWorkbook(bytes, fileName, (share) =>
    report({ doing: '正在打开文件', share: 0.05 + share * 0.5 }),
  );
  if (!workbook.ok) return workbook;
  report({ doing: '正在识别表头和人员', share: 0.6 });
  const read = readRosters(workbook.value);
  if (!read.ok) return read;
  const names = read.value.rosters.map(({ sheetName }) => sheetName);
  const sheets = workbook.value.filter(({ name }) => names.includes(name));
  const session = await rosterSession(desk, sheets, read.value.ignored, report);
  return ok(session);
}

async function rosterSession(
  desk: Desk,
  sheets: readonly Sheet[],
  ignored: RosterPreview['ignored'],
  report: Report,
): Promise<RosterSession> {
  let sheet = 0;
  let judged = await judgeSheet(sheet, {});
  report({ doing: '正在与干部名册核对', share: 1 });

  async function judgeSheet(
    index: number,
    columns: Readonly<Record<number, ColumnUse>>,
  ): Promise<JudgedRoster> {
    const register = await readRegister(desk);
    const roster = readSheet(sheets[index], register, columns);
    return judgeRoster(roster, register, noChoices);
  }

  function counts(): RowCounts {
    const count = (filter: RowFilter) => judged.rows.filter((row) => matchesFilter(row, filter)).length;
    return {
      all: judged.rows.length,
      problems: count('problems'),
      new: count('new'),
      update: count('update'),
      ask: count('ask'),
      out: count('out'),
      undecided: judged.rows.filter((row) => row.decision?.kind === 'ask').length,
    };
  }

  function decideRow(row: Judged, decision: Decision): void {
    if (row.decision !== undefined) row.decision = decision;
  }

  function preview(): RosterPreview {
    return {
      sheets: sheets.map(({ name }) => name),
      sheet,
      ignored,
      fingerprint: judged.roster.fingerprint,
      columns: columnsOf(judged),
      skipped: judged.roster.skipped,
      newUnits: judged.newUnits,
      doubtfulUnits: doubtfulUnits(judged),
      counts: counts(),
    };
  }

  return {
    preview,
    async readAgain(index, columns) {
      judged = await judgeSheet(index, columns);
      sheet = index;
      return preview();
    },
    rows: (filter, from, size) =>
      judged.rows
        .filter((row) => matchesFilter(row, filter))
        .slice(from, from + size)
        .map((row) => previewRow(row, judged)),
    decide(line, decision) {
      const row = judged.rows.find((one) => one.row.line === line);
      if (row) decideRow(row, decision);
      return counts();
    },
    decideAll(filter, kind) {
      for (const row of judged.rows.filter((one) => matchesFilter(one, filter))) {
        const [likeliest] = row.candidates;
        if (kind !== 'take') decideRow(row, { kind });
        else decideRow(row, likeliest === undefined ? { kind: 'new' } : { kind: 'update', id: likeliest });
      }
      return counts();
    },
    columns: () => columnsOf(judged),
    fillBlanksOnly(field, only) {
      const others = judged.choices.blanksOnly.filter((one) => one !== field);
      judged = judgedAnew(judged, { ...judged.choices, blanksOnly: only ? [...others, field] : others });
      return columnsOf(judged);
    },
    chooseUnit(written, choice) {
      const units = { ...judged.choices.units, [written]: choice };
      judged = judgedAnew(judged, { ...judged.choices, units });
      return { units: doubtfulUnits(judged), newUnits: judged.newUnits };
    },
    async commit(report) {
      const chosen = judged.rows.flatMap(({ row, decision }) => {
        if (decision?.kind === 'new') return [{ draft: row.person }];
        return decision?.kind === 'update' ? [{ draft: row.person, into: decision.id }] : [];
      });
      const doing = `正在写入${chosen.length}人`;
      report({ doing, share: 0.1 });
      const done = await importRoster(
        desk,
        `导入花名册（${chosen.length}人）`,
        chosen,
        judged.choices,
        (share) => report({ doing, share: 0.2 + share * 0.7 }),
      );
      if (!done.ok) return done;
      const { seq, puts } = done.value;
      const people = puts.filter(({ table }) => table === 'people');
      const added = people.filter(({ before }) => before === null).length;
      return ok({
        seq,
        added,
        updated: people.length - added,
        units: puts.filter(({ table, before }) => table === 'units' && before === null).length,
        left: judged.rows.length - chosen.length,
      });
    },
    undo: (seq) => undoChange(desk, seq),
    problemList: () =>
      textWorkbook(
        '问题清单',
        rosterErrors({
          ...judged.roster,
          rows: judged.rows.map((row) => ({ ...row.row, problems: problemsOf(row) })),
        }),
      ),
  };
}

async function readRegister(desk: Desk): Promise<Register> {
  const [people, units] = await Promise.all([
    allRows(desk.database, 'people'),
    allRows(desk.database, 'units'),
  ]);
  return { people: new Map(people.map((person) => [person.id, person])), units };
}

function readSheet(
  sheet: Sheet | undefined,
  { units }: Register,
  columns: Readonly<Record<number, ColumnUse>>,
): Roster {
  if (!sheet) throw new Error('no such sheet');
  const unitNames = writtenNames(units);
  const read = readRoster(sheet, { unitNames, columns });
  // The header was found when the file was opened; it does not depend on what is asked here.
  if (!read.ok) throw new Error('header lost');
  return read.value;
}
