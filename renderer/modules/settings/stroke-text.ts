import { ok, type Result, refuseAt } from '#shared/result.ts';

const names = '横竖撇点折';
/** Strokes that stroke tables count with one of the five. */
const others: Readonly<Record<string, string>> = { 提: '1', 钩: '5', 捺: '4' };

/**
 * Reads one character a line with its strokes in the order of writing, in words or as 1 横 2 竖 3 撇 4 点 5 折:
 * `眭 竖折横横横横竖横横竖横`.
 */
export function readStrokes(text: string): Result<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {};
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const [, character = '', written = ''] = /^(\p{Script=Han})[\s:：=]*(.*)$/u.exec(line) ?? [];
    const strokes = [...written.replace(/[\s、，,]/g, '')].map(strokeOf);
    if (character === '' || strokes.length === 0 || strokes.includes(undefined)) {
      return refuseAt(`“${line}”看不懂，请写成“丁 横折”或“丁 12”的样式，每行一个字。`, 'strokes');
    }
    if (found[character] !== undefined) return refuseAt(`“${character}”写了两行，请删去一行。`, 'strokes');
    found[character] = strokes.join('');
  }
  return ok(found);
}

function strokeOf(written: string): string | undefined {
  if (/[1-5]/.test(written)) return written;
  const at = names.indexOf(written);
  return at >= 0 ? String(at + 1) : others[written];
}

export function strokesInWords(strokes: Readonly<Record<string, string>>): string {
  return Object.entries(strokes)
    .map(
      ([character, written]) => `${character} ${[...written].map((one) => names[Number(one) - 1]).join('')}`,
    )
    .join('\n');
}
