import { ranks } from '#shared/codes/ranks.ts';

/** Splits "某某县财政局党组书记、局长，三级调研员" where one cell holds unit, duties and 职级. */

/** 职级 with a number stand for themselves at the end of a text; other words stay in the post. */
const ranksAtEnd = new RegExp(`(?:${ranks.filter((rank) => /^[一二三四]级/.test(rank)).join('|')})$`);

/** Finds known unit names at the beginning of a text, the longest first. */
export type UnitFinder = (text: string) => string | undefined;

export function unitFinder(unitNames: readonly string[]): UnitFinder {
  const known = new Set(unitNames);
  const longest = unitNames.reduce((length, name) => Math.max(length, name.length), 0);
  return (text) => {
    for (let length = Math.min(longest, text.length); length > 0; length--) {
      const start = text.slice(0, length);
      if (known.has(start)) return start;
    }
    return undefined;
  };
}

/** What can be told for certain; a text that begins with no known unit is left whole. The post keeps its 职级. */
export function splitUnitAndPost(
  text: string,
  unitOf: UnitFinder,
): { unit: string; post: string } | undefined {
  const unit = unitOf(text);
  return unit === undefined
    ? undefined
    : { unit, post: text.slice(unit.length).replace(/^[\s，,、：:]+/, '') };
}

/** 党组书记、局长，三级调研员 → 三级调研员 */
export function rankAtEnd(text: string): string | undefined {
  return ranksAtEnd.exec(text.replace(/[\s。.）)]+$/, ''))?.[0];
}
