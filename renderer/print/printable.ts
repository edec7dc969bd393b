/** Without control characters and lone surrogates: XML 1.0 cannot hold them, Word refuses the whole file, and no font prints them. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '');
}
