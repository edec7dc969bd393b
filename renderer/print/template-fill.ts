import Docxtemplater from 'docxtemplater';
import { strToU8, zipSync } from 'fflate';
import PizZip from 'pizzip';
import type { LayoutFinding } from '#shared/documents/check.ts';
import type { TemplateData } from '#shared/templates/data.ts';
import { stillAside } from './still-paragraphs.ts';
import { type Parts, textOf } from './template-file.ts';
import { countedAnew, countedLists } from './template-numbering.ts';
import { photoCount, withContentTypes, withPhotos, withRelations } from './template-photo.ts';

export interface TemplateRecord {
  readonly data: TemplateData;
  readonly photo?: Uint8Array<ArrayBuffer>;
}

/** One record, or several one after the other, each with page numbers from 1. */
export function filledFile(
  bytes: Uint8Array,
  parts: Parts,
  records: readonly TemplateRecord[],
): Uint8Array<ArrayBuffer> {
  const [first] = records;
  if (!first) throw new RangeError('nothing to fill the template with');
  const photos = records.map(({ photo }) => photo);
  if (records.length === 1) {
    const filled = new Docxtemplater(new PizZip(bytes), options).render(first.data).getZip();
    const changed = Object.fromEntries(
      Object.keys(parts)
        .filter((path) => path.endsWith('.xml'))
        .map((path) => [path, strToU8(filled.file(path)?.asText() ?? '')]),
    );
    const document = filled.file('word/document.xml')?.asText() ?? '';
    return packed({ ...parts, ...changed }, withPhotos([document], photos));
  }
  const source = onNewPage(textOf(parts, 'word/document.xml'));
  const numbering = textOf(parts, NUMBERING);
  const lists = countedLists(source, numbering);
  // Where nothing differs from record to record but the words, nobody has to tell them apart.
  const mark = lists.length > 0 || photoCount(source) > 0 ? MARKER : '';
  const texts = renderedEach(bytes, source, records, endOfRecord(source) + mark).split(RENDERED);
  const tail = texts.pop() ?? '';
  const counted = lists.length === 0 ? { texts, numbering } : countedAnew(texts, lists, numbering);
  const changed = lists.length === 0 ? parts : { ...parts, [NUMBERING]: strToU8(counted.numbering) };
  return packed(changed, withPhotos(counted.texts, photos), (document) => oneAfterAnother(document + tail));
}

const NUMBERING = 'word/numbering.xml';

/** A file of its own for each record; only for templates whose headers and footers have no fields. */
export function* filledFiles(
  bytes: Uint8Array,
  parts: Parts,
  records: readonly TemplateRecord[],
): Generator<Uint8Array<ArrayBuffer>, void> {
  const rendered = renderedEach(bytes, textOf(parts, 'word/document.xml'), records, MARKER);
  const { before, text, section, after } = bodyOf(rendered);
  const texts = text.split(RENDERED);
  for (const [index, record] of records.entries()) {
    const document = `${before}${texts[index] ?? ''}${section}${after}`;
    yield packed(parts, withPhotos([document], [record.photo]));
  }
}

/** The text of the template and `end` once for each record: compiled and rendered once, however many there are. */
function renderedEach(
  bytes: Uint8Array,
  source: string,
  records: readonly TemplateRecord[],
  end: string,
): string {
  const zip = new PizZip(bytes);
  const { text, putBack } = stillAside(eachRecord(source, end));
  zip.file('word/document.xml', text);
  const filled = new Docxtemplater(zip, options).render({ [EACH]: records.map(({ data }) => data) });
  return putBack(filled.getZip().file('word/document.xml')?.asText() ?? '');
}

/** The file of these texts one after the other, and of the photos in them. */
function packed(
  parts: Parts,
  { texts, parts: photos }: ReturnType<typeof withPhotos>,
  joined = (document: string) => document,
): Uint8Array<ArrayBuffer> {
  const files: Record<string, Uint8Array> = {};
  for (const [path, part] of Object.entries(parts)) if (!path.endsWith('/')) files[path] = part;
  files['word/document.xml'] = strToU8(joined(texts.join('')));
  if (photos.length > 0) {
    for (const { path, bytes: picture } of photos) files[path] = picture;
    const relations = 'word/_rels/document.xml.rels';
    files[relations] = strToU8(withRelations(textOf(parts, relations), photos));
    files['[Content_Types].xml'] = strToU8(withContentTypes(textOf(parts, '[Content_Types].xml'), photos));
  }
  return new Uint8Array(zipSync(files, { level: 1 }));
}

const options = { paragraphLoop: true, linebreaks: true, nullGetter: () => '', errorLogging: false } as const;

/** Private characters: no clerk types them, so they cannot meet a field of the template. */
const EACH = '\uE000';
const BETWEEN = '\uE001';
const MARKER = `<w:p><w:r><w:t>${BETWEEN}</w:t></w:r></w:p>`;
/** As docxtemplater writes it out again. */
const RENDERED = new RegExp(`<w:p><w:r><w:t(?: xml:space="preserve")?>${BETWEEN}</w:t></w:r></w:p>`);

/** The whole text of the template inside one list; compiled once, however many records there are. */
function eachRecord(document: string, end: string): string {
  const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const { before, text: whole, section, after } = bodyOf(document);
  // These must be unique in a file.
  const text = whole
    .replace(/ w14:(?:paraId|textId)="[^"]*"/g, '')
    .replace(/<w:bookmark(?:Start|End)\b[^>]*\/>/g, '');
  return `${before}${paragraph(`{#${EACH}}`)}${text}${end}${paragraph(`{/${EACH}}`)}${section}${after}`;
}

/**
 * The first section of a record begins a new page, numbered 1 unless the template begins otherwise. Of a page setup whose
 * change Word has tracked only the new one counts.
 */
function onNewPage(document: string): string {
  const plain = document
    .replace(/<w:sectPrChange\b.*?<\/w:sectPrChange>/gs, '')
    .replace(/<w:sectPr\b([^>]*)\/>/g, '<w:sectPr$1></w:sectPr>');
  const { before, text, section, after } = bodyOf(plain);
  const whole = `${before}${text}${section === '' ? '<w:sectPr></w:sectPr>' : section}${after}`;
  return whole.replace(/<w:sectPr\b.*?<\/w:sectPr>/s, (first) =>
    fromPageOne(first.replace(/<w:type\b[^>]*\/>/, '')),
  );
}

/** How the number looks (— 1 —) stays. */
function fromPageOne(section: string): string {
  if (/<w:pgNumType\b[^>]*\bw:start=/.test(section)) return section;
  if (section.includes('<w:pgNumType')) return section.replace('<w:pgNumType', '$& w:start="1"');
  return section.replace(BEFORE_NUMBER, '$&<w:pgNumType w:start="1"/>');
}

/** What stands before the page number in CT_SectPr; Word calls a file broken that has another order. */
const BEFORE_NUMBER =
  /^.*(?:<w:(?:headerReference|footerReference|pgSz|pgMar|paperSrc|lnNumType)\b[^>]*\/>|<\/w:pgBorders>|<w:sectPr\b[^>]*>)/s;

/** A section ends with each record. */
function endOfRecord(document: string): string {
  return `<w:p><w:pPr>${bodyOf(document).section}</w:pPr></w:p>`;
}

/** Nothing follows the last record: its section is that of the body. Pictures are numbered anew. */
function oneAfterAnother(document: string): string {
  const { before, text, after } = bodyOf(document);
  const end = text.lastIndexOf('<w:p>');
  const section = text.slice(end).replace(/^<w:p><w:pPr>|<\/w:pPr><\/w:p>$/g, '');
  const joined = `${before}${text.slice(0, end)}${section}${after}`;
  if (!joined.includes('<wp:docPr')) return joined;
  let pictures = 0;
  return joined.replace(/(<wp:docPr\b[^>]*?\bid=")\d+/g, (_, head: string) => {
    pictures += 1;
    return `${head}${pictures}`;
  });
}

function bodyOf(document: string): { before: string; text: string; section: string; after: string } {
  const start = document.indexOf('<w:body>') + '<w:body>'.length;
  const end = document.lastIndexOf('</w:body>');
  // The last section stands directly in the body; those of earlier sections stand in paragraphs.
  const last = document.indexOf('<w:sectPr', document.lastIndexOf('</w:p>', end));
  const own = last >= 0 ? last : end;
  return {
    before: document.slice(0, start),
    text: document.slice(start, own),
    section: document.slice(own, end),
    after: document.slice(end),
  };
}

/** What docxtemplater itself refuses, although every brace has its partner: lists over the edge of a table … */
export function compileFaults(bytes: Uint8Array): readonly LayoutFinding[] {
  try {
    new Docxtemplater(new PizZip(bytes), options);
    return [];
  } catch (error) {
    return faultsOf(error).map(({ tag, file }) => ({
      where: file.includes('header') ? '页眉' : file.includes('footer') ? '页脚' : '正文',
      message: tag === '' ? '模板里有一处写法读不懂。' : `“${tag}”所在的位置不对。`,
      remedy: '列表的开头和结尾要同在一个段落、同一个表格行，或同在表格之外。',
    }));
  }
}

/** docxtemplater throws one error with the list of all of them; what is thrown otherwise is a broken part. */
function faultsOf(error: unknown): readonly { tag: string; file: string }[] {
  const properties = field(error, 'properties');
  const all = field(properties, 'errors');
  const errors = Array.isArray(all) ? all : [error];
  return errors.map((one) => {
    const details = field(one, 'properties');
    const tag = field(details, 'xtag');
    const file = field(details, 'file');
    return { tag: typeof tag === 'string' ? tag : '', file: typeof file === 'string' ? file : '' };
  });
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}
