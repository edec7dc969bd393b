/** The text of a template without its still parts, and how they come back. */
interface SetAside {
  readonly text: string;
  putBack(rendered: string): string;
}

/**
 * Paragraphs in which nothing is to be filled stand aside while docxtemplater works: it takes every tag of every record in
 * its hands, and most of a notice or a form says the same to everybody. Sections stand aside too: it would let those of the
 * later records run on from the first, as it does where a list holds one.
 */
export function stillAside(text: string): SetAside {
  const still: string[] = [];
  const keep = (whole: string) => still.push(whole) - 1;
  return {
    text: text
      .replace(STILL, (whole) => `<w:p w:rsidR="${NAME}${keep(whole)}"></w:p>`)
      .replace(SECTION, (whole) => `<w:${NAME} w:val="${keep(whole)}"/>`),
    putBack: (rendered) =>
      rendered.replace(
        PLACE,
        (_, paragraph: string, section: string) => still[Number(paragraph ?? section)] ?? '',
      ),
  };
}

const NAME = 'anjuan';
const PLACE = new RegExp(`<w:p w:rsidR="${NAME}(\\d+)"></w:p>|<w:${NAME} w:val="(\\d+)"/>`, 'g');
/** Whole, without a brace, and without another paragraph inside, as a text box has one; none that is closed at once. */
const STILL = /<w:p(?: [^>{}]*)?(?<!\/)>(?:(?!<w:p[ >/])[^{}])*?<\/w:p>/g;
const SECTION = /<w:sectPr\b.*?<\/w:sectPr>/gs;
