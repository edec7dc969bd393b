import { expect, test } from 'vitest';
import { gb2312 } from '#renderer/print/gb2312.ts';
import { rareCharacters } from '#shared/documents/gb2312.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { placesOf } from '#shared/documents/places.ts';

const document: OfficialDocument = {
  title: ['表彰决定'],
  blocks: [
    {
      kind: 'item',
      title: '概况',
      runs: [{ text: '表彰' }, { figure: { factId: 'a', text: '2' } }, { text: '人。' }],
    },
    {
      kind: 'table',
      columns: [
        { heading: '序号', share: 1, align: 'center' },
        { heading: '姓名', share: 3, align: 'left' },
      ],
      rows: [
        ['1', '李喆'],
        [{ figure: { factId: 'b', text: '2' } }, '王镕'],
      ],
    },
    { kind: 'attachments', names: ['名单', '事迹'] },
    { kind: 'signature', office: '市委组织部', day: '2026-03-05', seal: true },
    { kind: 'note', text: '公开' },
  ],
};

test('every printed text is listed with its place, as it is printed', () => {
  expect(placesOf(document).map(({ where, text }) => `${where}：${text}`)).toEqual([
    '公文标题：表彰决定',
    '条目【概况】：【概况】表彰2人。',
    '表格表头：序号\t姓名',
    '表格第1行：1\t李喆',
    '表格第2行：2\t王镕',
    '附件说明：附件：1.名单',
    '附件说明：2.事迹',
    '落款：市委组织部',
    '落款：2026年3月5日',
    '附注：（公开）',
  ]);
});

test('GB 2312 has 6763 characters', () => {
  expect(gb2312.size).toBe(6763);
  expect(gb2312.has('啊') && gb2312.has('齄')).toBe(true);
});

test('rare characters are listed once, in order, wherever they stand', () => {
  expect(rareCharacters(document, gb2312)).toEqual(['喆', '镕']);
  expect(rareCharacters({ title: ['A1，“二”（喆喆𬱖）'], blocks: [] }, gb2312)).toEqual(['喆', '𬱖']);
});
