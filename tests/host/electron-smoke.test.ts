import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { expect, it } from 'vitest';
import { electronPackage, findElectron } from '#build/electron-binary.ts';
import { tempDir } from './temp-dir.ts';

const top = join(import.meta.dirname, '../..');
const executablePath = findElectron(electronPackage(), process.env.ELECTRON_OVERRIDE_DIST_PATH);
const display = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const missing =
  executablePath === undefined
    ? 'Electron’s program is not there'
    : display
      ? undefined
      : 'there is no display';
if (missing !== undefined)
  console.warn(`\n******** SKIPPED: the test in real Electron, because ${missing} ********\n`);

it.skipIf(missing !== undefined)('starts in real Electron, on its own origin, without network', async () => {
  const app = await _electron.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [top, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--data-dir', tempDir()],
    timeout: 120_000,
  });
  try {
    const page = await app.firstWindow();
    await page.waitForFunction(() => window.anjuan !== undefined);
    expect(await page.title()).toBe('组工案卷');
    expect(await page.evaluate(() => [location.origin, isSecureContext])).toEqual(['app://anjuan', true]);
    expect(await page.evaluate(() => window.anjuan?.about())).toMatchObject({ shell: 'electron' });
    const reached = await page.evaluate(() =>
      fetch('https://example.com/').then(
        () => true,
        () => false,
      ),
    );
    expect(reached).toBe(false);
    expect(await page.evaluate(() => typeof Reflect.get(window, 'require'))).toBe('undefined');
  } finally {
    await app.close();
  }
});
