/** Shortest passphrase. Length is what counts (NIST SP 800-63B 5.1.1.2); there are no rules of composition. */
export const SHORTEST_PASSPHRASE = 10;

export type Strength = 'short' | 'fair' | 'good' | 'strong';

export const strengthWords: Readonly<Record<Strength, string>> = {
  short: `太短，至少${SHORTEST_PASSPHRASE}个字符`,
  fair: '一般',
  good: '较强',
  strong: '强',
};

/**
 * A rough strength by how many different characters there are and how long the text is: repeating one character or
 * running along the keyboard does not count as length.
 */
export function strengthOf(passphrase: string): Strength {
  const characters = [...passphrase];
  if (characters.length < SHORTEST_PASSPHRASE) return 'short';
  const steps = characters.filter((character, index) => {
    const before = characters[index - 1];
    const distance =
      before === undefined ? 9 : Math.abs((character.codePointAt(0) ?? 0) - (before.codePointAt(0) ?? 0));
    return distance > 1;
  }).length;
  const worth = steps * Math.log2(Math.max(2, new Set(characters).size));
  if (worth >= 60) return 'strong';
  return worth >= 35 ? 'good' : 'fair';
}

/** So many wrong ones are kept one by one; by then every further try waits a minute. */
export const mostWrongSecrets = 500;

/** Seconds to wait after so many wrong passphrases running: 1, 2, 4 … 60. */
export function waitAfter(failures: number): number {
  return failures <= 0 ? 0 : Math.min(60, 2 ** (failures - 1));
}
