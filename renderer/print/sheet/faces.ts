import { type Font, type FontSet, fontDescriptions, fontSets } from '#shared/documents/fonts.ts';

/** The faces of a sheet, each a class of its style sheet. */
export type Face = keyof FontSet;

/** Free fonts of the systems that have none of an office's. */
const serif = ['Noto Serif CJK SC', 'Source Han Serif SC', 'SimSun', 'serif'];
const sansSerif = ['Noto Sans CJK SC', 'Source Han Sans SC', 'WenQuanYi Micro Hei', 'sans-serif'];

/**
 * The fonts of a face, best first: the office's, its stand-in for rare characters, what Word would take instead, the same
 * face of the other sets. A browser goes down the list character by character.
 */
export function fontFamily(fonts: FontSet, face: Face): string {
  const sets = [fonts, ...Object.values(fontSets)];
  const names = sets.flatMap((set) => namesOf(set[face]));
  const last = face === 'heading1' ? sansSerif : serif;
  return [...new Set([...names, ...last])]
    .map((name) => (/^(sans-)?serif$/.test(name) ? name : `"${name}"`))
    .join(', ');
}

function namesOf({ name, rare }: Font): readonly string[] {
  const names = rare === undefined ? [name] : [name, rare];
  for (const one of names) {
    const substitute = fontDescriptions[one]?.substitute;
    if (substitute !== undefined && !names.includes(substitute)) names.push(substitute);
  }
  return names;
}
