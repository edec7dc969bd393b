/** Cleans what clerks, editors and exports leave in cells: full-width digits, padding blanks, invisible characters. */

/** Control characters other than blanks and line ends, soft hyphen, zero-width and direction marks, U+FFFD. */
const invisible = /(?!\s)\p{Cc}|[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\ufffd]/gu;
const fullWidthLetterOrDigit = /[０-９Ａ-Ｚａ-ｚ]/g;
/** NBSP, thin and figure spaces, U+3000. */
const oddSpace = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/** Nothing but printable ASCII, Han characters and Chinese punctuation: most cells need no cleaning. */
const clean = /^(?:[!-~]|[\u3001-\u301f\u4e00-\u9fff\uff01-\uff0f\uff1a-\uff20])*$/;

/** Full-width letters and digits become half-width, odd spaces one plain space, line ends \n; ends are trimmed. */
export function cleanText(text: string): string {
  if (clean.test(text)) return text;
  return text
    .replace(/\r\n?|[\v\f\u2028\u2029]/g, '\n')
    .replace(invisible, '')
    .replace(fullWidthLetterOrDigit, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(oddSpace, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** One line: line breaks in a cell only fit it to its column. */
export function oneLine(text: string): string {
  return cleanText(text).replace(/\n+/g, '');
}

/** Without any blanks: for words of fixed form such as 汉族, 河北井陉, 正科级. */
export function compact(text: string): string {
  return cleanText(text).replace(/\s+/g, '');
}

const han = /^[\p{Script=Han}·〇]+$/u;

/** 张　三 → 张三, 欧 阳 修 → 欧阳修, 买买提・艾力 → 买买提·艾力. Blanks between Latin words stay. */
export function cleanName(text: string): string {
  const name = oneLine(text).replace(/\s*[·•・‧∙]\s*|(?<=\p{Script=Han})[.．](?=\p{Script=Han})/gu, '·');
  const joined = name.replace(/\s+/g, '');
  return han.test(joined) ? joined : name;
}

const blankMarks = /^(?:[(（]?(?:无|暂无|没有|空)[)）]?[。.]?|[-—–─－_/／\\、.。]+)$/;

/** Nothing, or a mark by which clerks say "nothing": 无, （无）, —, /. */
export function isBlankMark(text: string): boolean {
  const mark = compact(text);
  return mark === '' || blankMarks.test(mark);
}

const formulaError = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|GETTING_DATA|SPILL!|CALC!)$/;

/** A formula of the sheet failed; its text says nothing about a person. */
export function isFormulaError(text: string): boolean {
  return text.startsWith('#') && formulaError.test(text);
}
