import type { Font } from '#shared/documents/fonts.ts';
import { fontsOf, type PaperSpec } from '#shared/documents/spec.ts';
import { element, part, valued } from './xml.ts';

/** Ids of the paragraph styles below. Word knows its own styles by their names ("heading 1"), so those are used. */
export type StyleId =
  | 'Title'
  | 'BodyText'
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'Heading4'
  | 'Signature'
  | 'SignatureCentred'
  | 'Caption'
  | 'TableText'
  | 'Organ'
  | 'Imprint'
  | 'Footer';

interface ParagraphStyle {
  readonly id: StyleId;
  readonly name: string;
  readonly font: Font;
  readonly size: number;
  readonly align: 'both' | 'center' | 'right' | 'left';
  /** Characters; written even when 0, or Word would take the indent of the style below. */
  readonly firstLine: number;
  readonly bold?: boolean;
  readonly keepNext?: true;
  /** Style of the paragraph that a clerk begins after this one. */
  readonly next?: StyleId;
  readonly outline?: 0 | 1 | 2 | 3;
  /** Line height in place of the document's: exactly so many twips, or what the font needs. */
  readonly line?: number | 'single';
}

function paragraphStyles(spec: PaperSpec): readonly ParagraphStyle[] {
  const fonts = fontsOf(spec);
  const { body, title, table, pageNumber } = spec.sizes;
  const heading = {
    size: body,
    align: 'both',
    firstLine: spec.firstLine,
    keepNext: true,
    next: 'BodyText',
  } as const;
  return [
    {
      id: 'Title',
      name: 'Title',
      font: fonts.title,
      size: title,
      align: 'center',
      firstLine: 0,
      keepNext: true,
      next: 'BodyText',
    },
    {
      id: 'BodyText',
      name: 'Body Text',
      font: fonts.body,
      size: body,
      align: 'both',
      firstLine: spec.firstLine,
    },
    { ...heading, id: 'Heading1', name: 'heading 1', font: fonts.heading1, outline: 0 },
    { ...heading, id: 'Heading2', name: 'heading 2', font: fonts.heading2, outline: 1 },
    { ...heading, id: 'Heading3', name: 'heading 3', font: fonts.body, outline: 2, bold: spec.boldHeading3 },
    { ...heading, id: 'Heading4', name: 'heading 4', font: fonts.body, outline: 3 },
    { id: 'Signature', name: 'Signature', font: fonts.body, size: body, align: 'left', firstLine: 0 },
    {
      id: 'SignatureCentred',
      name: 'Signature Centred',
      font: fonts.body,
      size: body,
      align: 'center',
      firstLine: 0,
    },
    {
      id: 'Caption',
      name: 'caption',
      font: fonts.heading1,
      size: body,
      align: 'center',
      firstLine: 0,
      keepNext: true,
    },
    {
      id: 'TableText',
      name: 'Table Text',
      font: fonts.body,
      size: table,
      align: 'left',
      firstLine: 0,
      line: 'single',
    },
    { id: 'Organ', name: 'Organ', font: fonts.title, size: spec.sizes.organ, align: 'center', firstLine: 0 },
    {
      id: 'Imprint',
      name: 'Imprint',
      font: fonts.body,
      size: spec.sizes.imprint,
      align: 'left',
      firstLine: 0,
    },
    {
      id: 'Footer',
      name: 'footer',
      font: fonts.pageNumber,
      size: pageNumber,
      align: 'both',
      firstLine: 0,
      // Exactly as high as the number, so that spec.footer alone decides where it stands.
      line: pageNumber * 10,
    },
  ];
}

/** First-line indent in characters for Word, in twips for programs that read only those. */
function indent(spec: PaperSpec, characters: number): string {
  return element('w:ind', {
    'w:left': 0,
    'w:right': 0,
    'w:firstLine': characters * spec.sizes.body * 10,
    'w:firstLineChars': characters * 100,
  });
}

function lineHeight(line: number | 'single'): string {
  const height =
    line === 'single' ? { 'w:line': 240, 'w:lineRule': 'auto' } : { 'w:line': line, 'w:lineRule': 'exact' };
  return element('w:spacing', { 'w:before': 0, 'w:after': 0, ...height });
}

/** Only text of the body's size is set closer; the character grid is left (see `tracking` in the spec). */
function face(spec: PaperSpec, font: Font, size: number, bold: boolean): readonly string[] {
  const latin = fontsOf(spec).latin.name;
  return [
    element('w:rFonts', { 'w:ascii': latin, 'w:hAnsi': latin, 'w:eastAsia': font.name, 'w:cs': latin }),
    ...(bold ? [element('w:b')] : []),
    valued('w:snapToGrid', 0),
    valued('w:spacing', size === spec.sizes.body ? spec.grid.tracking : 0),
    valued('w:sz', size),
    valued('w:szCs', size),
  ];
}

function paragraphStyle(spec: PaperSpec, style: ParagraphStyle): string {
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:styleId': style.id },
    valued('w:name', style.name),
    valued('w:basedOn', 'Normal'),
    ...(style.next === undefined ? [] : [valued('w:next', style.next)]),
    element('w:qFormat'),
    element(
      'w:pPr',
      {},
      ...(style.keepNext ? [element('w:keepNext')] : []),
      ...(style.line === undefined ? [] : [lineHeight(style.line)]),
      indent(spec, style.firstLine),
      valued('w:jc', style.align),
      ...(style.outline === undefined ? [] : [valued('w:outlineLvl', style.outline)]),
    ),
    element('w:rPr', {}, ...face(spec, style.font, style.size, style.bold ?? false)),
  );
}

/**
 * Widow control and hanging punctuation are off, or pages lose lines and lines lose characters; spaces between Chinese
 * and Latin (autoSpaceDE, autoSpaceDN) would stretch them.
 */
function bodyParagraphProperties(spec: PaperSpec): string {
  return element(
    'w:pPr',
    {},
    valued('w:widowControl', 0),
    valued('w:overflowPunct', 0),
    valued('w:autoSpaceDE', 0),
    valued('w:autoSpaceDN', 0),
    valued('w:snapToGrid', 0),
    lineHeight(spec.grid.line),
    valued('w:jc', 'both'),
  );
}

/**
 * word/styles.xml. The document's defaults have the size of the body, because the character grid counts from it. Style
 * Normal says the same again: LibreOffice reads some of it (hanging punctuation, size) only there.
 */
export function stylesPart(spec: PaperSpec): string {
  const body = face(spec, fontsOf(spec).body, spec.sizes.body, false);
  const language = element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' });
  return part(
    'w:styles',
    element(
      'w:docDefaults',
      {},
      element('w:rPrDefault', {}, element('w:rPr', {}, ...body, language)),
      element('w:pPrDefault', {}, bodyParagraphProperties(spec)),
    ),
    element(
      'w:style',
      { 'w:type': 'paragraph', 'w:styleId': 'Normal', 'w:default': 1 },
      valued('w:name', 'Normal'),
      element('w:qFormat'),
      bodyParagraphProperties(spec),
      element('w:rPr', {}, ...body),
    ),
    element(
      'w:style',
      { 'w:type': 'table', 'w:styleId': 'TableNormal', 'w:default': 1 },
      valued('w:name', 'Normal Table'),
      valued('w:uiPriority', 99),
      element('w:semiHidden'),
      element('w:unhideWhenUsed'),
    ),
    ...paragraphStyles(spec).map((style) => paragraphStyle(spec, style)),
  );
}
