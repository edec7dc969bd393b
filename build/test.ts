/** npm test [-- <arguments of vitest>]: brings what the tests need, builds, runs them all, ends with one plain line. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildIfNeeded, out } from './built.ts';
import { ensureBrowser, ensureOffice } from './ensure-browser.ts';
import { countLine, countTests, type TestCount } from './test-count.ts';

const top = resolve(import.meta.dirname, '..');
const report = join(out, 'test-results.json');

try {
  ensureBrowser();
  const office = ensureOffice();
  if (office !== 'ready') console.warn(`\n******** ${office} ********\n`);
  buildIfNeeded();
  rmSync(report, { force: true });
  const vitest = join(top, 'node_modules/vitest/vitest.mjs');
  const { status } = spawnSync(
    process.execPath,
    [
      vitest,
      'run',
      '-c',
      'build/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...process.argv.slice(2),
    ],
    { cwd: top, stdio: 'inherit' },
  );
  const count = readCount(status === 0);
  console.log(countLine(count));
  process.exitCode = status === 0 && count.failed === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log(countLine({ passed: 0, failed: 1, skipped: 0 }));
  process.exitCode = 1;
}

/** A run that ended badly without a failed test (an error outside any test) still counts one failure. */
function readCount(good: boolean): TestCount {
  const count = countTests(JSON.parse(readFileSync(report, 'utf8')));
  return good || count.failed > 0 ? count : { ...count, failed: 1 };
}
