import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { repairProfile } from '#electron/host/profile-repair.ts';
import { browserPath } from '../portable-app.ts';
import { tempDir } from '../temp-dir.ts';
import { addRows, tearNewestLog } from './row-store.ts';

/** One session of Chromium on the product's origin: adds rows, closes cleanly, tells how many there are. */
async function session(profile: string, rows: number): Promise<number> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browserPath(),
    chromiumSandbox: false,
    timeout: 120_000,
  });
  await context.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
  );
  const page = await context.newPage();
  await page.goto('http://anjuan.localhost/');
  const count = await page.evaluate(addRows, rows);
  await context.close();
  return count;
}

describe('Chromium’s silent wipe', () => {
  it('happens: after a torn log everything is gone at the start after the next', async ({ skip }) => {
    const profile = tempDir();
    expect(await session(profile, 300)).toBe(300);
    if (tearNewestLog(profile) === undefined) return skip();
    expect(await session(profile, 20)).toBe(320);
    expect(await session(profile, 0)).toBe(0);
  });

  it('does not happen after the repair', async ({ skip }) => {
    const profile = tempDir();
    await session(profile, 300);
    if (tearNewestLog(profile) === undefined) return skip();
    expect(repairProfile(profile, join(profile, 'kept'))).toHaveLength(1);
    const second = await session(profile, 20);
    // The byte cut off may have belonged to the last row.
    expect(second).toBeGreaterThanOrEqual(319);
    expect(await session(profile, 0)).toBe(second);
  });

  it('leaves a profile alone that was closed cleanly', async () => {
    const profile = tempDir();
    await session(profile, 50);
    expect(repairProfile(profile, join(profile, 'kept'))).toEqual([]);
    expect(await session(profile, 0)).toBe(50);
  });
});
