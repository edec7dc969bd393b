import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { PortableApp } from '#tests/host/portable-app.ts';

/** Where the measuring code is built to. */
export const benchBuild = resolve(import.meta.dirname, '../../build/out/bench');

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  html: 'text/html',
  wasm: 'application/wasm',
};

/** The measuring code comes from the page's own origin, so that the store and the way to the shell are the product's. */
export async function serveBench({ context }: PortableApp): Promise<void> {
  await context.route('http://anjuan.localhost/bench/**', (route) => {
    const file = new URL(route.request().url()).pathname.replace('/bench/', '');
    const contentType = types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    const body = file === 'empty.html' ? '<!doctype html>' : readFileSync(resolve(benchBuild, file));
    return route.fulfill({ body, contentType });
  });
}
