import { ok, type Result } from '#shared/result.ts';
import { textOf } from './figure-controls.ts';
import { openWord, partText } from './open-word.ts';

const TOKEN =
  /<(\/?)w:(tbl|tr|tc)(?:\s[^>]*)?>|<w:gridSpan\s+w:val="(\d+)"\s*\/>|<w:p(?:\s[^>]*)?(?<!\/)>.*?<\/w:p>/gs;

/** The text of a .docx: a line for each paragraph and each row of a table, its cells between tabs as on the clipboard. */
export function wordText(bytes: Uint8Array, name: string): Result<string> {
  const opened = openWord(bytes, name);
  if (!opened.ok) return opened;
  const xml = readable(partText(opened.value, 'word/document.xml'));
  const lines: string[] = [];
  // Tables within a cell of a table are words of that cell.
  let depth = 0;
  let cells: string[] = [];
  let covered = 0;
  for (const [token, close, element, span] of xml.matchAll(TOKEN)) {
    if (element === 'tbl') depth += close ? -1 : 1;
    else if (depth === 0 && element === undefined) lines.push(textOf(token));
    else if (element === undefined && span === undefined) cells.push((cells.pop() ?? '') + textOf(token));
    else if (depth !== 1) continue;
    else if (span !== undefined) covered = Number(span) - 1;
    else if (element === 'tr' && close) lines.push(cells.join('\t'));
    else if (element === 'tr') cells = [];
    else if (close) cells.push(...Array.from({ length: covered }, () => ''));
    else {
      covered = 0;
      cells.push('');
    }
  }
  return ok(lines.join('\n'));
}

/** What a reader sees, once: a text box stands inside a paragraph and would end it, so its words follow at the end. */
function readable(xml: string): string {
  const boxes: string[] = [];
  const text = xml
    .replace(/<mc:Fallback>.*?<\/mc:Fallback>|<w:moveFrom\s[^>]*(?<!\/)>.*?<\/w:moveFrom>/gs, '')
    .replace(/<w:txbxContent>(.*?)<\/w:txbxContent>/gs, (_, box: string) => {
      boxes.push(box);
      return '';
    });
  return (text + boxes.join(''))
    .replace(/<w:(?:tab|br)\/>/g, '<w:t> </w:t>')
    .replace(/<w:noBreakHyphen\/>/g, '<w:t>-</w:t>');
}
