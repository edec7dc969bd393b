/** Automatic numbering of a batch: each record counts from the beginning, as it would in a file of its own. */

const NUM_ID = /<w:numId w:val="(\d+)"\s*\/>/g;

/** The lists that a text counts by itself; empty for most templates. Bullets count nothing. */
export function countedLists(document: string, numbering: string): readonly string[] {
  const used = new Set([...document.matchAll(NUM_ID)].map(([, id = '']) => id));
  return [...used].filter((id) => /<w:numFmt w:val="(?!bullet|none)/.test(levelsOf(numbering, id)));
}

/** The texts of the records with lists of their own, and the part that declares these. */
export function countedAnew(
  texts: readonly string[],
  lists: readonly string[],
  numbering: string,
): { readonly texts: readonly string[]; readonly numbering: string } {
  const last = Math.max(0, ...[...numbering.matchAll(/<w:num w:numId="(\d+)"/g)].map(([, id]) => Number(id)));
  const idOf = (list: string, record: number) => last + (record - 1) * lists.length + lists.indexOf(list) + 1;
  const declared = texts.flatMap((_, record) =>
    record === 0 ? [] : lists.map((list) => restarted(numbering, list, idOf(list, record))),
  );
  const end = numbering.lastIndexOf('</w:num>') + '</w:num>'.length;
  return {
    texts: texts.map((text, record) =>
      record === 0
        ? text
        : text.replace(NUM_ID, (whole, id: string) =>
            lists.includes(id) ? `<w:numId w:val="${idOf(id, record)}"/>` : whole,
          ),
    ),
    numbering: numbering.slice(0, end) + declared.join('') + numbering.slice(end),
  };
}

/** The same list under another id, each of its levels from its first number. */
function restarted(numbering: string, list: string, id: number): string {
  const own = listOf(numbering, list);
  const levels = [...levelsOf(numbering, list).matchAll(/<w:lvl w:ilvl="(\d)".*?<\/w:lvl>/gs)];
  const overrides = levels.map(([level, at = '0']) => {
    const before =
      new RegExp(`<w:lvlOverride w:ilvl="${at}">(.*?)</w:lvlOverride>`, 's').exec(own)?.[1] ?? '';
    const start = /<w:start(?:Override)? w:val="(\d+)"/.exec(before) ?? /<w:start w:val="(\d+)"/.exec(level);
    const changed = /<w:lvl .*<\/w:lvl>/s.exec(before)?.[0] ?? '';
    return `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${start?.[1] ?? 1}"/>${changed}</w:lvlOverride>`;
  });
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractOf(own)}"/>${overrides.join('')}</w:num>`;
}

function listOf(numbering: string, id: string): string {
  return new RegExp(`<w:num w:numId="${id}".*?</w:num>`, 's').exec(numbering)?.[0] ?? '';
}

function abstractOf(list: string): string {
  return /<w:abstractNumId w:val="(\d+)"/.exec(list)?.[1] ?? '';
}

/** How a list counts, level by level. */
function levelsOf(numbering: string, id: string): string {
  const abstract = abstractOf(listOf(numbering, id));
  return (
    new RegExp(`<w:abstractNum w:abstractNumId="${abstract}".*?</w:abstractNum>`, 's').exec(numbering)?.[0] ??
    ''
  );
}
