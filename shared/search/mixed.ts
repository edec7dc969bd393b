/**
 * Names spelled for mixed typing: after each character all its syllables, `单shan,dan'雄xiong'信xin'`. One pattern over
 * it finds what is typed half in characters and half in letters, with whole syllables or their beginnings: zhangw, zhwei,
 * 张w, 张wei民; and characters with several readings by any of them.
 */

/** @param syllables of each character, in its order */
export function spelledOut(characters: readonly string[], syllables: readonly (readonly string[])[]): string {
  return characters.map((character, index) => `${character}${syllables[index]?.join(',') ?? ''}'`).join('');
}

const mixedWord = /^[a-z\p{Script=Han}]{1,40}$/u;

/**
 * What finds a word at the beginning of a spelled-out name, as the source of a `u` pattern; undefined for words with
 * anything but Han characters and letters.
 */
export function mixedPattern(word: string): string | undefined {
  if (!mixedWord.test(word)) return undefined;
  const rest = "[a-z,]*'";
  const anyWithSyllable = (letter: string) => `[^a-z',](?:[a-z]+,)*${letter}`;
  let inside: 'nothing' | 'character' | 'syllable' = 'nothing';
  let pattern = '';
  for (const typed of word) {
    const skip: string = inside === 'nothing' ? '' : rest;
    if (!/[a-z]/.test(typed)) {
      pattern += skip + typed;
      inside = 'character';
    } else {
      const next = skip + anyWithSyllable(typed);
      pattern += inside === 'syllable' ? `(?:${typed}|${next})` : next;
      inside = 'syllable';
    }
  }
  return pattern;
}
