import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { whyNotWritten } from './file-trouble.ts';
import { localStamp } from './local-stamp.ts';

/** Stands beside the profile from the moment that somebody asks until the next start has done it. */
function wishOf(profile: string): string {
  return `${profile}-换下数据库`;
}

/** To be done at the next start: while the browser runs, its store cannot be moved. */
export function wishStoreAside(profile: string): void {
  writeFileSync(wishOf(profile), '', { mode: 0o600, flush: true });
}

/**
 * If somebody asked for it: puts the browser's unreadable store under another name in `keptIn`, whole; the page then finds
 * none and rebuilds it from journal and snapshots. To be called before the browser opens the profile. Gives what was done,
 * in Chinese.
 */
export function layStoreAside(profile: string, keptIn: string): readonly string[] {
  const wish = wishOf(profile);
  if (!existsSync(wish)) return [];
  try {
    const target = join(keptIn, `IndexedDB-${localStamp()}`);
    const stores = [join(profile, 'IndexedDB'), join(profile, 'Default/IndexedDB')].filter(existsSync);
    for (const [index, store] of stores.entries()) {
      mkdirSync(keptIn, { recursive: true, mode: 0o700 });
      renameSync(store, index === 0 ? target : `${target}-${index + 1}`);
    }
    rmSync(wish);
    return [`打不开的数据库已换下，原样存放在“${target}”。`];
  } catch (error) {
    return [whyNotWritten('打不开的数据库没有换下', profile, error)];
  }
}
