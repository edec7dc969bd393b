import validate from '@ooxml-tools/validate';
import mammoth from 'mammoth';

/** What the Open XML SDK, Word's own schema, finds wrong with a file; empty for a valid one. */
export async function schemaFaults(docx: Uint8Array): Promise<readonly string[]> {
  const faults = await validate(docx, 'docx', 'Microsoft365');
  return faults.map(({ path, description }) => `${path.partUri} ${path.xpath}: ${description}`);
}

/** The text of a .docx as mammoth, a reader that we did not write, finds it. */
export async function textByMammoth(docx: Uint8Array): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(docx) });
  return value;
}
