import { ok, type Result } from '#shared/result.ts';
import { textOf } from './figure-controls.ts';
import { openWord, partText } from './open-word.ts';

/** The text of a .docx, a line for each paragraph, also those of tables. */
export function wordText(bytes: Uint8Array, name: string): Result<string> {
  const opened = openWord(bytes, name);
  if (!opened.ok) return opened;
  const xml = partText(opened.value, 'word/document.xml').replace(/<w:(?:tab|br)\/>/g, '<w:t> </w:t>');
  const paragraphs = [...xml.matchAll(/<w:p(?:\s[^>]*)?>.*?<\/w:p>/gs)].map(([paragraph]) =>
    textOf(paragraph),
  );
  return ok(paragraphs.join('\n'));
}
