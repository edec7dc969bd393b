import { expect, it } from 'vitest';
import { villageYear } from '#shared/case-types/first-secretary.ts';
import { columnsByHeader, columnsFrom, matchLines, readLines } from '#shared/lists/paste.ts';
import { readBlock } from '#shared/lists/read-block.ts';
import { readValue } from '#shared/lists/read-value.ts';
import { detailKind, personKind } from '#shared/lists/record-kind.ts';
import { personFields } from '#shared/people/person.ts';
import { unitMatcher } from '#shared/units/name-match.ts';

const words = {
  unitOf: unitMatcher([
    { id: 'v1', kind: 'village', name: '城北村', order: 1 },
    { id: 'v2', kind: 'village', name: '城南村', order: 2 },
  ]),
  codeLists: { rank: ['一级科员'] },
};

it('reads a block as spreadsheets copy it: quotes, line breaks in cells, a last line end', () => {
  expect(readBlock('姓名\t备注\r\n张三\t"两行\n""甲"""\r\n\r\n李四\t\r\n')).toEqual([
    ['姓名', '备注'],
    ['张三', '两行\n"甲"'],
    ['李四', ''],
  ]);
});

it('takes a quotation mark as it stands where nothing closes it', () => {
  expect(readBlock('"甲\t乙\n"丙"丁\t戊')).toEqual([
    ['"甲', '乙'],
    ['"丙"丁', '戊'],
  ]);
});

it('finds columns by their headings, also by those of rosters and with units in brackets', () => {
  expect(columnsByHeader(['序号', '姓名', '现任职务', '出生年月（岁）'], personFields)).toEqual([
    undefined,
    'name',
    'post',
    'birth',
  ]);
  expect(columnsByHeader(['村', '集体经营性收入(万元)'], villageYear.fields)).toEqual(['village', 'income']);
  expect(columnsByHeader(['城北村', '71.5'], villageYear.fields)).toBeUndefined();
});

it('lets the clerk say where a block begins', () => {
  expect(columnsFrom('helper', ['village', 'helper', 'income'], 3)).toEqual(['helper', 'income', undefined]);
});

it('reads cells by their field and says what is wrong with one', () => {
  const read = (name: keyof typeof personFields, text: string) =>
    readValue(name, personFields[name], text, words);
  expect(read('birth', '1975.8')).toEqual({ ok: true, value: '1975-08' });
  expect(read('birth', '不记得')).toMatchObject({ ok: false, problems: [{ field: 'birth' }] });
  expect(read('rank', '一级 科员')).toEqual({ ok: true, value: '一级科员' });
  expect(read('rank', '特级科员')).toMatchObject({ ok: false });
  expect(read('unit', '城北村委会')).toEqual({ ok: true, value: 'v1' });
  expect(read('unit', '没有这个局')).toMatchObject({ ok: false, problems: [{ field: 'unit' }] });
  expect(read('phone', '—')).toEqual({ ok: true, value: undefined });
  expect(read('idNumber', '1.10101E+17')).toMatchObject({ ok: false });
  const { income, helper } = villageYear.fields;
  expect(readValue('income', income, '1,071.50万元', words)).toEqual({ ok: true, value: 1071.5 });
  expect(readValue('income', income, '七十', words)).toMatchObject({ ok: false });
  expect(readValue('helper', helper, '本级选派第一书记', words)).toEqual({ ok: true, value: 'own' });
});

it('finds people by number, else by name, and asks where several bear it', () => {
  const held = [
    { id: 'a', values: { name: '张伟', unit: 'v1', idNumber: '110101197510010018' } },
    { id: 'b', values: { name: '张伟', unit: 'v2' } },
    { id: 'c', values: { name: '李明' } },
  ];
  const line = (at: number, values: Record<string, string>) => ({
    line: at,
    cells: [],
    values,
    problems: [],
  });
  const { keys } = personKind;
  if (!keys) throw new Error('no keys');
  const found = matchLines(
    [
      line(1, { name: '别名', idNumber: '110101197510010018' }),
      line(2, { name: '张伟', unit: 'v2' }),
      line(3, { name: '张伟' }),
      line(4, { name: '李明', unit: 'v2' }),
      line(5, { name: '李明' }),
      line(6, { name: '王五' }),
      line(7, { post: '局长' }),
    ],
    held,
    keys,
    personFields,
  );
  expect(found).toMatchObject([
    { kind: 'found', id: 'a' },
    { kind: 'found', id: 'b' },
    { kind: 'unclear', message: '有2条这样的记录，请加上单位、出生年月来区分。' },
    { kind: 'found', id: 'c' },
    { kind: 'unclear', message: '与第4行是同一条记录，请合并成一行。' },
    { kind: 'none' },
    { kind: 'unclear', message: '缺少用来找到记录的列：身份证号，或姓名。' },
  ]);
});

it('finds village figures by village and the year of the list', () => {
  const rows = readBlock('村\t集体经营性收入(万元)\n城北村\t71.5\n城南村\t很多');
  const columns = columnsByHeader(rows[0] ?? [], villageYear.fields) ?? [];
  const lines = readLines(rows, columns, true, villageYear.fields, { year: 2013 }, words);
  expect(lines[0]).toMatchObject({
    line: 2,
    values: { village: 'v1', year: 2013, income: 71.5 },
    problems: [],
  });
  expect(lines[1]).toMatchObject({ line: 3, problems: [{ field: 'income' }] });
  const { keys } = detailKind(villageYear);
  if (!keys) throw new Error('no keys');
  const held = [{ id: 'd', values: { village: 'v1', year: 2013 } }];
  expect(matchLines(lines, held, keys, villageYear.fields)).toEqual([
    { kind: 'found', id: 'd' },
    { kind: 'none' },
  ]);
});
