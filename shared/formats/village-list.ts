import { ok, type Problem, type Result, refuseAt } from '#shared/result.ts';
import { type Cell, cellText, emptyCell, type Sheet } from './cell.ts';
import { compact } from './clean-text.ts';
import { readCsv } from './csv.ts';
import { headerWord } from './headers.ts';

/** A village or an urban community of the county, as in the list of the bureau of statistics. */
export interface Village {
  /** 统计用区划代码, 12 digits; not every county's list has it. */
  readonly code?: string;
  /** 镇 or 街道 */
  readonly town: string;
  readonly name: string;
  readonly kind: '村' | '社区';
}

export interface VillageList {
  /** Towns that have a row of their own; a village's town need not be among them. */
  readonly towns: readonly { readonly name: string; readonly code?: string }[];
  readonly villages: readonly Village[];
  /** Rows that were left out, each with its reason. */
  readonly problems: readonly Problem[];
}

/** Headers met in such lists, without blanks and brackets. */
const headers = {
  code: 'code|代码|统计用区划代码|区划代码|行政区划代码|统计代码|编码|村居代码|村社区代码',
  town: 'town|镇街|镇街道|乡镇|乡镇街道|镇|街道|镇区街道|所属镇街|所属乡镇|所属镇街道|所在镇街|所在乡镇|镇街名称|乡镇名称',
  name: 'name|名称|村名|村名称|村居|村社区|村居名称|村社区名称|村居委会名称|行政村|行政村名称|单位名称',
  kind: 'kind|类别|类型|性质|村居类别|村社区类别',
} as const;

type Column = keyof typeof headers;

const purposes = new Map(
  (['code', 'town', 'name', 'kind'] as const).flatMap((use) =>
    headers[use].split('|').map((word): [string, Column] => [word, use]),
  ),
);

const searchedRows = 10;

/** Reads a list from comma-separated text; see {@link readVillageSheet}. */
export function readVillageList(text: string): Result<VillageList> {
  const csv = readCsv(text);
  if (!csv.ok) return csv;
  const rows: Cell[][] = [];
  for (const { line, cells } of csv.value) {
    while (rows.length < line - 1) rows.push([]);
    rows.push(cells.map((cell) => ({ text: cell })));
  }
  return readVillageSheet({ name: '表格', rows, merges: [], hiddenRows: [], hiddenColumns: [] });
}

/**
 * Reads any county's list of towns, villages and communities: columns 镇街 and 名称, and where they exist 代码 and 类别, in any
 * order, below titles. Refused without those two columns or without one good row; a bad row is left out and named.
 */
export function readVillageSheet(sheet: Sheet): Result<VillageList> {
  const top = sheet.rows.slice(0, searchedRows).findIndex((row) => {
    const found = columnsOf(row);
    return found.has('name') && found.has('town');
  });
  const columns = columnsOf(sheet.rows[top] ?? []);
  if (top < 0) {
    return refuseAt(
      `前${searchedRows}行里找不到表头：至少要有“镇街”和“名称”两列，另可有“代码”“类别”，请对照样表改正。`,
    );
  }
  const towns = new Map<string, { name: string; code?: string }>();
  const villages: Village[] = [];
  const problems: Problem[] = [];
  const lines = new Map<string, number>();
  let above: Village | undefined;
  for (let index = top + 1; index < sheet.rows.length; index++) {
    const line = index + 1;
    const cell = (column: Column) => textAt(sheet, index, columns.get(column));
    const written = { code: cell('code'), town: cell('town'), name: cell('name'), kind: cell('kind') };
    if (Object.values(written).every((text) => text === '')) continue;
    const town = townRow(written);
    if (town) {
      towns.set(town.name, town);
      continue;
    }
    const village = readVillage(written, above, lines);
    if (typeof village === 'string') {
      problems.push({ message: `第${line}行：${village}，未导入。`, record: `第${line}行` });
      continue;
    }
    above = village;
    villages.push(village);
    if (village.code !== undefined) lines.set(village.code, line);
    lines.set(`${village.town}/${village.name}`, line);
  }
  if (villages.length + towns.size === 0) return refuseAt('名单里没有一行可以导入，请对照样表改正。');
  return ok({ towns: [...towns.values()], villages, problems });
}

function columnsOf(row: readonly Cell[]): ReadonlyMap<Column, number> {
  const found = new Map<Column, number>();
  row.forEach(({ text }, index) => {
    const use = purposes.get(headerWord(text).toLowerCase());
    if (use !== undefined && !found.has(use)) found.set(use, index);
  });
  return found;
}

/** The text of a cell; every cell of a merged area has that of its first one. */
function textAt({ rows, merges }: Sheet, row: number, column: number | undefined): string {
  if (column === undefined) return '';
  const area = merges.find(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  return compact(cellText(rows[area?.top ?? row]?.[area?.left ?? column] ?? emptyCell));
}

type Written = Readonly<Record<Column, string>>;

const townName = /(?:镇|乡|街道|街道办事处)$/;

/** A row for the town itself: its code ends with three zeros, or nothing but its name stands there. */
function townRow({ code, town, name, kind }: Written): { name: string; code?: string } | undefined {
  const own = name === '' || name === town ? town : town === '' ? name : undefined;
  if (own === undefined || !townName.test(own)) return undefined;
  const isTown =
    /^\d{9}000$/.test(code) || /^\d{9}$/.test(code) || (code === '' && (name === '' || kind !== '村'));
  if (!isTown) return undefined;
  return code === '' ? { name: own } : { name: own, code: code.padEnd(12, '0') };
}

/** The village, or why the row is left out. `lines` says on which line a code or a name was taken. */
function readVillage(
  { code, town: written, name, kind }: Written,
  above: Village | undefined,
  lines: ReadonlyMap<string, number>,
): Village | string {
  if (code !== '' && !/^\d{12}$/.test(code)) return `代码“${code}”应为12位数字`;
  // Lists that name the town only once: the code says that the town above is still meant.
  const town =
    written === '' && code !== '' && above?.code?.slice(0, 9) === code.slice(0, 9) ? above.town : written;
  if (town === '' || name === '') return town === '' ? '缺少镇街名称' : '缺少村（社区）名称';
  const read = kindOf(kind, name);
  if (read === undefined) {
    return kind === '' ? `看不出“${name}”是村还是社区，请补填类别` : `类别“${kind}”应为“村”或“社区”`;
  }
  const line = lines.get(code) ?? lines.get(`${town}/${name}`);
  if (line !== undefined) return `“${town}${name}”${code === '' ? '' : `（${code}）`}与第${line}行重复`;
  return { ...(code === '' ? {} : { code }), town, name, kind: read };
}

function kindOf(kind: string, name: string): Village['kind'] | undefined {
  const told = kind === '' ? name : kind;
  if (/社区|居委会|居民委员会|^居$/.test(told)) return '社区';
  return /村(?:民?委员?会)?$/.test(told) ? '村' : undefined;
}
