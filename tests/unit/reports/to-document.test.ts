import { expect, it } from 'vitest';
import { checkLayout } from '#shared/documents/check.ts';
import { documentOf } from '#shared/reports/to-document.ts';
import { yearChapter } from '#shared/reports/year-chapter.ts';
import { aDispatch, aTalk, aVillage, aYear } from '#tests/unit/facts/year.ts';

const report = yearChapter(aYear([aTalk(), aDispatch()], [aVillage()]), '全市');

it('prints an item for each item and its further paragraphs as plain ones', () => {
  const document = documentOf(report);
  expect(document.title).toEqual(['组织工作']);
  expect(document.blocks.map((block) => (block.kind === 'item' ? block.title : block.kind))).toEqual([
    '概况',
    '干部约谈',
    '第一书记',
    'paragraph',
  ]);
});

it('keeps every figure apart from the words, with the id of its fact', () => {
  const [, talks] = documentOf(report).blocks;
  expect(talks && 'runs' in talks ? talks.runs.slice(0, 3) : []).toEqual([
    { text: '年内与干部约谈' },
    { figure: { factId: 'interviews.total', text: '1' } },
    { text: '人次，涉及干部' },
  ]);
});

it('is signed only if somebody signs', () => {
  const signed = documentOf(report, { organ: '中共演练市委组织部', day: '2014-01-10' });
  expect(signed.blocks.at(-1)).toEqual({
    kind: 'signature',
    office: '中共演练市委组织部',
    day: '2014-01-10',
    seal: false,
  });
});

it('gives the layout check nothing to mend', () => {
  expect(checkLayout(documentOf(report))).toEqual([]);
});
