import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { writeListWorkbook } from '#renderer/workers/list-workbook-file.ts';
import { readWorkbook } from '#renderer/workers/read-workbook.ts';
import { checkPaper } from '#shared/documents/preflight.ts';
import { defaultSpec } from '#shared/documents/spec.ts';
import { clipboardTable } from '#shared/lists/clipboard.ts';
import { ledgerDocument, ledgerShape } from '#shared/lists/ledger.ts';
import { type ListTable, totalsRow } from '#shared/lists/list-table.ts';

const table: ListTable = {
  title: '帮扶/项目台账',
  conditions: '年度：2013年',
  made: '2013年12月31日 王经办',
  columns: [
    { title: '序号', width: 3, align: 'center' },
    { title: '身份证号', width: 10, align: 'left' },
    { title: '投资总额(万元)', width: 6, align: 'right', total: { kind: 'sum', decimals: 2 } },
    { title: '人均收入(元)', width: 6, align: 'right', total: { kind: 'mean', decimals: 2 } },
  ],
  rows: [
    [1, '110101197510010015', 0.1, 6000],
    [2, '2013-03-05', 0.2, ''],
    [3, '两行\n<甲>"乙"', 10, 6001],
  ],
};

it('adds up quantities in a last row', () => {
  expect(totalsRow(table)).toEqual(['合计', '', 10.3, '平均6000.5']);
  expect(totalsRow({ ...table, rows: [] })).toBeUndefined();
});

it('marks texts as text for a spreadsheet and leaves numbers numbers', () => {
  const { html } = clipboardTable(table);
  expect(html).toContain(`<td style="mso-number-format:'\\@'">110101197510010015</td>`);
  expect(html).toContain(`<td style="mso-number-format:'\\@'">2013-03-05</td>`);
  expect(html).toContain('<td>0.1</td>');
  expect(html).toContain('&lt;甲&gt;');
  expect(html).not.toContain('<甲>');
});

it('quotes line breaks and quotation marks in plain text', () => {
  const lines = clipboardTable(table).text.split('\r\n');
  expect(lines[0]).toBe('序号\t身份证号\t投资总额(万元)\t人均收入(元)');
  expect(lines[3]).toBe('3\t"两行\n<甲>""乙"""\t10\t6001');
});

it('writes a workbook with title, conditions, text cells, numbers and totals', async () => {
  const read = readWorkbook(await writeListWorkbook(table), '台账.xlsx');
  if (!read.ok) throw new Error(read.problems[0]?.message);
  const [sheet] = read.value;
  expect(sheet?.name).toBe('帮扶项目台账');
  expect(sheet?.rows[0]?.[0]?.text).toBe('帮扶/项目台账');
  expect(sheet?.rows[1]?.[0]?.text).toBe('年度：2013年；共3条；2013年12月31日 王经办');
  expect(sheet?.rows[3]?.[1]).toEqual({ text: '110101197510010015' });
  expect(sheet?.rows[4]?.[1]).toEqual({ text: '2013-03-05' });
  expect(sheet?.rows[5]?.[2]?.value).toBe(10);
  expect(sheet?.rows[6]?.map(({ text }) => text)).toEqual(['合计', '', '10.3', '平均6000.5']);
});

it('prints the workbook across, all columns on a page and its head on every page', async () => {
  const parts = unzipSync(await writeListWorkbook({ ...table, paper: 'A3' }));
  const part = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
  const sheet = part('xl/worksheets/sheet1.xml');
  expect(sheet).toMatch(/<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/);
  expect(sheet).toMatch(/<pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/);
  expect(part('xl/workbook.xml')).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">'帮扶项目台账'!$1:$3</definedName>`,
  );
  expect(ledgerShape({ paper: 'A3' })(defaultSpec).page).toEqual({ width: 16838, height: 23811 });
});

it('makes one landscape table of a ledger', () => {
  const [block, ...others] = ledgerDocument(table).blocks;
  expect(others).toEqual([]);
  expect(block).toMatchObject({ kind: 'table', landscape: true });
  if (block?.kind !== 'table') throw new Error('no table');
  expect(block.rows.map((row) => row[0])).toEqual(['1', '2', '3', '合计']);
});

it('leaves dates and numbers whole in a ledger of many columns, and prints lines of a text one after the other', () => {
  const long = '反映分管工作推进中的困难，希望帮助协调。'.repeat(3);
  const columns = [
    '编号',
    '姓名',
    '单位',
    '职务',
    '事由',
    '意见',
    '登记日期',
    '约谈日期',
    '期限',
    '办结日期',
  ];
  const wide: ListTable = {
    ...table,
    columns: columns.map((title) => ({ title, width: 8, align: 'left' })),
    rows: [
      [
        '谈〔2026〕3号',
        '张三',
        long,
        long,
        `一行\n二行${long}`,
        long,
        ...Array<string>(4).fill('2026-11-22'),
      ],
    ],
  };
  const document = ledgerDocument(wide);
  expect(checkPaper(document, ledgerShape({})(defaultSpec))).toEqual([]);
  expect(JSON.stringify(document)).toContain('一行 二行');
});
