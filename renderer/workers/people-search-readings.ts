import { pinyin } from 'pinyin-pro';

export interface Readings {
  /** `zhangsan` */
  readonly readings: readonly string[];
  /** `zs` */
  readonly initials: readonly string[];
}

/** Surnames that pinyin-pro reads as the everyday word (version 3.29.4). */
const missedSurnames: Readonly<Record<string, string>> = { 种: 'chong', 黑: 'he' };

/**
 * How a name is read: as a surname (单 shan, 尉迟 yu chi) and, for whoever types it that way, as everyday words (dan,
 * wei chi). ü is both v and u, as people type it.
 */
export function readingsOf(name: string): Readings {
  const plain = name.replace(/[\s·•]/g, '');
  const options = { toneType: 'none', type: 'array', v: true } as const;
  const asName = pinyin(plain, { ...options, mode: 'surname' });
  const surname = missedSurnames[plain.charAt(0)];
  const ways = [asName, pinyin(plain, options), ...(surname ? [[surname, ...asName.slice(1)]] : [])];
  const readings = ways.map((way) => way.join('').toLowerCase());
  return {
    readings: [...new Set(readings.flatMap((text) => [text, text.replaceAll('v', 'u')]))],
    initials: [
      ...new Set(ways.map((way) => way.map((syllable) => syllable.charAt(0).toLowerCase()).join(''))),
    ],
  };
}
