import { cleanText } from '../formats/clean-text.ts';

/** Without what nobody types alike: blanks, the dot of 买买提·艾力, apostrophes between syllables, case, ü; and without the marks of the search text. */
export function searchForm(text: string): string {
  return cleanText(text)
    .toLowerCase()
    .replace(/[\s·•'’¡-§]/g, '')
    .replace(/ü|u:/g, 'v');
}

/** The words of a query, in search form; none for a blank one. */
export function wordsOf(query: string): readonly string[] {
  return cleanText(query)
    .split(/\s/)
    .map(searchForm)
    .filter((word) => word !== '');
}

/** 丹组警〔2013〕黄-007号, as people type it: 黄7, 黄-7号, 黄007. */
export function numberForm(text: string): string {
  return searchForm(text)
    .replace(/[〔〕[\]()（）【】\-—–_/第号]/g, '')
    .replace(/(?<!\d)0+(?=\d)/g, '');
}
