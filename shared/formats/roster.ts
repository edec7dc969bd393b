import type { PersonDraft } from '#shared/people/person-draft.ts';
import { ok, type Result, refuseAt } from '#shared/result.ts';
import { type Cell, columnLetters, emptyCell, type Sheet } from './cell.ts';
import { cleanText, compact, oneLine } from './clean-text.ts';
import { findHeader, type Header } from './header.ts';
import { headerWord } from './headers.ts';
import type { Roster, RosterColumn, RosterOptions, RosterRow, RowProblem } from './roster-model.ts';
import { isUnitSection, type RowSurroundings, rowKind, sectionName, whySkipped } from './row-kind.ts';
import { readPerson } from './row-person.ts';
import { type UnitFinder, unitFinder } from './unit-and-post.ts';

/**
 * Reads a 花名册 as offices write it (formats §4.2): titles, merged headers of 1–3 rows, groups, repeated headers, totals,
 * notes, unit cells merged over many people. Refused only if no header is found; a bad row is refused alone and
 * carries its problems.
 */
export function readRoster(sheet: Sheet, options: RosterOptions = {}): Result<Roster> {
  const header = findHeader(sheet);
  if (!header) {
    return refuseAt(
      `工作表“${sheet.name}”前10行里找不到表头：至少要有“姓名”列和另一个认得的列（如“出生年月”“身份证号”“现任职务”）。`,
    );
  }
  const columns = columnsOf(header, options.columns ?? {});
  const names = options.unitNames ?? [];
  return ok({
    sheetName: sheet.name,
    fingerprint: header.fingerprint,
    columns,
    ...readBody(sheet, header, columns, unitFinder(names)),
  });
}

export interface Rosters {
  readonly rosters: readonly Roster[];
  /** Sheets that hold no roster, or are hidden, and why they were passed over. */
  readonly ignored: readonly { readonly sheetName: string; readonly why: string }[];
}

/** All rosters of a workbook. Refused in one sentence if no visible sheet holds one. */
export function readRosters(sheets: readonly Sheet[], options: RosterOptions = {}): Result<Rosters> {
  const rosters: Roster[] = [];
  const ignored: { sheetName: string; why: string }[] = [];
  for (const sheet of sheets) {
    const read = sheet.hidden ? undefined : readRoster(sheet, options);
    if (read?.ok) rosters.push(read.value);
    else ignored.push({ sheetName: sheet.name, why: read ? '没有认得的表头' : '工作表已隐藏' });
  }
  if (rosters.length > 0) return ok({ rosters, ignored });
  return refuseAt(
    '文件里没有花名册：每张工作表前10行里都找不到“姓名”列和另一个认得的列（如“出生年月”“身份证号”“现任职务”）。',
  );
}

/**
 * Each field is filled by one column, the first; a second one of the same kind is kept beside the person.
 * Of equal headers the later ones carry their letter, so that none hides another.
 */
function columnsOf(header: Header, corrected: NonNullable<RosterOptions['columns']>): RosterColumn[] {
  const taken = new Set<string>();
  const headers = new Set<string>();
  return header.columns.map(({ index, header: text, use: told }) => {
    const name = headers.has(text) ? `${text}（${columnLetters(index)}列）` : text;
    headers.add(name);
    const use = corrected[index] ?? told;
    if (use === 'ignore') return { index, header: name, field: undefined, ignored: true };
    const field = use === 'other' || taken.has(use) ? undefined : use;
    if (field) taken.add(field);
    return { index, header: name, field };
  });
}

function readBody(
  sheet: Sheet,
  header: Header,
  columns: readonly RosterColumn[],
  unitOf: UnitFinder,
): Pick<Roster, 'rows' | 'skipped'> {
  const first = header.top + header.height;
  const nameColumn = columns.find(({ field }) => field === 'name')?.index ?? 0;
  const body = fillDown(sheet, first, nameColumn);
  const around: RowSurroundings = {
    headerWords: wordsOf(sheet, header),
    titles: new Set(sheet.rows.slice(0, header.top).flatMap((row) => row.map((cell) => compact(cell.text)))),
    nameColumn,
    ignoredColumns: new Set(columns.filter(({ ignored }) => ignored).map(({ index }) => index)),
  };
  const merged = new Set(sheet.merges.filter(({ left, right }) => right > left).map(({ top }) => top));
  const hidden = new Set(sheet.hiddenRows);
  const rows: RosterRow[] = [];
  const skipped: { line: number; why: string }[] = [];
  const unitColumn = unitToFillDown(sheet, columns, first, nameColumn);
  let section: string | undefined;
  let unitAbove = emptyCell;
  body.rows.forEach((told, offset) => {
    const index = first + offset;
    const line = index + 1;
    const texts = told.map(({ text }) => text);
    const owner = body.continued.get(index);
    if (owner !== undefined) {
      addContinuation(rows, owner + 1, line, sheet.rows[index] ?? []);
      skipped.push({ line, why: `与第${owner + 1}行同属一人（姓名单元格合并）` });
      return;
    }
    const kind = rowKind(texts, merged.has(index), around);
    if (kind === 'blank') return;
    if (kind !== 'person') {
      skipped.push({ line, why: whySkipped(kind) });
      if (kind === 'section' || kind === 'total') unitAbove = emptyCell;
      if (kind === 'section') section = sectionName(texts.find((text) => compact(text) !== '') ?? '');
      return;
    }
    const unitCell = unitColumn === undefined ? undefined : told[unitColumn];
    const isBlank = unitCell !== undefined && compact(unitCell.text) === '';
    const cells =
      unitColumn !== undefined && isBlank
        ? told.map((cell, at) => (at === unitColumn ? unitAbove : cell))
        : told;
    if (unitCell && !isBlank) unitAbove = unitCell;
    const read = readPerson(cells, line, columns, unitOf);
    const row = {
      line,
      person: inSection(read.person, section, unitOf),
      problems: [...read.problems, ...rowWarnings(texts, hidden.has(index), line, read.person.name)],
      cells: cells.map(({ text }) => cleanText(text)),
    };
    rows.push(section === undefined ? row : { ...row, section });
  });
  return { rows, skipped };
}

/**
 * The column of units left of the names, where the file knows no merged cells (.csv, or cells that were never merged): the
 * unit then stands at the first of its people only. Undefined where merged cells say it, or nothing is left blank.
 */
function unitToFillDown(
  { merges }: Sheet,
  columns: readonly RosterColumn[],
  first: number,
  nameColumn: number,
): number | undefined {
  const unit = columns.find(({ field }) => field === 'unit')?.index;
  if (unit === undefined || unit > nameColumn) return undefined;
  const isMerged = merges.some(
    ({ left, right, top, bottom }) => left <= unit && right >= unit && top >= first && bottom > top,
  );
  return isMerged ? undefined : unit;
}

function rowWarnings(texts: readonly string[], isHidden: boolean, line: number, name: string): RowProblem[] {
  const record = `第${line}行 ${name}`;
  const isAlone = texts.filter((text) => compact(text) !== '').length === 1;
  return [
    ...(isHidden ? ['本行在原表中是隐藏的，请确认是否要导入'] : []),
    ...(isAlone ? ['本行只有姓名，请确认是不是一个人'] : []),
  ].map((text) => ({ kind: 'warning', message: `${record}：${text}。`, record }));
}

/** The group gives the unit only where the row itself names none. */
function inSection(person: PersonDraft, section: string | undefined, unitOf: UnitFinder): PersonDraft {
  if (person.unit !== undefined || section === undefined) return person;
  return isUnitSection(section) || unitOf(section) === section ? { ...person, unit: section } : person;
}

/** Every text of the header block, above and below: one printed row of it may be repeated alone. */
function wordsOf(sheet: Sheet, header: Header): Set<string> {
  const rows = sheet.rows.slice(header.top, header.top + header.height);
  return new Set(
    rows.flatMap((row) => row.map((cell) => headerWord(cell.text))).filter((word) => word !== ''),
  );
}

interface Body {
  readonly rows: readonly (readonly Cell[])[];
  /** Rows that only continue the person above, by index: the name cell is merged over them. Value: the person's row. */
  readonly continued: ReadonlyMap<number, number>;
}

/** A cell merged over several rows counts for each of them; a merged name means one person with several rows. */
function fillDown(sheet: Sheet, first: number, nameColumn: number): Body {
  const rows = sheet.rows.slice(first).map((row) => [...row]);
  const continued = new Map<number, number>();
  for (const { top, left, bottom } of sheet.merges) {
    if (top < first) continue;
    const cell = sheet.rows[top]?.[left];
    if (!cell || compact(cell.text) === '') continue;
    for (let index = top + 1; index <= Math.min(bottom, sheet.rows.length - 1); index++) {
      const row = rows[index - first] ?? [];
      while (row.length < left) row.push(emptyCell);
      row[left] = cell;
      if (left === nameColumn) continued.set(index, top);
    }
  }
  return { rows, continued };
}

/** What stands in further rows of one person is not taken; the person's row says so. */
function addContinuation(rows: RosterRow[], personLine: number, line: number, cells: readonly Cell[]): void {
  const texts = cells.map(({ text }) => oneLine(text)).filter((text) => text !== '');
  const row = rows.at(-1);
  if (!row || row.line !== personLine || texts.length === 0) return;
  const record = `第${personLine}行 ${row.person.name}`;
  const message = `${record}：第${line}行与本行同属一人，其中的“${texts.join('、')}”未读入，请手工补录。`;
  rows[rows.length - 1] = { ...row, problems: [...row.problems, { kind: 'warning', message, record }] };
}
