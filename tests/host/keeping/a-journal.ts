import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Journal, openJournal } from '#electron/host/journal.ts';
import { encodeLine } from '#electron/host/journal-line.ts';
import type { JournalLine } from '#shared/host-api.ts';

export const november = () => '20261122-153012';

export function aLine(seq: number, text = `第${seq}条`): JournalLine {
  const bytes = new TextEncoder().encode(text);
  return { seq, hash: createHash('sha256').update(text).digest('hex'), bytes };
}

export function lines(from: number, to: number): JournalLine[] {
  return Array.from({ length: to - from + 1 }, (_, at) => aLine(from + at));
}

/** The text of lines 1 to n as it stands in a file. */
export function written(...all: readonly JournalLine[]): Buffer {
  return Buffer.concat(all.map(encodeLine));
}

/** Writes a month's file and opens the journal, as at a start of the program. */
export function aJournal(dir: string, bytes?: Uint8Array, month = '2026-11'): Journal {
  if (bytes !== undefined) writeFileSync(join(dir, `${month}.ajlog`), bytes);
  return openJournal(dir, november);
}

export async function seqsOf(journal: Journal): Promise<readonly number[]> {
  return (await journal.read(0, 1e9)).map(({ seq }) => seq);
}

export function fileText(dir: string, month = '2026-11'): Buffer {
  return readFileSync(join(dir, `${month}.ajlog`));
}

export function tornCopies(dir: string): readonly string[] {
  return readdirSync(dir).filter((name) => name.includes('.torn'));
}
