/**
 * A reader for the flat XML of .lrmx files. Own, because the file's own spelling has to survive: it keeps what stands
 * between the tags as it is written, which no small parser gives, and DOMParser exists neither in workers nor in Node.
 * It forgives what the editors of these files do (bare &, raw <, <br>), and refuses everything that is not well-formed.
 */

export interface XmlElement {
  readonly tag: string;
  /** What stands between the tags, well-formed: character references as written, CDATA as text, no comments. */
  readonly inner: string;
  readonly children: readonly XmlElement[];
}

export type XmlReading =
  | { readonly kind: 'read'; readonly root: XmlElement }
  /** `line` is counted from 1. */
  | { readonly kind: 'broken'; readonly line: number };

interface Open {
  readonly tag: string;
  readonly parts: string[];
  readonly children: XmlElement[];
}

/** Deeper than any form goes; what is nested deeper is no form. */
const deepest = 8;

const markup =
  /<(?:!--(?<comment>[\s\S]*?)-->|!\[CDATA\[(?<cdata>[\s\S]*?)\]\]>|\?(?<instruction>[\s\S]*?)\?>|\/(?<end>[\p{L}_][\p{L}\p{N}_.:-]*)\s*>|(?<start>[\p{L}_][\p{L}\p{N}_.:-]*)(?:\s+[\p{L}_][\p{L}\p{N}_.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(?<empty>\/?)>)/uy;

/** Reads one element with everything in it. Attributes are passed over: these files have none that say anything. */
export function readXml(text: string): XmlReading {
  const top: Open = { tag: '', parts: [], children: [] };
  const open: Open[] = [top];
  const broken = (at: number): XmlReading => ({ kind: 'broken', line: lineAt(text, at) });
  let at = 0;
  while (at < text.length) {
    const here = open.at(-1) ?? top;
    const next = text.indexOf('<', at);
    const until = next < 0 ? text.length : next;
    if (until > at) {
      const plain = text.slice(at, until);
      // Words outside every element would be lost.
      if (open.length <= 2 && plain.trim() !== '') return broken(at);
      here.parts.push(wellFormed(plain));
    }
    if (next < 0) break;
    markup.lastIndex = next;
    const found = markup.exec(text)?.groups;
    if (!found) return broken(next);
    if (found.cdata !== undefined) here.parts.push(escapeXml(found.cdata));
    if (found.start !== undefined) open.push({ tag: found.start, parts: [], children: [] });
    if (open.length > deepest) return broken(next);
    if (found.end !== undefined || found.empty === '/') {
      if (!close(open, found.end ?? found.start)) return broken(next);
    }
    at = markup.lastIndex;
  }
  const [root, ...more] = top.children;
  return root && more.length === 0 && open.length === 1 ? { kind: 'read', root } : broken(text.length);
}

/** False if another element is open than the one that ends. */
function close(open: Open[], tag: string | undefined): boolean {
  const done = open.pop();
  const parent = open.at(-1);
  if (!done || !parent || done.tag !== tag) return false;
  const element = { tag: done.tag, inner: done.parts.join(''), children: done.children };
  parent.children.push(element);
  // The whole file need not be put together once more.
  if (open.length > 2) parent.parts.push(`<${element.tag}>${element.inner}</${element.tag}>`);
  return true;
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}

const bareAmpersand = /&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[0-9a-fA-F]+);)/g;

function wellFormed(text: string): string {
  return lawfulXml(text).replace(bareAmpersand, '&amp;');
}

/**
 * What some editors write into texts without escaping it: `<br>`, and a `<` that begins no tag. Only for a file that
 * cannot be read otherwise.
 */
export function mendMarkup(text: string): string {
  return text.replace(/<br\s*\/?>/gi, '\n').replace(/<(?![/!?A-Za-z_])/g, '&lt;');
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The text of an element: references decoded, `<br/>` a new line, other tags in it left out. */
export function textOf({ inner }: Pick<XmlElement, 'inner'>): string {
  return inner
    .replace(/<br><\/br>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:(lt|gt|amp|quot|apos)|#(\d+)|#x([0-9a-fA-F]+));/g, (_all, name, decimal, hex) =>
      name === undefined
        ? character(decimal === undefined ? parseInt(hex, 16) : Number(decimal))
        : (named[name] ?? ''),
    );
}

function character(code: number): string {
  return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
}

/** Characters that XML 1.0 cannot hold in any way. */
const unlawful = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

export function lawfulXml(text: string): string {
  return text.replace(unlawful, '');
}

export function escapeXml(text: string): string {
  return lawfulXml(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
