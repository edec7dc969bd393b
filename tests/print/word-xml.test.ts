import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { wordFile } from '#renderer/print/word.ts';
import { fontDescriptions } from '#shared/documents/fonts.ts';
import type { Block } from '#shared/documents/model.ts';
import { defaultSpec } from '#shared/documents/spec.ts';
import { aDocument, aFigure, aParagraph, aYearbookChapter } from './builders.ts';
import { skipWithout } from './office.ts';
import { attributeOf, elementOf, elementsOf, partOf, partsOf } from './parts.ts';

let chapter: Uint8Array;
beforeAll(async () => {
  chapter = await wordFile(aYearbookChapter());
});

async function documentXml(...blocks: readonly Block[]): Promise<string> {
  return partOf(await wordFile(aDocument({ blocks })), 'word/document.xml');
}

function styleOf(docx: Uint8Array, id: string): string {
  const style = elementsOf(partOf(docx, 'word/styles.xml'), 'w:style').find(
    (one) => attributeOf(one, 'w:styleId') === id,
  );
  if (style === undefined) throw new Error(`no style ${id}`);
  return style;
}

describe('page (GB/T 9704-2012)', () => {
  test('size, margins and grid are exactly those of the standard', () => {
    const section = elementOf(partOf(chapter, 'word/document.xml'), 'w:sectPr');
    expect(elementOf(section, 'w:pgSz')).toBe('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
    expect(elementOf(section, 'w:pgMar')).toBe(
      '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="851" w:footer="1446" w:gutter="0"/>',
    );
    expect(elementOf(section, 'w:docGrid')).toBe(
      '<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-848"/>',
    );
  });

  test('22 lines fit the 版心, and 28 characters but not 29', () => {
    const { page, margins, grid, sizes } = defaultSpec;
    expect(Math.floor((page.height - margins.top - margins.bottom) / grid.line)).toBe(22);
    const width = page.width - margins.left - margins.right;
    expect(Math.floor(width / (sizes.body * 10 + grid.tracking))).toBe(28);
  });

  test('the page number is a whole field between dashes, 宋体 in all four slots, outside on both sides', () => {
    const document = partOf(chapter, 'word/document.xml');
    const relations = partOf(chapter, 'word/_rels/document.xml.rels');
    const footer = (type: string) => {
      const reference = elementsOf(document, 'w:footerReference').find(
        (one) => attributeOf(one, 'w:type') === type,
      );
      const id = attributeOf(reference ?? '', 'r:id');
      const relation = elementsOf(relations, 'Relationship').find((one) => attributeOf(one, 'Id') === id);
      return partOf(chapter, `word/${attributeOf(relation ?? '', 'Target')}`);
    };
    const odd = footer('default');
    const even = footer('even');
    for (const xml of [odd, even]) {
      const texts = xml.match(/(?<=<w:t[^>]*>)[^<]*|fldCharType="\w+"|(?<=<w:instrText[^>]*>)[^<]*/g);
      expect(texts).toEqual([
        '— ',
        'fldCharType="begin"',
        'PAGE',
        'fldCharType="separate"',
        'fldCharType="end"',
        ' —',
      ]);
      for (const fonts of elementsOf(xml, 'w:rFonts')) {
        for (const slot of ['w:ascii', 'w:hAnsi', 'w:eastAsia', 'w:cs']) {
          expect(attributeOf(fonts, slot)).toBe('宋体');
        }
      }
    }
    expect(odd).toContain('<w:jc w:val="right"/>');
    expect(attributeOf(elementOf(odd, 'w:ind'), 'w:right')).toBe('280');
    expect(even).toContain('<w:jc w:val="left"/>');
    expect(attributeOf(elementOf(even, 'w:ind'), 'w:left')).toBe('280');
    expect(styleOf(chapter, 'Footer')).toContain('<w:sz w:val="28"/>');
    expect(partOf(chapter, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
  });

  test('a turned table gets a turned page whose margins stay on their edges of the sheet', async () => {
    const table = aYearbookChapter().blocks.find((block) => block.kind === 'table');
    if (table?.kind !== 'table') throw new Error('the chapter has no table');
    const xml = await documentXml(aParagraph(), { ...table, landscape: true }, aParagraph());
    const sections = elementsOf(xml, 'w:sectPr');
    expect(sections).toHaveLength(3);
    expect(sections.map((section) => attributeOf(elementOf(section, 'w:pgSz'), 'w:orient'))).toEqual([
      'portrait',
      'landscape',
      'portrait',
    ]);
    expect(sections[1]).toContain('<w:pgSz w:w="16838" w:h="11906"');
    expect(sections[1]).toContain('<w:pgMar w:top="1587" w:right="2098" w:bottom="1474" w:left="1984"');
    // 16838 - 2098 - 1984: the table is as wide as the turned 版心.
    expect(xml).toContain('<w:tblW w:type="dxa" w:w="12756"/>');
  });
});

describe('text', () => {
  test('the defaults are 三号仿宋 on exact lines, as Chinese', () => {
    const defaults = elementOf(partOf(chapter, 'word/styles.xml'), 'w:docDefaults');
    expect(defaults).toContain('<w:sz w:val="32"/>');
    expect(attributeOf(elementOf(defaults, 'w:rFonts'), 'w:eastAsia')).toBe('仿宋_GB2312');
    expect(attributeOf(elementOf(defaults, 'w:lang'), 'w:eastAsia')).toBe('zh-CN');
    expect(defaults).toContain('w:line="579" w:lineRule="exact"');
    for (const off of ['w:autoSpaceDE', 'w:autoSpaceDN', 'w:overflowPunct', 'w:widowControl']) {
      expect(defaults).toContain(`<${off} w:val="0"/>`);
    }
  });

  test('text and headings begin two characters in, everything else says that it does not', () => {
    const indents = new Map(
      elementsOf(partOf(chapter, 'word/styles.xml'), 'w:style')
        .filter((style) => style.includes('<w:ind '))
        .map((style) => {
          const indent = elementOf(style, 'w:ind');
          return [
            attributeOf(style, 'w:styleId'),
            `${attributeOf(indent, 'w:firstLine')}/${attributeOf(indent, 'w:firstLineChars')}`,
          ];
        }),
    );
    expect(Object.fromEntries(indents)).toEqual({
      BodyText: '640/200',
      Heading1: '640/200',
      Heading2: '640/200',
      Heading3: '640/200',
      Heading4: '640/200',
      Title: '0/0',
      Signature: '0/0',
      SignatureCentred: '0/0',
      Caption: '0/0',
      TableText: '0/0',
      Organ: '0/0',
      Imprint: '0/0',
      Footer: '0/0',
    });
  });

  test('the title is 二号小标宋, centred and not bold', () => {
    const style = styleOf(chapter, 'Title');
    expect(style).toContain('<w:sz w:val="44"/>');
    expect(style).toContain('w:eastAsia="方正小标宋简体"');
    expect(style).toContain('<w:jc w:val="center"/>');
    expect(style).not.toContain('<w:b/>');
  });

  test('headings carry the names Word knows, their own face, and bold only where the office wants it', async () => {
    const faces = [1, 2, 3, 4].map((level) => {
      const style = styleOf(chapter, `Heading${level}`);
      expect(style).toContain(`<w:name w:val="heading ${level}"/>`);
      expect(style).not.toContain('<w:b/>');
      return attributeOf(elementOf(style, 'w:rFonts'), 'w:eastAsia');
    });
    expect(faces).toEqual(['黑体', '楷体_GB2312', '仿宋_GB2312', '仿宋_GB2312']);
    const bold = await wordFile(aDocument(), { ...defaultSpec, boldHeading3: true });
    expect(styleOf(bold, 'Heading3')).toContain('<w:b/>');
  });

  test('the face of a heading ends with its first 。 and the rest of the paragraph has that of the text', async () => {
    const faces = async (block: Block) =>
      elementsOf(await documentXml(block), 'w:p')
        .filter((paragraph) => paragraph.includes('Heading'))
        .flatMap((paragraph) => elementsOf(paragraph, 'w:r'))
        .map((run) => [attributeOf(elementOf(run, 'w:rFonts'), 'w:eastAsia'), run.replace(/<[^>]+>/g, '')]);
    const text = '（一）明确责任。各级党组织要切实负起责任。做到早发现。';
    expect(await faces({ kind: 'heading', level: 2, text })).toEqual([
      ['楷体_GB2312', '（一）明确责任。'],
      ['仿宋_GB2312', '各级党组织要切实负起责任。做到早发现。'],
    ]);
    expect(await faces({ kind: 'heading', level: 1, text: '一、总体要求' })).toEqual([
      ['黑体', '一、总体要求'],
    ]);
    expect(
      await faces({ kind: 'heading', level: 2, text: '（一）约谈', runs: [{ text: '全年约谈。' }] }),
    ).toEqual([
      ['楷体_GB2312', '（一）约谈'],
      ['仿宋_GB2312', '全年约谈。'],
    ]);
  });

  test('every run names its fonts and hints that quotes and dashes are Chinese', () => {
    const runs = elementsOf(partOf(chapter, 'word/document.xml'), 'w:r').filter((run) =>
      run.includes('<w:t '),
    );
    expect(runs.length).toBeGreaterThan(50);
    for (const run of runs) {
      const fonts = elementOf(run, 'w:rFonts');
      expect(attributeOf(fonts, 'w:eastAsia')).toBeTruthy();
      expect(attributeOf(fonts, 'w:hint')).toBe('eastAsia');
    }
  });

  test('characters outside GB 2312 are printed in the font that has them', () => {
    const runs = elementsOf(partOf(chapter, 'word/document.xml'), 'w:r');
    const rare = runs.filter((run) => /[喆镕翀]/.test(run));
    expect(rare.map((run) => attributeOf(elementOf(run, 'w:rFonts'), 'w:eastAsia'))).toEqual([
      '仿宋',
      '仿宋',
      '仿宋',
    ]);
  });

  test('a GBK office gets its own fonts and no stand-ins', async () => {
    const xml = partOf(
      await wordFile(aYearbookChapter(), { ...defaultSpec, fontSet: 'GBK' }),
      'word/document.xml',
    );
    const names = new Set(elementsOf(xml, 'w:rFonts').map((fonts) => attributeOf(fonts, 'w:eastAsia')));
    expect([...names].sort()).toEqual(
      ['方正仿宋_GBK', '方正小标宋_GBK', '方正楷体_GBK', '方正黑体_GBK'].sort(),
    );
  });

  test('figures are content controls tagged with their fact, each with an id of its own', async () => {
    const xml = await documentXml(
      aParagraph(
        '约谈',
        aFigure('interviews.people', '441'),
        '名，发卡',
        aFigure('cards.total', '153'),
        '张。',
      ),
    );
    const controls = elementsOf(xml, 'w:sdt');
    expect(controls.map((one) => attributeOf(elementOf(one, 'w:tag'), 'w:val'))).toEqual([
      'interviews.people',
      'cards.total',
    ]);
    expect(new Set(controls.map((one) => attributeOf(elementOf(one, 'w:id'), 'w:val'))).size).toBe(2);
    expect(controls[0]).toMatch(/<w:sdtContent><w:r>.*<w:t [^>]*>441<\/w:t><\/w:r><\/w:sdtContent>/);
  });

  test('a fact id that Word would cut off is a bug, not a broken tag', async () => {
    await expect(documentXml(aParagraph(aFigure('x'.repeat(65), '1')))).rejects.toThrow('fact id longer');
  });
});

describe('tables', () => {
  test('have a fixed grid over the whole width, repeated headings and rows that are not torn', () => {
    const table = elementOf(partOf(chapter, 'word/document.xml'), 'w:tbl');
    expect(table).toContain('<w:tblLayout w:type="fixed"/>');
    expect(table).toContain('<w:tblW w:type="dxa" w:w="8845"/>');
    const widths = elementsOf(table, 'w:gridCol').map((column) => Number(attributeOf(column, 'w:w')));
    expect(widths).toHaveLength(4);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(8845);
    const rows = elementsOf(table, 'w:tr');
    expect(rows).toHaveLength(31);
    expect(rows.filter((row) => row.includes('<w:tblHeader/>'))).toEqual([rows[0]]);
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
  });

  test('a row with too few cells is a bug and prints nothing', async () => {
    const columns = [
      { heading: '序号', share: 1, align: 'center' },
      { heading: '姓名', share: 2, align: 'left' },
    ] as const;
    await expect(documentXml({ kind: 'table', columns, rows: [['1']] })).rejects.toThrow('no column 2');
  });
});

describe('package', () => {
  test('every font named in the file has one substitute that Word can read', () => {
    const table = elementsOf(partOf(chapter, 'word/fontTable.xml'), 'w:font');
    const described = new Set(table.map((font) => attributeOf(font, 'w:name')));
    const named = Object.values(partsOf(chapter)).flatMap((xml) =>
      elementsOf(xml, 'w:rFonts').map((fonts) => attributeOf(fonts, 'w:eastAsia')),
    );
    expect([...new Set(named)].filter((name) => !described.has(name))).toEqual([]);
    for (const { substitute } of Object.values(fontDescriptions)) {
      expect(substitute).not.toContain(',');
      expect(substitute.length).toBeLessThanOrEqual(31);
    }
  });

  test('holds files only: Word has been seen to hang on directory entries', () => {
    expect(Object.keys(partsOf(chapter)).filter((path) => path.endsWith('/'))).toEqual([]);
  });

  test.skipIf(skipWithout('XML of every part', 'xmllint'))(
    'every part is well-formed, whatever was typed',
    async () => {
      const nasty = aDocument({
        title: ['<标题> & "引号"'],
        blocks: [
          aParagraph('a<b>&amp;\u0000\u000b\u001f尾', aFigure('a"<b>&', '1<2')),
          { kind: 'item', title: '概\uD800况', runs: [{ text: '\uFFFE条目' }] },
        ],
      });
      for (const docx of [chapter, await wordFile(nasty)]) {
        for (const [path, xml] of Object.entries(partsOf(docx))) expect.soft(lint(xml), path).toBe('');
      }
    },
  );
});

/** What xmllint complains about; nothing for well-formed XML. */
function lint(xml: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'anjuan-lint-'));
  try {
    const path = join(folder, 'part.xml');
    writeFileSync(path, xml);
    execFileSync('xmllint', ['--noout', path], { stdio: 'pipe' });
    return '';
  } catch (error) {
    return String(error);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
