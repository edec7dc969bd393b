import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { codeOf } from './file-trouble.ts';

/** Version of this program and of the browser engine; '' where it is not known. */
export interface Versions {
  readonly program: string;
  readonly browser: string;
}

export interface Session {
  /** The session before ended by itself; also true at the very first start. */
  readonly cleanExit: boolean;
  /** To be called at a clean quit, when nothing is written any more. */
  end(): void;
}

const marker = z.object({ running: z.boolean(), program: z.string(), browser: z.string() });

/**
 * The marker of one browser profile: says `running` from start to clean quit, so that the next start can tell a kill or a
 * power cut. It stays after the quit, because it also knows which browser engine used the profile last.
 */
export function beginSession(path: string, versions: Versions): Session {
  const before = readMarker(path);
  const write = (running: boolean) => {
    try {
      writeFileSync(path, JSON.stringify({ running, ...versions }), { mode: 0o600, flush: true });
    } catch (error) {
      // A full disk must not keep the program from starting: the journal will say what is wrong.
      if (codeOf(error) === undefined) throw error;
    }
  };
  write(true);
  return {
    cleanExit: before === undefined || (before !== 'damaged' && !before.running),
    end: () => write(false),
  };
}

/** What the profile was last used with, if that is known. */
export function lastVersions(path: string): Versions | undefined {
  const found = readMarker(path);
  return found === 'damaged' ? undefined : found;
}

function readMarker(path: string): z.infer<typeof marker> | 'damaged' | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? undefined : 'damaged';
  }
  try {
    const found = marker.safeParse(JSON.parse(text));
    return found.success ? found.data : 'damaged';
  } catch {
    return 'damaged';
  }
}

/** True if `version` (dotted numbers) is later than `other`; an unknown version is later than nothing. */
export function isLater(version: string, other: string): boolean {
  if (version === '' || other === '') return false;
  const [one, two] = [version, other].map((text) => text.split('.').map(Number));
  for (const [at, number] of (one ?? []).entries()) {
    const difference = number - (two?.[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
