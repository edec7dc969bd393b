import { expect, it } from 'vitest';
import { stillAside } from '#renderer/print/still-paragraphs.ts';

const still = '<w:p w:rsidR="00A1"><w:pPr><w:jc/></w:pPr><w:r><w:t>以上如有不符，请来电。</w:t></w:r></w:p>';
const filled = '<w:p><w:r><w:t>{姓</w:t></w:r><w:r><w:t>名}</w:t></w:r></w:p>';

it('takes out the paragraphs that say the same to everybody, and puts them back wherever they were repeated', () => {
  const { text, putBack } = stillAside(`${filled}${still}`);
  expect(text).not.toContain('请来电');
  const name = (of: string) => text.replace(/\{.*\}/s, of);
  expect(putBack(name('张三') + name('李四'))).toBe(
    `<w:p><w:r><w:t>张三</w:t></w:r></w:p>${still}<w:p><w:r><w:t>李四</w:t></w:r></w:p>${still}`,
  );
});

it('leaves a paragraph whole that has another one inside, and takes only the inner one out', () => {
  const outer = (inner: string) =>
    `<w:p><w:r><w:t>{姓名}</w:t><w:txbxContent>${inner}</w:txbxContent></w:r></w:p>`;
  const { text, putBack } = stillAside(outer(still));
  expect(text.startsWith('<w:p><w:r><w:t>{姓名}</w:t><w:txbxContent>')).toBe(true);
  expect(text).not.toContain('请来电');
  expect(putBack(text)).toBe(outer(still));
});

it('takes an empty paragraph that is closed at once for no beginning of what follows', () => {
  const outer = '<w:p><w:r><w:t>{姓名}</w:t><w:txbxContent><w:p w:rsidR="00A1"/></w:txbxContent></w:r></w:p>';
  expect(stillAside(outer).text).toBe(outer);
});

it('leaves empty paragraphs and other elements that begin alike as they are', () => {
  const alike = '<w:p/><w:pict><v:shape/></w:pict><w:permStart w:id="1"/>';
  expect(stillAside(alike).text).toBe(alike);
});
