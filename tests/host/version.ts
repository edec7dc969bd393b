import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** What the program calls itself. */
export const { version }: { readonly version: string } = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8'),
);
