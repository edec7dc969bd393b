/**
 * Figures in the text of word/document.xml, found by the tag of their content control. The XML is not parsed and written
 * anew: all but the figures stays as the other program left it, byte for byte.
 */
export interface FigureControl {
  readonly factId: string;
  /** As it reads now, whoever wrote it. */
  readonly text: string;
  /** Place of the control's content in the XML. */
  readonly start: number;
  readonly end: number;
}

/** Every content control with a tag, in order; one inside another counts too. */
export function controlsIn(xml: string): readonly FigureControl[] {
  const open: number[] = [];
  const found: FigureControl[] = [];
  for (const match of xml.matchAll(/<(\/?)w:sdt(?:\s[^>]*)?>/g)) {
    if (match[1] === '') {
      open.push(match.index);
      continue;
    }
    const start = open.pop();
    const control = start === undefined ? undefined : controlAt(xml, start, match.index);
    if (control) found.push(control);
  }
  return found.sort((a, b) => a.start - b.start);
}

function controlAt(xml: string, from: number, to: number): FigureControl | undefined {
  const whole = xml.slice(from, to);
  const content = /<w:sdtContent(?:\s[^>]*)?>/.exec(whole);
  const close = whole.lastIndexOf('</w:sdtContent>');
  const tag = /<w:tag\s+w:val="([^"]*)"/.exec(whole.slice(0, content?.index))?.[1];
  if (!content || close < 0 || tag === undefined) return undefined;
  const start = from + content.index + content[0].length;
  const end = from + close;
  return { factId: unescaped(tag), text: textOf(xml.slice(start, end)), start, end };
}

/** What is read on paper: no deleted text, no field codes, and of a 花脸稿 not what is struck out. */
export function textOf(xml: string): string {
  return [...withoutStruck(xml).matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)]
    .map((match) => unescaped(match[1] ?? ''))
    .join('');
}

function withoutStruck(xml: string): string {
  return xml.replace(/<w:r(?:\s[^>]*)?>(?:(?!<\/w:r>).)*?<w:strike\/>.*?<\/w:r>/gs, '');
}

/** One figure to be written anew. `marked`: a 花脸稿, the old one struck, the new one underlined. */
export interface NewText {
  readonly control: FigureControl;
  readonly text: string;
  readonly marked: boolean;
}

/** The XML with new figures; the type of the first character of each is kept, and what others have noted at it. */
export function withTexts(xml: string, changes: readonly NewText[]): string {
  let result = xml;
  for (const { control, text, marked } of outermost(changes)) {
    const content = xml.slice(control.start, control.end);
    const struck = content !== withoutStruck(content);
    const type = struck ? withoutMarks(propertiesOf(content)) : propertiesOf(content);
    const figure = marked
      ? run(withProperty(type, 'strike', '<w:strike/>'), control.text) +
        run(withProperty(type, 'u', '<w:u w:val="single"/>'), text)
      : run(type, text);
    const runs = [...(content.match(NOTE_BEGINS) ?? []), figure, ...(content.match(NOTE_ENDS) ?? [])].join(
      '',
    );
    // A control around a whole paragraph or a cell keeps these.
    const around = /^(.*?<w:p(?:\s[^>]*)?(?<!\/)>(?:<w:pPr>.*?<\/w:pPr>)?).*(<\/w:p>.*)$/s.exec(content);
    const inside = around ? `${around[1]}${runs}${around[2]}` : runs;
    result = result.slice(0, control.start) + inside + result.slice(control.end);
  }
  return result;
}

/** From the end to the start. A control inside another that is written anew goes with it. */
function outermost(changes: readonly NewText[]): readonly NewText[] {
  const isWithin = ({ control: inner }: NewText) =>
    changes.some(({ control }) => control.start < inner.start && inner.end < control.end);
  return changes.filter((change) => !isWithin(change)).sort((a, b) => b.control.start - a.control.start);
}

/** Comments, bookmarks and footnotes at a figure. */
const NOTE_BEGINS = /<w:(?:commentRangeStart|bookmarkStart)\s[^>]*\/>/g;
const NOTE_ENDS =
  /<w:(?:commentRangeEnd|bookmarkEnd)\s[^>]*\/>|<w:r(?:\s[^>]*)?>(?:(?!<\/w:r>).)*?<w:(?:comment|footnote|endnote)Reference\s.*?<\/w:r>/gs;

function run(properties: string, text: string): string {
  const rPr = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${rPr}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

/** The inside of the first run's properties. */
function propertiesOf(content: string): string {
  return /<w:r(?:\s[^>]*)?>\s*<w:rPr>(.*?)<\/w:rPr>/s.exec(content)?.[1] ?? '';
}

/** The type below the marks of a 花脸稿. */
function withoutMarks(properties: string): string {
  return properties.replace(/<w:(?:strike|u)(?:\s[^>]*)?\/>/g, '');
}

/** Order of CT_RPr up to `u`; Word calls a file broken whose properties stand in another. */
const order = [
  ...[
    'rStyle',
    'rFonts',
    'b',
    'bCs',
    'i',
    'iCs',
    'caps',
    'smallCaps',
    'strike',
    'dstrike',
    'outline',
    'shadow',
  ],
  ...['emboss', 'imprint', 'noProof', 'snapToGrid', 'vanish', 'webHidden', 'color', 'spacing', 'w', 'kern'],
  ...['position', 'sz', 'szCs', 'highlight', 'u'],
];

function withProperty(properties: string, name: string, element: string): string {
  const others = [...properties.matchAll(/<w:(\w+)(?:\s[^>]*)?(?:\/>|>.*?<\/w:\1>)/gs)]
    .map((match) => ({ name: match[1] ?? '', element: match[0] }))
    .filter((other) => other.name !== name);
  const place = order.indexOf(name);
  const isBefore = (other: string) => order.includes(other) && order.indexOf(other) < place;
  const before = others.filter((other) => isBefore(other.name));
  const after = others.filter((other) => !isBefore(other.name));
  return [...before, { element }, ...after].map((part) => part.element).join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
