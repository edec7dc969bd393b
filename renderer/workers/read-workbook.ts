import { type CellObject, read, SSF, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { unzipSync, zipSync } from 'fflate';
import { type Cell, emptyCell, type Sheet } from '#shared/formats/cell.ts';
import { readCsv } from '#shared/formats/csv.ts';
import { ok, type Result, refuseAt } from '#shared/result.ts';

export const largestFile = 50 * 1024 * 1024;
/** Unpacked size up to which a zip is opened: a sheet packs about 10 : 1, a zip bomb 1000 : 1. */
const largestUnpacked = 1024 * 1024 * 1024;

/** Called with the share done, 0–1. SheetJS parses in one go, so there are few steps. */
export type OnProgress = (share: number) => void;

/**
 * Opens .xlsx, .xlsm, .xls, .et and .csv. Never throws: whatever is wrong with the file comes back as one sentence.
 * Dates stay numbers with their format, so no time zone can shift them.
 * Run it in a worker with a time limit: in a damaged .xls SheetJS's reader of formulas may never come to an end.
 */
export function readWorkbook(bytes: Uint8Array, fileName: string, onProgress?: OnProgress): Result<Sheet[]> {
  const file = `“${fileName}”`;
  if (bytes.length > largestFile) return refuseAt(`${file}超过50MB，请删去图片或拆成几个文件后再导入。`);
  if (bytes.length === 0) return refuseAt(`${file}是空文件，请重新选择。`);
  switch (containerOf(bytes)) {
    case 'zip':
      return readZip(bytes, file, onProgress);
    case 'ole':
      return readOle(bytes, file, onProgress);
    case 'markup':
      return refuseAt(`${file}其实是网页格式，请用WPS或Excel打开后另存为.xlsx再导入。`);
    case 'other':
      return /\.csv$/i.test(fileName) ? readCsvFile(bytes, file) : notWorkbook(file);
  }
}

type Container = 'zip' | 'ole' | 'markup' | 'other';

function startsWith(bytes: Uint8Array, ...magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function containerOf(bytes: Uint8Array): Container {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'zip';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'ole';
  const start = String.fromCharCode(...bytes.subarray(0, 64)).replace(/^\u00ef\u00bb\u00bf/, '');
  return /^\s*<[!?a-z]/i.test(start) ? 'markup' : 'other';
}

function notWorkbook(file: string): Result<never> {
  return refuseAt(`${file}不是Excel工作簿，请选择.xlsx、.xls、.et或.csv文件。`);
}

function damaged(file: string): Result<never> {
  return refuseAt(`${file}已损坏或不完整，请用WPS或Excel打开后另存为.xlsx再导入。`);
}

function encrypted(file: string): Result<never> {
  return refuseAt(`${file}设有打开密码，请在WPS或Excel中取消密码后再导入。`);
}

/**
 * Unpacked here and handed on stored: SheetJS's own inflate never ends on some damaged streams, fflate refuses them.
 * Pictures and embedded files stay behind.
 */
function readZip(bytes: Uint8Array, file: string, onProgress: OnProgress | undefined): Result<Sheet[]> {
  let unpacked = 0;
  let isWorkbook = false;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        isWorkbook ||= name.startsWith('xl/');
        const isNeeded = /\.(?:xml|rels|bin)$/.test(name) && !name.startsWith('xl/embeddings/');
        if (isNeeded) unpacked += originalSize;
        return isNeeded && unpacked <= largestUnpacked;
      },
    });
    if (!isWorkbook) return notWorkbook(file);
    if (unpacked > largestUnpacked) return refuseAt(`${file}展开后超过1GB，请拆成几个文件后再导入。`);
    return parse(zipSync(parts, { level: 0 }), file, onProgress);
  } catch {
    return damaged(file);
  }
}

function readOle(bytes: Uint8Array, file: string, onProgress: OnProgress | undefined): Result<Sheet[]> {
  if (hasStream(bytes, 'EncryptedPackage')) return encrypted(file);
  if (hasStream(bytes, 'Workbook')) return parse(bytes, file, onProgress);
  // Excel 5.0/95 stores text in the code page of the machine that wrote it; guessing would garble names.
  if (hasStream(bytes, 'Book')) {
    return refuseAt(`${file}是Excel 95或更早的格式，请用WPS或Excel打开后另存为.xlsx再导入。`);
  }
  return notWorkbook(file);
}

/** Directory entries of an OLE file are 128 bytes long and aligned; each begins with its name in UTF-16. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = [...`${name}\0`].flatMap((char) => [char.charCodeAt(0), 0]);
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function parse(bytes: Uint8Array, file: string, onProgress: OnProgress | undefined): Result<Sheet[]> {
  let book: WorkBook;
  try {
    // cellStyles brings hidden rows and columns; format 14 is shown as Chinese Excel shows it.
    book = read(bytes, {
      dense: true,
      cellStyles: true,
      cellNF: true,
      cellFormula: false,
      cellHTML: false,
      dateNF: 'yyyy/m/d',
    });
  } catch (error) {
    return /password|encrypt/i.test(String(error)) ? encrypted(file) : damaged(file);
  }
  onProgress?.(0.8);
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets: Sheet[] = [];
  for (const [index, name] of (book.SheetNames ?? []).entries()) {
    const sheet = book.Sheets?.[name];
    const isHidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0;
    if (sheet?.['!data']) sheets.push(sheetOf(name, sheet, date1904, isHidden));
    onProgress?.(0.8 + (0.2 * (index + 1)) / book.SheetNames.length);
  }
  return sheets.length > 0 ? ok(sheets) : damaged(file);
}

function sheetOf(name: string, sheet: WorkSheet, date1904: boolean, isHidden: boolean): Sheet {
  const rows = trimmed(
    Array.from(sheet['!data'] ?? [], (row) =>
      trimmed(
        Array.from(row ?? [], (cell) => cellOf(cell, date1904)),
        isEmpty,
      ),
    ),
    (row) => row.length === 0,
  );
  const widest = rows.reduce((width, row) => Math.max(width, row.length), 0);
  return {
    name,
    rows,
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    hiddenRows: hiddenIn(sheet['!rows'], rows.length),
    hiddenColumns: hiddenIn(sheet['!cols'], widest),
    ...(isHidden ? { hidden: true } : {}),
  };
}

function hiddenIn(
  infos: readonly ({ hidden?: boolean } | null | undefined)[] | undefined,
  count: number,
): number[] {
  const hidden: number[] = [];
  (infos ?? []).forEach((info, index) => {
    if (info?.hidden && index < count) hidden.push(index);
  });
  return hidden;
}

function isEmpty(cell: Cell): boolean {
  return cell.text === '' && cell.value === undefined;
}

/** Formatted but empty cells may reach to the end of the sheet. */
function trimmed<T>(items: T[], isBlank: (item: T) => boolean): T[] {
  let length = items.length;
  for (let last = items[length - 1]; last !== undefined && isBlank(last); last = items[length - 1]) length--;
  return length === items.length ? items : items.slice(0, length);
}

function cellOf(cell: CellObject | null | undefined, date1904: boolean): Cell {
  const value = cell?.v;
  if (!cell || cell.t === 'z' || value === undefined) return emptyCell;
  if (cell.t === 'n' && typeof value === 'number') return numberCell(cell, value, date1904);
  if (typeof value === 'boolean') return { text: cell.w ?? String(value), value };
  const text = cell.t === 's' ? String(value) : (cell.w ?? String(value));
  return text === '' ? emptyCell : { text };
}

function numberCell(cell: CellObject, value: number, date1904: boolean): Cell {
  const format = typeof cell.z === 'string' && cell.z !== 'General' ? cell.z : undefined;
  return {
    text: cell.w ?? shown(value, format, date1904),
    value,
    ...(format === undefined ? {} : { format }),
    ...(date1904 ? { date1904: true } : {}),
  };
}

/** SheetJS shows nothing for formats with a bare dot (yyyy.mm), the commonest of all in rosters. */
function shown(value: number, format: string | undefined, date1904: boolean): string {
  try {
    return String(SSF.format((format ?? 'General').replace(/(?<!\\)\./g, '\\.'), value, { date1904 }));
  } catch {
    return String(value);
  }
}

/** UTF-8, else GBK (which WPS and Excel write on Chinese Windows), else no text at all. */
function readCsvFile(bytes: Uint8Array, file: string): Result<Sheet[]> {
  const text = decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030');
  if (text === undefined || text.includes('\0')) return notWorkbook(file);
  const csv = readCsv(text);
  if (!csv.ok) return csv;
  const rows: Cell[][] = [];
  for (const { line, cells } of csv.value) {
    while (rows.length < line - 1) rows.push([]);
    rows.push(cells.map((cell) => (cell === '' ? emptyCell : { text: cell })));
  }
  return ok([{ name: '表格', rows, merges: [], hiddenRows: [], hiddenColumns: [] }]);
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
