import { appendFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The program's log: counts and causes, never contents. One file per month. */
export interface ProgramLog {
  write(line: string): void;
  /** A bug: its kind and where it happened. The message is left out, since it may quote a record. */
  bug(where: string, error: unknown): void;
}

const monthsKept = 12;
const longestLine = 500;

export function openLog(dir: string, now: () => string = () => new Date().toISOString()): ProgramLog {
  forgetOldMonths(dir);
  const write = (line: string) => {
    const time = now();
    const plain = line.replace(/\p{Cc}+/gu, ' ').slice(0, longestLine);
    try {
      appendFileSync(join(dir, `anjuan-${time.slice(0, 7)}.log`), `${time} ${plain}\n`);
    } catch {
      // A full disk must not stop the program for the sake of its log.
    }
  };
  return { write, bug: (where, error) => write(`bug in ${where}: ${outline(error)}`) };
}

function outline(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return [error.name, ...frames.slice(0, 4).map((line) => line.trim())].join(' ');
}

function forgetOldMonths(dir: string): void {
  const months = readdirSync(dir).filter((name) => /^anjuan-\d{4}-\d{2}\.log$/.test(name));
  for (const name of months.sort().slice(0, -monthsKept)) rmSync(join(dir, name), { force: true });
}
