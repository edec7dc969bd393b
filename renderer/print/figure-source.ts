import { strToU8, zipSync } from 'fflate';
import type { FrozenSource } from '#shared/reports/frozen-source.ts';
import { type ReadSource, readFrozenSource } from '#shared/reports/read-frozen-source.ts';
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
  const parts = { ...opened.value, [RELATIONS]: strToU8(relations), [PATH]: sourcePart(source) };
  return new Uint8Array(zipSync(parts));
}

/** The part as it is written. */
export function sourcePart(source: FrozenSource): Uint8Array<ArrayBuffer> {
  const json = JSON.stringify(source).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return strToU8(
    `<?xml version="1.0" encoding="UTF-8"?><figures xmlns="urn:anjuan:figures">${json}</figures>`,
  );
}

export interface CarriedSource extends ReadSource {
  /** Other programs may rename the part. */
  readonly path: string;
}

/** The figures a file carries. */
export function sourceOf(parts: WordParts): CarriedSource | undefined {
  for (const path of Object.keys(parts)) {
    if (!path.startsWith('customXml/') || !path.endsWith('.xml')) continue;
    const json = /<figures xmlns="urn:anjuan:figures">([^<]*)<\/figures>/.exec(partText(parts, path))?.[1];
    const read = json === undefined ? undefined : readFrozenSource(plain(json));
    if (read) return { ...read, path };
  }
  return undefined;
}

function plain(json: string): string {
  return json.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
