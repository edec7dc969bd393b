import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { enterPath, pageOrigin } from './loopback-server.ts';

export interface StartPage {
  /** file: address to open. */
  readonly url: string;
  remove(): void;
}

/**
 * Carries the token of this launch to the browser. Other users of the machine can read every command line, but not this
 * file; and in the fragment the token is sent to no server.
 */
export function writeStartPage(dir: string, token: string): StartPage {
  const path = join(dir, 'start.html');
  // A file left by an earlier launch keeps its old permissions, so it goes first.
  rmSync(path, { force: true });
  const target = `${pageOrigin}${enterPath}#${token}`;
  writeFileSync(
    path,
    `<!doctype html><meta charset="utf-8"><title>组工案卷</title><script>location.replace(${JSON.stringify(target)})</script>`,
    { mode: 0o600, flag: 'wx' },
  );
  return { url: pathToFileURL(path).href, remove: () => rmSync(path, { force: true }) };
}
