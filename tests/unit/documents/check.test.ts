import { describe, expect, test } from 'vitest';
import { checkLayout } from '#shared/documents/check.ts';
import type { Block, OfficialDocument } from '#shared/documents/model.ts';

function findings(text: string) {
  return check({ kind: 'paragraph', runs: [{ text }] }).map(({ message, remedy }) => `${message}${remedy}`);
}

function check(...blocks: readonly Block[]) {
  return checkLayout({ title: ['组织工作'], blocks });
}

describe('排版预检', () => {
  test('is silent about a document that is in order', () => {
    const document: OfficialDocument = {
      title: ['关于2026年度工作的', '报告'],
      blocks: [
        { kind: 'heading', level: 1, text: '一、总体情况' },
        { kind: 'paragraph', runs: [{ text: '按照×组发〔2026〕3号要求，2026年3月5日至10月20日（2026年）' }] },
        { kind: 'item', title: '概况', runs: [{ text: '约谈' }, { figure: { factId: 'a', text: '0' } }] },
        { kind: 'table', columns: [{ heading: '序号', share: 1, align: 'center' }], rows: [['']] },
        { kind: 'attachments', names: ['名单'] },
        { kind: 'spacer' },
        { kind: 'signature', office: '市委组织部', day: '2026-03-05', seal: true },
        { kind: 'note', text: '此件公开发布' },
      ],
    };
    expect(checkLayout(document)).toEqual([]);
  });

  test('asks for a title', () => {
    for (const title of [[], [''], ['报告', ' ']]) {
      expect(checkLayout({ title, blocks: [] })).toEqual([
        { where: '公文标题', message: '标题为空或有空行。', remedy: '填写标题，删去空行。' },
      ]);
    }
  });

  test('finds what was left to fill in', () => {
    expect(findings('根据{姓名}同志的说明')).toEqual([
      '占位内容“{姓名}”未替换。填写实际内容，或者删去这一处。',
    ]);
    expect(findings('××镇党委')).toHaveLength(1);
    expect(findings('3×5')).toEqual([]);
    expect(findings('XX镇党委、联系人：____、电话＿＿＿')).toHaveLength(3);
    expect(findings('XXL号工作服、_、MAXX')).toEqual([]);
  });

  test('finds a heading below which nothing was written', () => {
    const heading = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, text });
    const text: Block = { kind: 'paragraph', runs: [{ text: '好。' }] };
    const where = (...blocks: readonly Block[]) =>
      check(...blocks).flatMap((finding) => (finding.message === '标题下没有内容。' ? finding.where : []));
    expect(
      where(
        heading(1, '一、甲'),
        heading(2, '（一）乙'),
        heading(2, '（二）丙'),
        text,
        heading(1, '二、丁'),
        { kind: 'spacer' },
        { kind: 'signature', office: '某局', day: '2026-03-05', seal: false },
      ),
    ).toEqual(['标题“（一）乙”', '标题“二、丁”']);
    expect(
      where(heading(1, '一、甲'), heading(2, '（一）乙。其余在此'), heading(2, '（二）丙'), text),
    ).toEqual([]);
    expect(where(text, heading(1, '一、甲'))).toEqual(['标题“一、甲”']);
  });

  test('corrects dates with leading zeros and leaves the others alone', () => {
    expect(findings('2026年03月05日')).toEqual(['日期“2026年03月05日”编了虚位。改为“2026年3月5日”。']);
    expect(findings('12月08日')).toEqual(['日期“12月08日”编了虚位。改为“12月8日”。']);
    expect(findings('2026年10月20日、2010年1月')).toEqual([]);
  });

  test('finds full-width digits, with their point but not with the comma behind them', () => {
    expect(findings('增长１２．５％，共３人')).toEqual([
      '“１２．５％”是全角数字。改为“12.5%”。',
      '“３”是全角数字。改为“3”。',
    ]);
  });

  test.each([
    ['[2026]3号', '[2026]'],
    ['【2026】3号', '【2026】'],
    ['(2026)3号', '(2026)'],
    ['（2026）3号', '（2026）'],
    ['见[2026]', '[2026]'],
  ])('asks for hexagonal brackets in %s', (text, found) => {
    expect(findings(text)).toEqual([`发文字号的年份“${found}”未用六角括号。改为“〔2026〕”。`]);
  });

  test('a year in round brackets is no document number', () => {
    expect(findings('本届（2026）任期')).toEqual([]);
  });

  test('refuses 第 and leading zeros in document numbers', () => {
    expect(findings('组发〔2026〕第03号')).toEqual([
      '发文字号“〔2026〕第03号”的序号不应加“第”字或编虚位。改为“〔2026〕3号”。',
    ]);
    expect(findings('组发〔2026〕30号')).toEqual([]);
  });

  test('names the place in the words of the clerk', () => {
    const places = check(
      { kind: 'heading', level: 1, text: '一、总体情况。' },
      { kind: 'paragraph', runs: [{ text: '好' }] },
      { kind: 'paragraph', runs: [{ text: '' }] },
      { kind: 'item', title: '概况', runs: [{ figure: { factId: 'a', text: '' } }, { text: '张' }] },
      {
        kind: 'table',
        caption: '台账',
        columns: [{ heading: '张数', share: 1, align: 'right' }],
        rows: [['1'], [{ figure: { factId: 'b', text: '' } }]],
      },
      { kind: 'attachments', names: ['名单。'] },
      { kind: 'signature', office: '', day: '2026-03-05', seal: false },
    ).map((finding) => finding.where);
    expect(places).toEqual([
      '标题“一、总体情况。”',
      '第2段',
      '条目【概况】',
      '表格“台账”第2行',
      '附件说明',
      '落款的署名',
    ]);
  });

  test('finds empty tables and headings of columns', () => {
    const table = check({ kind: 'table', columns: [{ heading: '', share: 1, align: 'left' }], rows: [] });
    expect(table.map((finding) => finding.where)).toEqual(['表格', '表格第1列的表头']);
  });

  test('finds line breaks inside a paragraph', () => {
    expect(findings('第一行\n第二行')).toEqual(['一段文字中间有换行。拆成两段，或者删去换行。']);
  });
});
