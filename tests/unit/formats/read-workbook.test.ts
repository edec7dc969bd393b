import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CFB, utils, type WorkSheet, write } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readWorkbook } from '#renderer/workers/read-workbook.ts';
import { randomFrom } from '#tests/fixtures/roster/random.ts';

type Format = 'xlsx' | 'biff8' | 'biff5' | 'xlsb';

function aWorkbook(
  bookType: Format,
  sheet: WorkSheet = utils.aoa_to_sheet([
    ['姓名', '性别'],
    ['张三', '男'],
  ]),
  date1904 = false,
): Uint8Array {
  const book = {
    SheetNames: ['甲', '乙'],
    Sheets: { 甲: sheet, 乙: utils.aoa_to_sheet([['隐']]) },
    Workbook: { WBProps: { date1904 }, Sheets: [{}, { Hidden: 1 as const }] },
  };
  return new Uint8Array(write(book, { type: 'array', bookType }));
}

function refusal(bytes: Uint8Array, name = '名册.xlsx'): string[] {
  const read = readWorkbook(bytes, name);
  return read.ok ? [] : read.problems.map(({ message }) => message);
}

const utf8 = (text: string) => new TextEncoder().encode(text);

test.each<Format>(['xlsx', 'biff8', 'xlsb'])(
  'a workbook of kind %s opens with all its sheets',
  (bookType) => {
    const read = readWorkbook(aWorkbook(bookType), '名册');
    expect(
      read.ok &&
        read.value.map(({ name, rows, hidden }) => [
          name,
          rows.map((row) => row.map(({ text }) => text)),
          hidden,
        ]),
    ).toEqual([
      [
        '甲',
        [
          ['姓名', '性别'],
          ['张三', '男'],
        ],
        undefined,
      ],
      ['乙', [['隐']], true],
    ]);
  },
);

test.each<Format>(['xlsx', 'biff8'])(
  '%s: numbers keep value and format, nothing becomes a Date, 1904 is noted',
  (bookType) => {
    const sheet = utils.aoa_to_sheet([[0, 0, 0, true, '']]);
    sheet.A1 = { t: 'n', v: 26145, z: 'yyyy.mm' };
    sheet.B1 = { t: 'n', v: 1975.1, z: '0.00' };
    sheet.C1 = { t: 'e', v: 0x2a };
    const read = readWorkbook(aWorkbook(bookType, sheet, true), '名册');
    expect(read.ok && read.value[0]?.rows).toEqual([
      [
        { text: '1975.08', value: 26145, format: 'yyyy.mm', date1904: true },
        { text: '1975.10', value: 1975.1, format: '0.00', date1904: true },
        { text: '#N/A' },
        { text: 'TRUE', value: true },
      ],
    ]);
  },
);

test('hidden rows and columns are noted, formatted blanks at the end are cut off', () => {
  const sheet = utils.aoa_to_sheet([['甲', '乙', ''], ['丙'], [''], ['']]);
  sheet['!rows'] = [{}, { hidden: true }];
  sheet['!cols'] = [{}, { hidden: true }, { hidden: true }];
  const read = readWorkbook(aWorkbook('xlsx', sheet), '名册.xlsx');
  expect(read.ok && read.value[0]).toEqual({
    name: '甲',
    rows: [[{ text: '甲' }, { text: '乙' }], [{ text: '丙' }]],
    merges: [],
    hiddenRows: [1],
    hiddenColumns: [1],
  });
});

test('CSV is read as UTF-8 with or without BOM, else as GBK; texts stay texts', () => {
  const gbk = Uint8Array.from([
    0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0x31, 0x0d, 0x0a, 0xd5, 0xc5, 0xc8, 0xfd, 0x2c, 0x22, 0x32, 0x22,
  ]);
  const texts = [gbk, utf8('\ufeff姓名,1\r\n张三,"2"'), utf8('姓名,1\n张三,2\n')].map((bytes) => {
    const read = readWorkbook(bytes, '名册.CSV');
    return read.ok && read.value[0]?.rows;
  });
  const rows = [
    [{ text: '姓名' }, { text: '1' }],
    [{ text: '张三' }, { text: '2' }],
  ];
  expect(texts).toEqual([rows, rows, rows]);
});

test('row numbers of a CSV count its lines, so blank ones stay', () => {
  const read = readWorkbook(utf8('姓名,性别\n\n张三,男'), 'a.csv');
  expect(read.ok && read.value[0]?.rows.map((row) => row.length)).toEqual([2, 0, 2]);
});

test('progress goes up to 1', () => {
  const shares: number[] = [];
  readWorkbook(aWorkbook('xlsx'), '名册.xlsx', (share) => shares.push(share));
  expect(shares).toEqual([0.8, 0.9, 1]);
});

test('a file over 50 MB is refused unread', () => {
  expect(refusal(new Uint8Array(50 * 1024 * 1024 + 1))).toEqual([
    '“名册.xlsx”超过50MB，请删去图片或拆成几个文件后再导入。',
  ]);
});

test('an empty file is refused', () => {
  expect(refusal(new Uint8Array())).toEqual(['“名册.xlsx”是空文件，请重新选择。']);
});

const notWorkbook = '“名册.xlsx”不是Excel工作簿，请选择.xlsx、.xls、.et或.csv文件。';

test('pictures, Word documents, other archives and plain text are no workbooks', () => {
  expect(refusal(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]))).toEqual([notWorkbook]);
  expect(refusal(zipSync({ 'word/document.xml': utf8('<w/>') }))).toEqual([notWorkbook]);
  expect(refusal(anOleFile('WordDocument'))).toEqual([notWorkbook]);
  expect(refusal(utf8('姓名,性别'))).toEqual([notWorkbook]);
  expect(refusal(Uint8Array.from([0xff, 0xff, 0xff]), 'a.csv')).toEqual([
    '“a.csv”不是Excel工作簿，请选择.xlsx、.xls、.et或.csv文件。',
  ]);
});

test('a web page that calls itself .xls is named as such', () => {
  expect(refusal(utf8('\ufeff <html><table>'))).toEqual([
    '“名册.xlsx”其实是网页格式，请用WPS或Excel打开后另存为.xlsx再导入。',
  ]);
});

test('Excel 95 is refused rather than read with garbled names', () => {
  expect(refusal(aWorkbook('biff5'))).toEqual([
    '“名册.xlsx”是Excel 95或更早的格式，请用WPS或Excel打开后另存为.xlsx再导入。',
  ]);
});

test('encrypted .xlsx and .xls are refused with what to do', () => {
  const message = '“名册.xlsx”设有打开密码，请在WPS或Excel中取消密码后再导入。';
  expect(refusal(anOleFile('EncryptedPackage'))).toEqual([message]);
  expect(refusal(withFilePass(aWorkbook('biff8')))).toEqual([message]);
});

test('half a file is damaged', () => {
  const message = '“名册.xlsx”已损坏或不完整，请用WPS或Excel打开后另存为.xlsx再导入。';
  const bytes = aWorkbook('xlsx');
  expect(refusal(bytes.subarray(0, bytes.length / 2))).toEqual([message]);
  expect(refusal(zipSync({ 'xl/workbook.xml': utf8('') }))).toEqual([message]);
});

test('a file that unpacks to more than a gigabyte is refused unpacked', () => {
  const bytes = zipSync({ 'xl/workbook.xml': utf8('<workbook/>') });
  const directory = bytes.findLastIndex(
    (_, at) => bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2,
  );
  new DataView(bytes.buffer).setUint32(directory + 24, 0x7fffffff, true);
  expect(refusal(bytes)).toEqual(['“名册.xlsx”展开后超过1GB，请拆成几个文件后再导入。']);
});

test('2,000 random damages of the sample never throw: a workbook or a sentence comes back', () => {
  const sample = readFileSync(resolve(import.meta.dirname, '../../fixtures/files/roster_quirks.xlsx'));
  const random = randomFrom(20260101);
  let opened = 0;
  for (let round = 0; round < 2000; round++) {
    const bytes = mutated(sample, random.below, round % 4);
    const read = readWorkbook(bytes, 'roster.xlsx');
    if (read.ok) opened++;
    else expect(read.problems).toHaveLength(1);
  }
  // Both ends of the scale must have been met, or the damages prove nothing.
  expect(opened).toBeGreaterThan(20);
  expect(opened).toBeLessThan(1980);
}, 300_000);

/** Bytes changed, cut off, doubled or blanked out. */
function mutated(sample: Uint8Array, below: (limit: number) => number, way: number): Uint8Array {
  const bytes = Uint8Array.from(sample);
  const at = below(bytes.length);
  const length = 1 + below(64);
  if (way === 1) return bytes.subarray(0, at);
  if (way === 2)
    return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(Math.max(0, at - length))]);
  if (way === 3) return bytes.fill(below(256), at, at + length);
  for (let count = 1 + below(20); count > 0; count--) bytes[below(bytes.length)] = below(256);
  return bytes;
}

function anOleFile(stream: string): Uint8Array {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, `/${stream}`, new Uint8Array(4096));
  return Uint8Array.from(CFB.write(file, { type: 'buffer' }));
}

/** Puts the record FilePass (XOR obfuscation) behind the first BOF, as Excel does with a password to open. */
function withFilePass(workbook: Uint8Array): Uint8Array {
  const file = CFB.read(workbook, { type: 'array' });
  const content = Uint8Array.from(CFB.find(file, '/Workbook').content);
  const end = 4 + new DataView(content.buffer).getUint16(2, true);
  const changed = [
    ...content.subarray(0, end),
    0x2f,
    0,
    6,
    0,
    0,
    0,
    0x12,
    0x34,
    0x56,
    0x78,
    ...content.subarray(end),
  ];
  const copy = CFB.utils.cfb_new();
  CFB.utils.cfb_add(copy, '/Workbook', Uint8Array.from(changed));
  return Uint8Array.from(CFB.write(copy, { type: 'buffer' }));
}
