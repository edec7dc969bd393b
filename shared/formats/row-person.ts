import { educationWord, levelWord, partyWord, placeWord, rankWord } from '#shared/codes/old-terms.ts';
import { monthNumber, monthOf, yearOf } from '#shared/day.ts';
import { compareWithIdNumber, type IdNumber, readIdNumber } from '#shared/people/id-number.ts';
import type { DraftField, PersonDraft } from '#shared/people/person-draft.ts';
import { type Cell, cellText, columnLetters, emptyCell } from './cell.ts';
import { cleanName, cleanText, compact, isBlankMark, isFormulaError, oneLine } from './clean-text.ts';
import { completeEducation, completePost, type Draft } from './complete-draft.ts';
import { isAge, monthOfReading, readDate } from './month.ts';
import type { RosterColumn, RowProblem } from './roster-model.ts';
import type { UnitFinder } from './unit-and-post.ts';

/** How a field is read: words lose all blanks, lines their line breaks, texts keep both. */
const readers = {
  name: 'name',
  sex: 'sex',
  birth: 'month',
  nation: 'nation',
  nativePlace: 'place',
  birthPlace: 'place',
  idNumber: 'id',
  party: 'party',
  partyJoined: 'partyJoined',
  workStarted: 'month',
  fullTimeEducation: 'education',
  fullTimeDegree: 'line',
  fullTimeSchool: 'line',
  partTimeEducation: 'education',
  partTimeDegree: 'line',
  partTimeSchool: 'line',
  unit: 'line',
  post: 'line',
  unitAndPost: 'line',
  level: 'level',
  rank: 'rank',
  postSince: 'month',
  rankSince: 'month',
  levelSince: 'month',
  title: 'line',
  expertise: 'line',
  jurisdiction: 'word',
  ageLimitMonth: 'month',
  health: 'word',
  assessments: 'text',
  awards: 'text',
  phone: 'word',
  remark: 'text',
} as const satisfies Record<DraftField, string>;

type Reader = (typeof readers)[DraftField];
type FieldsReadAs<R extends Reader> = {
  [K in DraftField]: (typeof readers)[K] extends R ? K : never;
}[DraftField];

function isReadAs<R extends Reader>(reader: R, field: DraftField): field is FieldsReadAs<R> {
  return readers[field] === reader;
}

/** One row while it is read. */
interface Reading {
  readonly draft: Draft;
  readonly other: Record<string, string>;
  readonly problems: RowProblem[];
  readonly record: string;
  readonly id: IdNumber;
  /** A party named beside or instead of 入党时间. */
  party?: string;
}

interface ReadPerson {
  readonly person: PersonDraft;
  readonly problems: readonly RowProblem[];
}

/** Reads one row of a roster. Nothing is dropped silently: what no field can take stands in `other`. */
export function readPerson(
  row: readonly Cell[],
  line: number,
  columns: readonly RosterColumn[],
  unitOf: UnitFinder,
): ReadPerson {
  const cellOf = (field: DraftField): Cell =>
    row[columns.find((column) => column.field === field)?.index ?? -1] ?? emptyCell;
  const named = readName(cellOf('name').text);
  const idCell = cellOf('idNumber');
  const isIdGiven = typeof idCell.value === 'number' || !isBlankMark(idCell.text);
  const reading: Reading = {
    draft: { name: named.name },
    other: {},
    problems: [],
    record: `第${line}行${named.name === '' ? '' : ` ${named.name}`}`,
    id: isIdGiven
      ? readIdNumber(typeof idCell.value === 'number' ? idCell.value : idCell.text)
      : { kind: 'none' },
  };
  for (const column of columns) {
    if (!column.ignored) readColumn(reading, column, row[column.index] ?? emptyCell);
  }
  // Cells to the right of the last header.
  for (let index = columns.length; index < row.length; index++) {
    const column = { index, header: `${columnLetters(index)}列`, field: undefined };
    readColumn(reading, column, row[index] ?? emptyCell);
  }
  if (named.name === '') report(reading, 'error', '没有姓名，请补填', '姓名', 'name');
  if (named.sex) reading.draft.sex ??= named.sex;
  if (named.nation) reading.draft.nation ??= named.nation;
  if (reading.party) reading.draft.party ??= partyWord(reading.party);
  completeFromId(reading);
  completeEducation(reading.draft);
  completePost(reading.draft, unitOf);
  const { draft, other, problems } = reading;
  return { person: Object.keys(other).length > 0 ? { ...draft, other } : draft, problems };
}

function report(
  { problems, record }: Reading,
  kind: RowProblem['kind'],
  text: string,
  header: string,
  field?: DraftField,
): void {
  const message = `${record}，“${header}”列：${text}。`;
  problems.push(field === undefined ? { kind, message, record } : { kind, message, record, field });
}

/** 张某（女，回族）: lists of names put sex and nation behind the name. */
function readName(text: string): { name: string; sex?: '男' | '女'; nation?: string } {
  if (isBlankMark(text) || isFormulaError(text)) return { name: '' };
  const name = cleanName(text);
  const [, bare, sex, nation] = /^(.+?)[(（](男|女)?[,，、]?(\p{Script=Han}{1,5}族)?[)）]$/u.exec(name) ?? [];
  if (bare === undefined || (sex === undefined && nation === undefined)) return { name };
  return {
    name: cleanName(bare),
    ...(sex === '男' || sex === '女' ? { sex } : {}),
    ...(nation === undefined ? {} : { nation }),
  };
}

function readColumn(reading: Reading, { header, field }: RosterColumn, cell: Cell): void {
  const text = cellText(cell);
  if (isBlankMark(text)) return;
  if (isFormulaError(text)) {
    report(reading, 'warning', `单元格是公式错误“${text}”，未读入`, header, field);
    return;
  }
  const { draft, other } = reading;
  if (field === undefined) {
    other[header] = cleanText(text);
  } else if (isReadAs('word', field)) {
    draft[field] = compact(text);
  } else if (isReadAs('line', field)) {
    draft[field] = oneLine(text);
  } else if (isReadAs('text', field)) {
    draft[field] = cleanText(text);
  } else if (isReadAs('month', field)) {
    readMonthField(reading, header, field, cell);
  } else if (isReadAs('partyJoined', field)) {
    readPartyJoined(reading, header, cell);
  } else if (isReadAs('sex', field)) {
    readSex(reading, header, compact(text));
  } else if (isReadAs('nation', field)) {
    const nation = compact(text);
    draft[field] = /^\p{Script=Han}$/u.test(nation) ? `${nation}族` : nation;
  } else if (isReadAs('place', field)) {
    draft[field] = placeWord(text);
  } else if (isReadAs('party', field)) {
    draft[field] = partyWord(text);
  } else if (isReadAs('education', field)) {
    draft[field] = educationWord(oneLine(text));
  } else if (isReadAs('level', field)) {
    draft[field] = levelWord(text) ?? compact(text);
  } else if (isReadAs('rank', field)) {
    readRank(reading, header, compact(text));
  } else if (isReadAs('id', field)) {
    readId(reading, header, text);
  }
}

function readMonthField(reading: Reading, header: string, field: FieldsReadAs<'month'>, cell: Cell): void {
  const date = readDate(cell);
  if (date.kind === 'unreadable') {
    const fromId = field === 'birth' && reading.id.kind === 'valid';
    report(
      reading,
      'warning',
      `“${date.text}”${date.why}，${fromId ? '改按身份证号读入' : '此项留空'}`,
      header,
      field,
    );
    reading.other[header] = date.text;
    return;
  }
  const month = monthOfReading(date);
  if (month) reading.draft[field] = month;
  if (date.kind !== 'none' && date.review) report(reading, 'warning', date.review, header, field);
  if (date.remark && !isAge(date.remark)) reading.other[header] = cleanText(cell.text);
}

/** 1996.06, 1996.06（民建）, 民建: the party may stand beside the date or in its place. */
function readPartyJoined(reading: Reading, header: string, cell: Cell): void {
  const { draft } = reading;
  const date = readDate(cell);
  const text = compact(cell.text);
  if (date.kind === 'unreadable' && /\d/.test(text)) {
    report(reading, 'warning', `“${date.text}”${date.why}，按原文读入`, header, 'partyJoined');
  }
  const month = monthOfReading(date);
  if (month) {
    draft.partyJoined = month;
    if (date.kind === 'month' && date.review) report(reading, 'warning', date.review, header, 'partyJoined');
  } else if (date.kind !== 'none') {
    draft.partyJoined = text;
  }
  const party = date.kind === 'unreadable' ? text : date.remark;
  if (party && !/\d|不详|不明|未知|至今/.test(party)) reading.party = party;
}

function readSex(reading: Reading, header: string, text: string): void {
  const sex = /^(?:男|1|M)/i.test(text) ? '男' : /^(?:女|2|F)/i.test(text) ? '女' : undefined;
  if (sex) {
    reading.draft.sex = sex;
  } else {
    report(reading, 'warning', `认不出“${text}”，此项留空`, header, 'sex');
  }
}

/** Old rosters write 正科级 under 职级: that is a 职务层次. Posts of before 2019 are converted, and somebody should look. */
function readRank(reading: Reading, header: string, text: string): void {
  const level = levelWord(text);
  const isPost = /^(?:科员|办事员)$/.test(text);
  if (level !== undefined && !isPost) {
    reading.draft.level ??= level;
    report(reading, 'warning', `“${text}”是职务层次，已读入职务层次“${level}”，职级留空`, header, 'rank');
    return;
  }
  const { word, review } = rankWord(text);
  reading.draft.rank = word;
  if (review !== undefined) report(reading, 'warning', review, header, 'rank');
}

function readId(reading: Reading, header: string, text: string): void {
  const { id } = reading;
  if (id.kind === 'valid') {
    reading.draft.idNumber = id.text;
  } else if (id.kind === 'damaged') {
    const remedy = '请把该列设为文本格式后重新录入，本行未导入';
    report(reading, 'error', `身份证号后三位已损坏，须重填；${remedy}`, header, 'idNumber');
  } else if (id.kind === 'invalid') {
    // Without the number the person can still be taken and found again by name and month of birth.
    report(reading, 'warning', `身份证号${id.why}，号码未读入，请核对`, header, 'idNumber');
    reading.other[header] = cleanText(text);
  }
}

/**
 * Sex and birth that the roster does not give are taken from a valid number; where both are given they are compared,
 * births by month only: the first of a month is what a spreadsheet makes of a month.
 */
function completeFromId(reading: Reading): void {
  const { draft, id, problems, record } = reading;
  if (id.kind !== 'valid') return;
  for (const warning of compareWithIdNumber(id, draft)) {
    problems.push({
      kind: 'warning',
      message: `${record}：${warning}，请核对档案。`,
      record,
      field: 'idNumber',
    });
  }
  draft.sex ??= id.sex;
  const month = monthOf(yearOf(id.birth), monthNumber(id.birth));
  if (month) draft.birth ??= month;
}
