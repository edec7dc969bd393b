import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import type { PortableApp } from '#tests/host/portable-app.ts';
// Brings the type of window.bare to page.evaluate.
import type {} from './data-layer.ts';

const top = resolve(import.meta.dirname, '../..');
const out = resolve(top, 'build/out/bare');

/** The data layer as one file for an empty page. */
export function buildDataLayer(): Promise<unknown> {
  return build({
    configFile: false,
    root: top,
    logLevel: 'warn',
    build: {
      outDir: out,
      target: 'chrome108',
      lib: {
        entry: resolve(import.meta.dirname, 'data-layer.ts'),
        formats: ['es'],
        fileName: 'data-layer',
      },
    },
  });
}

/** An empty page on the product's origin, with the data layer beside it; the product's own page stays out of the way. */
export async function openBarePage({ context, page }: PortableApp): Promise<void> {
  await context.route('http://anjuan.localhost/bare/**', (route) => {
    const file = new URL(route.request().url()).pathname.replace('/bare/', '');
    return file === 'blank.html'
      ? route.fulfill({
          body: '<!doctype html><title>bare</title><script type="module" src="data-layer.js"></script>',
          contentType: 'text/html',
        })
      : route.fulfill({ body: readFileSync(join(out, file)), contentType: 'text/javascript' });
  });
  await page.goto('http://anjuan.localhost/bare/blank.html');
  await page.waitForFunction(() => 'bare' in window);
}
