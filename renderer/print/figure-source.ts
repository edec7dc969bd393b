import { strToU8, zipSync } from 'fflate';
import { type FrozenSource, hashOfSource, readFrozenSource } from '#shared/reports/frozen-source.ts';
import { openWord, partText, type WordParts } from './open-word.ts';

/** Where the file carries its figures. Word and WPS keep a related custom part when they save the file. */
const PATH = 'customXml/anjuan-figures.xml';
const RELATIONS = 'word/_rels/document.xml.rels';
const RELATION =
  '<Relationship Id="anjuanFigures" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/anjuan-figures.xml"/>';

/** The same file with the figures and the ids of their records in a part of its own. */
export function withSource(docx: Uint8Array, source: FrozenSource): Uint8Array<ArrayBuffer> {
  const opened = openWord(docx, source.title);
  if (!opened.ok) throw new Error('the file just written does not open');
  const relations = partText(opened.value, RELATIONS).replace(
    '</Relationships>',
    `${RELATION}</Relationships>`,
  );
  const json = JSON.stringify(source).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const xml = `<?xml version="1.0" encoding="UTF-8"?><figures xmlns="urn:anjuan:figures">${json}</figures>`;
  return new Uint8Array(zipSync({ ...opened.value, [RELATIONS]: strToU8(relations), [PATH]: strToU8(xml) }));
}

/** The figures a file carries; `changed` if they are not as we wrote them. Other programs may rename the part. */
export function sourceOf(
  parts: WordParts,
): { readonly source: FrozenSource; readonly changed: boolean } | undefined {
  for (const path of Object.keys(parts)) {
    if (!path.startsWith('customXml/') || !path.endsWith('.xml')) continue;
    const json = /<figures xmlns="urn:anjuan:figures">([^<]*)<\/figures>/.exec(partText(parts, path))?.[1];
    const source = json === undefined ? undefined : readFrozenSource(plain(json));
    if (source) return { source, changed: hashOfSource(source) !== source.hash };
  }
  return undefined;
}

function plain(json: string): string {
  return json.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
