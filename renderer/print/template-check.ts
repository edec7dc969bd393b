import type { LayoutFinding } from '#shared/documents/check.ts';
import type { TemplateKind } from '#shared/templates/fields.ts';
import { lintTemplate } from '#shared/templates/lint.ts';
import { paragraphsOf } from '#shared/templates/paragraphs.ts';
import { type Parts, textOf } from './template-file.ts';
import { compileFaults } from './template-fill.ts';
import { photoCount } from './template-photo.ts';

export interface TemplateReport {
  /** What keeps the template from being filled. */
  readonly faults: readonly LayoutFinding[];
  /** What will look wrong on paper, but prints. */
  readonly notes: readonly LayoutFinding[];
  /** Placeholder pictures with the alternative text 照片. */
  readonly photos: number;
}

export function checkTemplate(bytes: Uint8Array, parts: Parts, kind: TemplateKind): TemplateReport {
  const document = textOf(parts, 'word/document.xml');
  const faults = fieldFaults(parts, kind);
  return {
    faults: faults.length > 0 ? faults : compileFaults(bytes),
    notes: [...wideTables(document), ...pageNumberSides(parts, document)],
    photos: photoCount(document),
  };
}

export function fieldFaults(parts: Parts, kind: TemplateKind): readonly LayoutFinding[] {
  return lintTemplate(
    [
      paragraphsOf(textOf(parts, 'word/document.xml'), '正文'),
      ...pathsOf(parts, 'header').map((path) => paragraphsOf(textOf(parts, path), '页眉')),
      ...pathsOf(parts, 'footer').map((path) => paragraphsOf(textOf(parts, path), '页脚')),
    ],
    kind,
  );
}

export function pathsOf(parts: Parts, kind: 'header' | 'footer'): readonly string[] {
  return Object.keys(parts).filter((path) => new RegExp(`^word/${kind}\\d*\\.xml$`).test(path));
}

function attribute(xml: string, name: string): number {
  return Number(new RegExp(`\\b${name}="(-?\\d+)"`).exec(xml)?.[1] ?? Number.NaN);
}

/** The room between the margins of each section, and where the section ends; a file that does not say it has none. */
function sectionsOf(document: string): readonly { readonly end: number; readonly room: number }[] {
  return [...document.matchAll(/<w:sectPr\b.*?<\/w:sectPr>/gs)].map(({ 0: section, index }) => {
    const size = /<w:pgSz\b[^>]*>/.exec(section)?.[0] ?? '';
    const margins = /<w:pgMar\b[^>]*>/.exec(section)?.[0] ?? '';
    const room = attribute(size, 'w:w') - attribute(margins, 'w:left') - attribute(margins, 'w:right');
    return { end: index, room };
  });
}

/** Tables wider than the room between the margins of their section. */
function wideTables(document: string): readonly LayoutFinding[] {
  const sections = sectionsOf(document);
  return [...document.matchAll(/<w:tblGrid>.*?<\/w:tblGrid>/gs)].flatMap(({ 0: grid, index: at }, index) => {
    const room = sections.find(({ end }) => end > at)?.room ?? Number.NaN;
    const width = [...grid.matchAll(/<w:gridCol w:w="(\d+)"/g)].reduce(
      (all, [, one]) => all + Number(one),
      0,
    );
    // Word lets the text of the first column stand on the margin, so its line hangs out by a cell's margin.
    if (!(width > room + 250)) return [];
    const over = Math.round(((width - room) / 56.69) * 10) / 10;
    return [
      {
        where: `第${index + 1}个表格`,
        message: `比版心宽${over}毫米，会超出页边。`,
        remedy: '在Word里选中表格，用“自动调整—根据窗口调整”。',
      },
    ];
  });
}

/** 单页居右，双页居左 (GB/T 9704-2012, 7.5): only where the file tells the two sides apart. */
function pageNumberSides(parts: Parts, document: string): readonly LayoutFinding[] {
  if (!textOf(parts, 'word/settings.xml').includes('<w:evenAndOddHeaders')) return [];
  const relations = textOf(parts, 'word/_rels/document.xml.rels');
  const sides = { default: 'right', even: 'left' } as const;
  return Object.entries(sides).flatMap(([type, side]) => {
    const id = new RegExp(`<w:footerReference\\b[^>]*w:type="${type}"[^>]*>`).exec(document)?.[0];
    const rid = /r:id="([^"]+)"/.exec(id ?? '')?.[1];
    const relation = relations.match(/<Relationship\b[^>]*>/g)?.find((one) => one.includes(`Id="${rid}"`));
    const footer = textOf(parts, `word/${/Target="([^"]+)"/.exec(relation ?? '')?.[1]}`);
    const align = /<w:jc w:val="(\w+)"/.exec(footer)?.[1] ?? 'left';
    if (!footer.includes('PAGE') || align === side) return [];
    return [
      {
        where: '页码',
        message: type === 'even' ? '双页的页码不在左侧。' : '单页的页码不在右侧。',
        remedy: type === 'even' ? '双页页脚改为左对齐、左空一字。' : '单页页脚改为右对齐、右空一字。',
      },
    ];
  });
}
