/**
 * The paragraphs of a .docx as a clerk would count them, read from its parts without a word processor. Only as much XML as
 * that needs: a file that Word wrote is well-formed, and docxtemplater refuses what is not.
 */

export interface TemplateParagraph {
  /** 正文 页眉 页脚 */
  readonly part: '正文' | '页眉' | '页脚';
  /** Counted from 1 within the part; paragraphs without text are not counted. */
  readonly number: number;
  /** Page on which it began when Word last saved the file; undefined where the file does not say it. */
  readonly page?: number;
  readonly inTable: boolean;
  readonly text: string;
}

const TOKENS =
  /<w:p(?=[ >])[^>]*?(\/?)>|<\/w:p>|<w:tbl(?=[ >])|<\/w:tbl>|<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(tab|br|lastRenderedPageBreak|pageBreakBefore)\b([^>]*)\/>|<mc:Fallback>|<\/mc:Fallback>/g;

/** Paragraphs of one part. Text boxes stand in the file twice, the second time for old programs: that copy is passed over. */
export function paragraphsOf(xml: string, part: TemplateParagraph['part']): readonly TemplateParagraph[] {
  const found: { number: number; page: number; inTable: boolean; text: string }[] = [];
  const open: { page: number; text: string }[] = [];
  let [tables, page, fallback] = [0, 1, 0];
  let told = false;
  const turn = () => {
    page += 1;
    told = true;
    const last = open.at(-1);
    if (last && last.text === '') last.page = page;
  };
  for (const [token, closed, text, name, attributes = ''] of xml.matchAll(TOKENS)) {
    if (token === '<mc:Fallback>') fallback += 1;
    else if (token === '</mc:Fallback>') fallback -= 1;
    else if (fallback > 0) continue;
    else if (token === '<w:tbl') tables += 1;
    else if (token === '</w:tbl>') tables -= 1;
    else if (token.startsWith('<w:p') && closed !== undefined && name === undefined) {
      if (closed === '') open.push({ page, text: '' });
    } else if (token === '</w:p>') {
      const done = open.pop();
      if (done && done.text.trim() !== '')
        found.push({ number: 0, page: done.page, inTable: tables > 0, text: done.text });
    } else if (text !== undefined) {
      const last = open.at(-1);
      if (last) last.text += decode(text);
    } else if (name === 'lastRenderedPageBreak') turn();
    else if (name === 'br' && /w:type="page"/.test(attributes)) {
      // Word also writes where it broke the page; then the break itself is not counted twice.
      if (!xml.includes('lastRenderedPageBreak')) turn();
    }
  }
  return found.map((one, index) => ({
    part,
    number: index + 1,
    ...(part === '正文' && told ? { page: one.page } : {}),
    inTable: one.inTable,
    text: one.text,
  }));
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return entities[name] ?? whole;
  });
}
