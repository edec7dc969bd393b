import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { wordText } from '#renderer/print/word-text.ts';
import { figuresIn } from '#shared/reports/proofread/figures-in-text.ts';

const para = (text: string) => `<w:p w:rsidR="0"><w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (text: string, span = 1) =>
  `<w:tc><w:tcPr>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}</w:tcPr>${para(text)}</w:tc>`;
const row = (...cells: readonly string[]) => `<w:tr w:rsidR="0"><w:trPr/>${cells.join('')}</w:tr>`;

const textOf = (body: string) => {
  const xml = `<w:body>${body}</w:body>`;
  const read = wordText(zipSync({ 'word/document.xml': strToU8(xml) }), '草稿.docx');
  return read.ok ? read.value : '';
};

it('reads a paragraph to its end though a text box stands in it, and the text box once', () => {
  const box = `<w:txbxContent>${para('框内8件')}<w:p w:rsidR="0"/></w:txbxContent>`;
  const drawn = `<mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>`;
  const anchored = `<w:p><w:r>${drawn}</w:r><w:r><w:t>签发四色卡224张。</w:t></w:r></w:p>`;
  expect(textOf(anchored + para('完。'))).toBe('签发四色卡224张。\n完。\n框内8件');
});

it('reads moved words only where they stand now, and a fixed hyphen as one', () => {
  const moved = (name: string) => `<w:${name} w:id="1"><w:r><w:t>63张</w:t></w:r></w:${name}>`;
  const mark = '<w:pPr><w:rPr><w:moveFrom w:id="2"/></w:rPr></w:pPr>';
  const hyphen = '<w:r><w:t>3</w:t><w:noBreakHyphen/><w:t>5名</w:t></w:r>';
  expect(textOf(`<w:p>${mark}${moved('moveFrom')}${hyphen}${moved('moveTo')}</w:p>`)).toBe('3-5名63张');
});

it('reads the table of a draft as lines of cells, so that its figures find their heading', () => {
  const table = [
    row(cell('卡色'), cell('签发（张）', 2)),
    row(cell(''), cell('上半年'), cell('全年')),
    row(cell('蓝色警宣卡'), cell('62'), cell('128')),
  ];
  const xml = `<w:body>${para('四色卡')}<w:p w:rsidR="0"/><w:tbl><w:tblPr/>${table.join('')}</w:tbl>${para('完。')}</w:body>`;
  const read = wordText(zipSync({ 'word/document.xml': strToU8(xml) }), '草稿.docx');
  if (!read.ok) throw new Error('not read');
  expect(read.value).toBe('四色卡\n卡色\t签发（张）\t\n\t上半年\t全年\n蓝色警宣卡\t62\t128\n完。');
  expect(figuresIn(read.value).map(({ text, unit, context }) => [text, unit, context.at(-1)])).toEqual([
    ['62', '张', '签发（张） 上半年'],
    ['128', '张', '签发（张） 全年'],
  ]);
});
