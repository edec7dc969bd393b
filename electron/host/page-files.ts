import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

/**
 * What the page may do; the same text stands in renderer/index.html. Checked with antd, zod, echarts and module workers.
 */
export const contentPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
  "font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'";

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

export interface PageFile {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface PageFiles {
  /** The file of a URL path, or undefined. */
  get(urlPath: string): Promise<PageFile | undefined>;
}

/** Reads the list of files once: a path that is not in it cannot be asked for, so there is nothing to traverse. */
export function openPageFiles(dir: string): PageFiles {
  const paths = new Map<string, string>();
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    paths.set(`/${relative(dir, path).split(sep).join('/')}`, path);
  }
  const index = paths.get('/index.html');
  if (index === undefined) throw new Error(`no index.html in ${dir}`);
  paths.set('/', index);

  return {
    async get(urlPath) {
      const path = paths.get(decoded(urlPath));
      if (path === undefined) return undefined;
      return {
        type: types[extname(path)] ?? 'application/octet-stream',
        bytes: new Uint8Array(await readFile(path)),
      };
    },
  };
}

function decoded(urlPath: string): string {
  try {
    return decodeURIComponent(urlPath);
  } catch {
    return '';
  }
}
