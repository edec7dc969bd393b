import { readNumeral } from '../reports/proofread/numerals.ts';

export type Level = 1 | 2 | 3 | 4;

/** 层次序数 at the beginning of a line (7.3.3). */
export interface Label {
  readonly level: Level;
  readonly number: number;
  /** As printed: brackets full-width, digits and their point half-width. */
  readonly text: string;
}

const forms: readonly { readonly level: Level; readonly form: RegExp; text(number: string): string }[] = [
  { level: 1, form: /^([一二三四五六七八九十百]{1,5})、/, text: (number) => `${number}、` },
  { level: 2, form: /^[（(]([一二三四五六七八九十百]{1,5})[）)]/, text: (number) => `（${number}）` },
  // 3.5万元 is no third heading.
  { level: 3, form: /^([\d０-９]{1,2})[.．](?![\d０-９])/, text: (number) => `${number}.` },
  { level: 4, form: /^[（(]([\d０-９]{1,2})[）)]/, text: (number) => `（${number}）` },
];

/** The label with which a line begins and what stands behind it; undefined for a line without one. */
export function labelOf(line: string): { readonly label: Label; readonly rest: string } | undefined {
  for (const { level, form, text } of forms) {
    const found = form.exec(line);
    const typed = found?.[1];
    if (!found || typed === undefined) continue;
    const plain = typed.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
    const number = readNumeral(plain);
    if (number === undefined) continue;
    return { label: { level, number, text: text(plain) }, rest: line.slice(found[0].length).trimStart() };
  }
  return undefined;
}

/** Labels that do not follow from the one before on their level, with the number that was due. A new 1 always may begin. */
export function gapsIn<T extends { readonly label?: Label }>(
  items: readonly T[],
): readonly { readonly item: T; readonly due: number }[] {
  const last: Record<Level, number> = { 1: 0, 2: 0, 3: 0, 4: 0 };
  return items.flatMap((item) => {
    if (!item.label) return [];
    const { level, number } = item.label;
    const due = last[level] + 1;
    last[level] = number;
    for (const deeper of [2, 3, 4] as const) if (deeper > level) last[deeper] = 0;
    return number === due || number === 1 ? [] : [{ item, due }];
  });
}
