import { wordText } from '#renderer/print/word-text.ts';
import { ok, type Result, refuseAt } from '#shared/result.ts';

/** Far more than a year's summary; longer ones are no drafts. */
const MOST_BYTES = 20 * 1024 * 1024;

/** The text of a draft in a file: .docx, or .txt as Windows (GBK) or others (UTF-8) write it. */
export async function readDraft(file: File): Promise<Result<string>> {
  if (file.size > MOST_BYTES) return refuseAt(`“${file.name}”超过20兆字节，请只选文稿本身。`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!/\.txt$/i.test(file.name)) return wordText(bytes, file.name);
  const text = decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030');
  return text === undefined ? refuseAt(`“${file.name}”不是文本文件，读不出文字。`) : ok(text);
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
