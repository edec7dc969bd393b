import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { withSource } from '#renderer/print/figure-source.ts';
import { readReturned, refreshed } from '#renderer/print/refresh-figures.ts';
import { wordFile } from '#renderer/print/word.ts';
import { driftsOf, frozenSource, hasDrifted } from '#shared/reports/frozen-source.ts';
import { documentOf } from '#shared/reports/to-document.ts';
import { yearChapter } from '#shared/reports/year-chapter.ts';
import { aTalk, aYear } from '#tests/unit/facts/year.ts';

const then = [aTalk({ mainClass: 'appeal' }), aTalk(), aTalk()];
const report = yearChapter(aYear(then), '全市');
const later = yearChapter(aYear([...then, aTalk(), aTalk()]), '全市');

const exported = async () => withSource(await wordFile(documentOf(report)), frozenSource(report));

/** Edits the text as another program would: other bytes, the same controls. */
function edited(docx: Uint8Array, edit: (xml: string) => string): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(docx);
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  return new Uint8Array(zipSync({ ...parts, 'word/document.xml': strToU8(edit(text)) }));
}

const plain = (docx: Uint8Array) =>
  strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '');

function returned(bytes: Uint8Array) {
  const read = readReturned(bytes, '总结.docx');
  if (!read.ok) throw new Error(read.problems[0]?.message);
  return read.value;
}

describe('an exported file that comes back', () => {
  it('names its figures, and those that have drifted with the records that came', async () => {
    const { source, changed, figures } = returned(await exported());
    expect(changed).toBe(false);
    expect(figures.find(({ factId }) => factId === 'interviews.total')).toMatchObject({ text: '3' });
    const total = driftsOf(source, later.facts).find(({ figure }) => figure.factId === 'interviews.total');
    expect(total).toMatchObject({ now: { text: '5' }, gone: [] });
    expect(total?.come).toHaveLength(2);
    expect(driftsOf(source, report.facts).some(hasDrifted)).toBe(false);
  });

  it('takes new figures and keeps what was typed by hand', async () => {
    const bytes = edited(await exported(), (xml) => xml.replace('年内与干部', '年内，部领导带头与干部'));
    const { source, figures } = returned(bytes);
    const now = new Map(
      driftsOf(source, later.facts).map(({ figure, now: after }) => [figure.factId, after?.text]),
    );
    const texts = new Map(
      figures.flatMap(({ factId }, place) => {
        const text = now.get(factId);
        return text === undefined ? [] : [[place, text] as const];
      }),
    );
    const fresh = refreshed(bytes, '总结.docx', { texts, marked: false });
    expect(fresh.ok && plain(fresh.value)).toContain('年内，部领导带头与干部约谈5人次');
    expect(fresh.ok && plain(fresh.value)).not.toContain('约谈3人次');
  });

  it('tells a figure that was typed over', async () => {
    const bytes = edited(await exported(), (xml) => xml.replaceAll('>3<', '>4<'));
    const total = returned(bytes).figures.find(({ factId }) => factId === 'interviews.total');
    expect(total).toMatchObject({ text: '4', exported: '3' });
  });

  it('strikes out the old figure and underlines the new one in a 花脸稿', async () => {
    const bytes = await exported();
    const place = returned(bytes).figures.findIndex(({ factId }) => factId === 'interviews.total');
    const marked = refreshed(bytes, '总结.docx', { texts: new Map([[place, '5']]), marked: true });
    const xml = marked.ok ? strFromU8(unzipSync(marked.value)['word/document.xml'] ?? new Uint8Array()) : '';
    expect(xml).toMatch(/<w:strike\/>(?:(?!<w:t).)*<w:t xml:space="preserve">3<\/w:t>/s);
    expect(xml).toMatch(/<w:u w:val="single"\/>(?:(?!<w:t).)*<w:t xml:space="preserve">5<\/w:t>/s);
  });

  it('notices a list of figures that was changed outside the program', async () => {
    const parts = unzipSync(await exported());
    const path = 'customXml/anjuan-figures.xml';
    const list = strFromU8(parts[path] ?? new Uint8Array()).replace('"value":3', '"value":30');
    const bytes = new Uint8Array(zipSync({ ...parts, [path]: strToU8(list) }));
    expect(returned(bytes).changed).toBe(true);
  });
});

describe('a file that is no export of ours', () => {
  const sentence = (bytes: Uint8Array) => {
    const read = readReturned(bytes, '材料.docx');
    return read.ok ? undefined : read.problems[0]?.message;
  };

  it('is told apart in one sentence: encrypted, no Word file, damaged, with macros, without figures', async () => {
    const docx = await wordFile(documentOf(report));
    expect(sentence(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).toContain('打开密码');
    expect(sentence(strToU8('约谈441人次'))).toContain('不是 Word 文档');
    expect(sentence(docx.slice(0, 3000))).toContain('已损坏');
    expect(sentence(zipSync({ 'word/vbaProject.bin': strToU8('x') }))).toContain('含有宏');
    expect(sentence(zipSync({ 'a.txt': strToU8('x') }))).toContain('没有 Word 正文');
    expect(sentence(docx)).toContain('没有可以追溯的数字');
  });
});
