import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { filledFile } from '#renderer/print/template-fill.ts';

const types =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';

const photo = (width: number) => {
  const bytes = new Uint8Array(24);
  new DataView(bytes.buffer).setUint32(0, 0x89504e47);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, 100);
  return bytes;
};

/** The text of one file for 甲 and 乙, who alone has a post, made of a template with this body. */
function batch(body: string): string {
  const document = `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`;
  const parts = { '[Content_Types].xml': strToU8(types), 'word/document.xml': strToU8(document) };
  const records = [
    { data: { 姓名: '甲' }, photo: photo(10) },
    { data: { 姓名: '乙', 职务: '科长' }, photo: photo(20) },
  ];
  const filled = unzipSync(filledFile(zipSync(parts), parts, records))['word/document.xml'];
  return filled ? strFromU8(filled) : '';
}

const paragraph = (text: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;
const section = (type = '') =>
  `<w:sectPr>${type}<w:pgSz w:w="11906"/><w:pgMar w:top="1"/><w:pgBorders><w:top w:val="single"/></w:pgBorders><w:pgNumType w:fmt="numberInDash"/><w:cols/></w:sectPr>`;
const sectionsIn = (xml: string) => xml.match(/<w:sectPr\b.*?<\/w:sectPr>/gs) ?? [];

it('fills a template whose text box holds an empty line', () => {
  const box = '<w:r><w:txbxContent><w:p w:rsidR="00A1"/></w:txbxContent></w:r>';
  const xml = batch(`<w:p><w:r><w:t>{姓名}</w:t></w:r>${box}</w:p>${section()}`);
  expect(xml.match(/[甲乙]/g)).toEqual(['甲', '乙']);
});

it('begins a new page 1 with the first section of each record, and lets the later ones go on', () => {
  const continuous = '<w:type w:val="continuous"/>';
  const xml = batch(paragraph('{姓名}', section(continuous)) + paragraph('附表') + section(continuous));
  const begins = section().replace('<w:pgNumType', '$& w:start="1"');
  expect(sectionsIn(xml)).toEqual([begins, section(continuous), begins, section(continuous)]);
});

it('puts the first page number behind the borders of a page, and keeps another that the template gives', () => {
  const bare = section().replace(/<w:pgNumType.*?\/>/, '');
  expect(sectionsIn(batch(paragraph('{姓名}') + bare))[1]).toContain(
    '</w:pgBorders><w:pgNumType w:start="1"/>',
  );
  const cover = section().replace('<w:pgNumType', '$& w:start="0"');
  expect(sectionsIn(batch(paragraph('{姓名}') + cover))).toEqual([cover, cover]);
});

it('takes the page of a template as it is now where Word tracked a change of it', () => {
  const tracked = section().replace(
    '</w:sectPr>',
    '<w:sectPrChange w:id="1"><w:sectPr><w:pgSz w:w="16838"/></w:sectPr></w:sectPrChange></w:sectPr>',
  );
  const xml = batch(paragraph('{姓名}') + tracked);
  expect(xml).toBe(batch(paragraph('{姓名}') + section()));
});

it('parts the records also where the template says nothing about its pages', () => {
  const xml = batch(paragraph('{姓名}'));
  expect(xml).toMatch(/甲.*<w:sectPr>.*乙/s);
});

it('puts nobody into the place of another where a condition leaves a photo out', () => {
  const drawing =
    '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" descr="照片"/><a:blip r:embed="rId1"/></wp:inline></w:drawing></w:r></w:p>';
  const asked = batch(
    `${paragraph('{#职务}')}${drawing}${paragraph('{/职务}')}${paragraph('{姓名}')}${section()}`,
  );
  expect(asked.match(/[甲乙]|rIdAnjuanPhoto\d/g)).toEqual(['甲', 'rIdAnjuanPhoto2', '乙']);
});
