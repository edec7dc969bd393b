import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { refreshOrder, refreshPlan } from '#renderer/modules/reports/returned/refresh-plan.ts';
import { withSource } from '#renderer/print/figure-source.ts';
import { readReturned, refreshed } from '#renderer/print/refresh-figures.ts';
import { wordFile } from '#renderer/print/word.ts';
import type { Case } from '#shared/case-type.ts';
import type { Fact } from '#shared/facts/fact.ts';
import { factsOf } from '#shared/facts/registry.ts';
import { type Span, wholeYear } from '#shared/facts/year-records.ts';
import { driftsOf, frozenSource, hasDrifted, hashOf } from '#shared/reports/frozen-source.ts';
import type { Paragraph } from '#shared/reports/model.ts';
import type { NumberStyle } from '#shared/reports/number-style.ts';
import { defaultPhrases } from '#shared/reports/phrases.ts';
import { readFrozenSource } from '#shared/reports/read-frozen-source.ts';
import { draftReport, reportOf } from '#shared/reports/saved-report.ts';
import { sourceTable } from '#shared/reports/source-table.ts';
import { spanNamed } from '#shared/reports/spans.ts';
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

/** The file as it is saved, with the places named in `overwrite` replaced although somebody typed over them. */
function refresh(
  bytes: Uint8Array,
  facts: readonly Fact[],
  overwrite: readonly number[] = [],
  marked = false,
) {
  const file = returned(bytes);
  const rows = refreshPlan(file, facts);
  const order = refreshOrder(file, rows, new Set(overwrite), facts, '2013-12-31');
  const fresh = refreshed(bytes, '总结.docx', { ...order, marked });
  if (!fresh.ok) throw new Error(fresh.problems[0]?.message);
  return fresh.value;
}

/** What is said of the figures of a file, each once, in the order of the text. */
const states = (bytes: Uint8Array, facts: readonly Fact[]) => [
  ...new Set(refreshPlan(returned(bytes), facts).map(({ state }) => state)),
];

function draftOf(cases: readonly Case[], span: Span) {
  const records = aYear(cases, [], '2020-01-01', {}, span);
  return draftReport('bulletin', span, records, '全市', defaultPhrases);
}

describe('an exported file that comes back', () => {
  it('names its figures, and those that have drifted with the records that came', async () => {
    const { source, changed, figures } = returned(await exported());
    expect(changed).toBe(false);
    expect(figures.find(({ factId }) => factId === 'interviews.total')).toMatchObject({ text: '3' });
    const total = driftsOf(source, later.facts).find(({ figure }) => figure.factId === 'interviews.total');
    expect(total).toMatchObject({ now: 5, gone: [] });
    expect(total?.come).toHaveLength(2);
    expect(driftsOf(source, report.facts).some(hasDrifted)).toBe(false);
  });

  it('takes new figures and keeps what was typed by hand', async () => {
    const bytes = edited(await exported(), (xml) => xml.replace('年内与干部', '年内，部领导带头与干部'));
    const fresh = refresh(bytes, later.facts);
    expect(plain(fresh)).toContain('年内，部领导带头与干部约谈5人次');
    expect(plain(fresh)).not.toContain('约谈3人次');
  });

  it('is refreshed again and again: what it carries is as new as its figures', async () => {
    const once = refresh(await exported(), later.facts);
    expect(states(once, later.facts)).toEqual(['same']);
    expect(driftsOf(returned(once).source, later.facts).some(hasDrifted)).toBe(false);
    const most = yearChapter(aYear([...then, ...Array.from({ length: 6 }, () => aTalk())]), '全市');
    expect(states(once, most.facts)).toEqual(['drifted', 'same']);
    expect(plain(refresh(once, most.facts))).toContain('约谈9人次');
    expect(returned(refresh(once, most.facts)).changed).toBe(false);
  });

  it('keeps a figure that was typed over as such, refreshed or not, until somebody replaces it', async () => {
    const bytes = edited(await exported(), (xml) => xml.replace(/(total"\/>.*?<w:t[^>]*>)3(<)/s, '$17$2'));
    const once = refresh(bytes, later.facts);
    expect(plain(once)).toContain('约谈干部7人次');
    expect(returned(once).figures[0]).toMatchObject({ text: '7', exported: { text: '3' } });
    expect(states(once, later.facts)).toEqual(['conflict', 'same']);
    expect(plain(refresh(once, later.facts, [0]))).toContain('约谈干部5人次');
  });

  it('writes every place in its own style, and finds it again where a paragraph was moved', async () => {
    const chip = (style: NumberStyle) => ({ chip: { factId: 'interviews.total', value: 3, style } });
    const [first, second] = [
      [{ text: '共' }, chip('integer'), { text: '人次。' }],
      [{ text: '平均' }, chip('twoDecimals'), { text: '人次。' }],
    ] as const;
    const print = async (paragraphs: readonly Paragraph[]) => {
      const told = { ...report, items: [{ title: '约谈', paragraphs }] };
      const kept = { ...report, items: [{ title: '约谈', paragraphs: [first, second] }] };
      return withSource(await wordFile(documentOf(told)), frozenSource(kept));
    };
    for (const bytes of [await print([first, second]), await print([second, first])]) {
      expect(states(bytes, report.facts)).toEqual(['same']);
      expect(plain(refresh(bytes, later.facts))).toMatch(/共5人次。|平均5\.00人次。/);
      expect(plain(refresh(bytes, later.facts))).toContain('平均5.00人次。');
    }
  });

  it('belongs to its quarter, and takes the figures of that', async () => {
    const span = spanNamed(2013, 'q2');
    const talks = [aTalk(), aTalk({ talkedOn: '2013-07-01' })];
    const quarter = (cases: readonly Case[]) => factsOf(aYear(cases, [], '2020-01-01', {}, span));
    const told = reportOf({ ...draftOf(talks, span), id: 'r' }, quarter(talks), '2020-01-01');
    const bytes = withSource(await wordFile(documentOf(told)), frozenSource(told));
    expect(returned(bytes).source.span).toEqual(span);
    expect(states(bytes, quarter(talks))).toEqual(['same']);
    const more = quarter([...talks, aTalk({ talkedOn: '2013-06-30' })]);
    expect(plain(refresh(bytes, more))).toContain('第二季度与干部约谈2人次');
  });

  it('has a 附表 whose times and numbers of records follow the figures', async () => {
    const document = documentOf(report, undefined, [sourceTable(frozenSource(report))]);
    const bytes = withSource(await wordFile(document), frozenSource(report));
    expect(states(bytes, report.facts)).toEqual(['same']);
    expect(plain(bytes)).toMatch(/约谈3人次[^。]*。2013年1月1日至12月31日3/);
    const running = yearChapter(aYear([...then, aTalk()], [], '2013-06-30'), '全市');
    expect(plain(refresh(bytes, running.facts))).toMatch(/约谈4人次[^。]*。2013年1月1日至6月30日4/);
  });

  it('carries the values it was written with where it was not refreshed before the export', () => {
    expect(frozenSource({ ...report, facts: later.facts })).toMatchObject({
      figures: expect.arrayContaining([expect.objectContaining({ factId: 'interviews.total', value: 3 })]),
      places: expect.arrayContaining([expect.objectContaining({ factId: 'interviews.total', text: '3' })]),
    });
  });

  it('is read also as the program before wrote it: a whole year, each figure in one style', async () => {
    const { figures, places, asOf, title } = frozenSource(report);
    const old = {
      format: 1,
      title,
      year: 2013,
      asOf,
      figures: figures.map(({ factId, name, definition, unit, value, table, ids }) => {
        const { style, text } = places.find((place) => place.factId === factId) ?? {};
        return { factId, name, definition, unit, style, value, text, table, ids };
      }),
    };
    const hash = hashOf(old);
    expect(readFrozenSource(JSON.stringify({ ...old, hash }))).toMatchObject({
      source: { span: wholeYear(2013), figures: figures.map(({ factId, value }) => ({ factId, value })) },
      changed: false,
    });
    expect(readFrozenSource(JSON.stringify({ ...old, asOf: '2013-12-30', hash }))?.changed).toBe(true);
  });

  it('tells a figure that was typed over', async () => {
    const bytes = edited(await exported(), (xml) => xml.replaceAll('>3<', '>4<'));
    const total = returned(bytes).figures.find(({ factId }) => factId === 'interviews.total');
    expect(total).toMatchObject({ text: '4', exported: { text: '3' } });
  });

  it('strikes out the old figure and underlines the new one in a 花脸稿', async () => {
    const marked = refresh(await exported(), later.facts, [], true);
    const xml = strFromU8(unzipSync(marked)['word/document.xml'] ?? new Uint8Array());
    expect(xml).toMatch(/<w:strike\/>(?:(?!<w:t).)*<w:t xml:space="preserve">3<\/w:t>/s);
    expect(xml).toMatch(/<w:u w:val="single"\/>(?:(?!<w:t).)*<w:t xml:space="preserve">5<\/w:t>/s);
    expect(states(marked, later.facts)).toEqual(['same']);
    expect(plain(refresh(marked, report.facts))).toContain('约谈3人次');
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
