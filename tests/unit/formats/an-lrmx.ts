import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readXml, textOf, type XmlElement } from '#shared/formats/lrmx/xml.ts';

const folder = resolve(import.meta.dirname, '../../fixtures/lrmx');

/** The bytes of a delivered sample. */
export function sample(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(resolve(folder, name)));
}

export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** A whole small file with these elements as they stand; a name and nothing else if none are given. */
export function anLrmx(elements = '', head = '<?xml version="1.0" encoding="utf-8"?>\n'): string {
  const name = elements.startsWith('<XingMing') ? '' : '<XingMing>张三</XingMing>';
  return `${head}<Person>\n${name}${elements}</Person>`;
}

/** A picture of one white point, as each kind of file. */
export const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 0xff, 0xd9]);
export const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]);

export function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

/** GBK by the decoder's own table: Node has no encoder for it. */
export function gbk(text: string): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  for (const character of text) {
    const pair = gbkTable().get(character);
    if (pair) bytes.push(...pair);
    else bytes.push(character.charCodeAt(0));
  }
  return new Uint8Array(bytes);
}

let table: Map<string, readonly [number, number]> | undefined;

function gbkTable(): Map<string, readonly [number, number]> {
  if (table) return table;
  table = new Map();
  const decoder = new TextDecoder('gbk');
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      if (low !== 0x7f) table.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
    }
  }
  return table;
}

/** Every element below the root with its text, in order; blanks alone are no text. */
export function texts(xml: string): readonly string[] {
  const reading = readXml(xml.replace(/\r\n|\v/g, '\n').replace('\ufeff', ''));
  if (reading.kind !== 'read') throw new Error(`broken at line ${reading.line}`);
  const flat = ({ tag, inner, children }: XmlElement): string =>
    children.length > 0
      ? `${tag}(${children.map(flat).join()})`
      : `${tag}=${textOf({ inner }).trim() === '' ? '' : textOf({ inner })}`;
  return reading.root.children.filter(({ tag }) => tag !== 'ZhaoPian').map(flat);
}
