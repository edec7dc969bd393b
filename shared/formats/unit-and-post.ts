/** Splits "某某县财政局党组书记、局长，三级调研员" where one cell holds unit, duties and 职级. */

/**
 * 职级 of the 综合管理类 (公务员职务与职级并行规定, 2019, 第七条). They only help to find a rank at the end of a text;
 * other words stay in the post.
 */
const ranks = /(?:[一二]级巡视员|[一二三四]级调研员|[一二三四]级主任科员|[一二]级科员)$/;

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
  return ranks.exec(text.replace(/[\s。.）)]+$/, ''))?.[0];
}
