import { expect, it } from 'vitest';
import { controlsIn, withTexts } from '#renderer/print/figure-controls.ts';

const run = (text: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const control = (content: string, tag = 'cards.issued') =>
  `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

/** Every figure of the text becomes `text`. */
function renewed(xml: string, text: string): string {
  return withTexts(
    xml,
    controlsIn(xml).map((one) => ({ control: one, text, marked: false })),
  );
}

it('keeps the comment, the bookmark and the footnote that others put at a figure', () => {
  const begins = '<w:bookmarkStart w:id="1" w:name="数"/><w:commentRangeStart w:id="0"/>';
  const ends =
    '<w:commentRangeEnd w:id="0"/><w:r><w:rPr><w:rStyle w:val="a"/></w:rPr><w:commentReference w:id="0"/></w:r>' +
    '<w:r><w:footnoteReference w:id="2"/></w:r><w:bookmarkEnd w:id="1"/>';
  const noted = (text: string) => control(begins + run(text) + ends);
  expect(renewed(noted('224'), '226')).toBe(noted('226'));
});

it('keeps the cell that another program put inside the control', () => {
  const cell = (text: string) =>
    control(`<w:tc><w:tcPr/><w:p w:rsidR="1"><w:pPr><w:jc w:val="right"/></w:pPr>${run(text)}</w:p></w:tc>`);
  expect(renewed(cell('224'), '226')).toBe(cell('226'));
});

it('writes a figure that was pasted into another one only once', () => {
  expect(renewed(control(run('2') + control(run('8'), 'cards.people')), '226')).toBe(control(run('226')));
});
