/** The text of a template without its still paragraphs, and how they come back. */
interface SetAside {
  readonly text: string;
  putBack(rendered: string): string;
}

/**
 * Paragraphs in which nothing is to be filled stand aside while docxtemplater works: it takes every tag of every record in
 * its hands, and most of a notice or a form says the same to everybody.
 */
export function stillAside(text: string): SetAside {
  const still: string[] = [];
  return {
    text: text.replace(STILL, (whole) => `<w:p w:rsidR="${NAME}${still.push(whole) - 1}"></w:p>`),
    putBack: (rendered) => rendered.replace(PLACE, (_, index: string) => still[Number(index)] ?? ''),
  };
}

const NAME = 'anjuan';
const PLACE = new RegExp(`<w:p w:rsidR="${NAME}(\\d+)"></w:p>`, 'g');
/** Whole, without a brace, and without another paragraph inside, as a text box has one. */
const STILL = /<w:p(?: [^>{}]*)?>(?:(?!<w:p[ >/])[^{}])*?<\/w:p>/g;
