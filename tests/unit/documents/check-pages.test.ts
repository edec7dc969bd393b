import { describe, expect, test } from 'vitest';
import { checkPages } from '#shared/documents/check-pages.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { defaultOfficePaper, paperSpec } from '#shared/documents/office-paper.ts';
import { planPages } from '#shared/documents/pages.ts';
import { preflight } from '#shared/documents/preflight.ts';
import { defaultSpec } from '#shared/documents/spec.ts';

const text = (length: number) => ({ kind: 'paragraph' as const, runs: [{ text: '文'.repeat(length) }] });
const signature = { kind: 'signature', office: '市委组织部', day: '2026-03-05', seal: false } as const;

function wheres(document: OfficialDocument): readonly string[] {
  return checkPages(document, defaultSpec).map(({ where }) => where);
}

describe('where things fall on paper', () => {
  test('22 lines of 28 characters make a page', () => {
    const pages = (length: number) => planPages({ title: [], blocks: [text(length)] }, defaultSpec).pages;
    expect(pages(22 * 28 - 2)).toBe(1);
    expect(pages(22 * 28 - 1)).toBe(2);
  });

  test('higher lines of an office make more pages', () => {
    const spec = paperSpec({ ...defaultOfficePaper, linePitch: 33 });
    expect(planPages({ title: [], blocks: [text(22 * 28 - 2)] }, spec).pages).toBe(2);
  });

  test('a signature alone on a page is found, one that takes its short paragraph along is not', () => {
    const full = text(22 * 28 - 2 - 3 * 28);
    expect(wheres({ title: [], blocks: [full, signature] })).toEqual([]);
    expect(wheres({ title: [], blocks: [text(22 * 28 - 2), signature] })).toEqual(['落款']);
    expect(wheres({ title: [], blocks: [text(18 * 28), text(2 * 28), signature] })).toEqual([]);
    const last = {
      kind: 'heading',
      level: 1,
      text: '二、要求。',
      runs: [{ text: '文'.repeat(28) }],
    } as const;
    expect(wheres({ title: [], blocks: [text(18 * 28), last, signature] })).toEqual([]);
  });

  test('附件说明 goes with the signature and takes a short paragraph along', () => {
    const attachments = { kind: 'attachments', names: ['一览表'] } as const;
    const blocks = [text(17 * 28), text(2 * 28), attachments, signature];
    const { placed } = planPages({ title: [], blocks }, defaultSpec);
    expect(placed.filter(({ block }) => block !== undefined).map(({ from }) => from)).toEqual([1, 2, 2, 2]);
  });

  test('a title without any text on its page is found', () => {
    const turned = {
      kind: 'table',
      landscape: true,
      columns: [{ heading: '单位', share: 1, align: 'left' }],
      rows: [['一镇']],
    } as const;
    const addressees = '镇'.repeat(20 * 28);
    expect(wheres({ title: ['通知'], addressees, blocks: [text(10)] })).toEqual(['公文标题']);
    // The title goes with a turned table onto its page.
    expect(wheres({ title: ['一览表'], blocks: [turned] })).toEqual([]);
  });

  test('a 版记 on the front of a sheet is found, and one that would waste a sheet', () => {
    const ending = (length: number, place: 'lastPage' | 'evenPage') =>
      wheres({ title: [], blocks: [text(length)], imprint: { copyTo: '市委', place } });
    expect(ending(100, 'lastPage')).toEqual([]);
    expect(ending(1000, 'lastPage')).toEqual([]);
    expect(ending(1000, 'evenPage')).toEqual(['版记']);
    expect(ending(1500, 'lastPage')).toEqual(['版记']);
    expect(ending(1500, 'evenPage')).toEqual([]);
  });

  test('a column too narrow for a number is found, with the remedy of the page direction', () => {
    const columns = Array.from({ length: 14 }, (_, index) => ({
      heading: `第${index + 1}项`,
      share: 1,
      align: 'left' as const,
    }));
    const row = columns.map((_, index) => (index === 3 ? '320981197510010011' : '1'));
    const table = { kind: 'table' as const, caption: '名册', columns, rows: [row] };
    const [finding, ...more] = checkPages({ title: [], blocks: [text(1), table] }, defaultSpec);
    expect(more).toEqual([]);
    expect(finding?.where).toBe('表格“名册”“第4项”一列');
    expect(finding?.remedy).toContain('横排');
    const turned = checkPages({ title: [], blocks: [text(1), { ...table, landscape: true }] }, defaultSpec);
    expect(turned[0]?.remedy).not.toContain('横排');
  });
});

test('fonts that are not installed and rare characters are told with a remedy, as notes', () => {
  const findings = preflight(
    { title: ['通知'], blocks: [{ kind: 'paragraph', runs: [{ text: '朱镕基' }] }] },
    { spec: defaultSpec, gb2312: new Set('朱基通知'), missingFonts: ['仿宋_GB2312'] },
  );
  expect(findings.map(({ where, note }) => [where, note])).toEqual([
    ['字体', true],
    ['用字', true],
  ]);
  expect(findings[0]?.message).toContain('以“仿宋”显示');
  expect(findings[1]?.message).toContain('镕');
});
