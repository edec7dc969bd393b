/** npm run torture: the long forms of the tests that hurt. Takes about half an hour. */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { buildIfNeeded } from './built.ts';
import { ensureBrowser } from './ensure-browser.ts';

const top = resolve(import.meta.dirname, '..');

ensureBrowser();
buildIfNeeded();
const { status } = spawnSync(
  process.execPath,
  [
    join(top, 'node_modules/vitest/vitest.mjs'),
    'run',
    '-c',
    'build/vitest.config.ts',
    'tests/host/keeping',
    'tests/e2e/kill',
    'tests/e2e/flipped-byte',
    'tests/unit/formats/lrmx-damaged',
    ...process.argv.slice(2),
  ],
  { cwd: top, stdio: 'inherit', env: { ...process.env, ANJUAN_TORTURE: '1' } },
);
process.exitCode = status ?? 1;
