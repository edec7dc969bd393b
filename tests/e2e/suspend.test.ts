import { expect } from '@playwright/test';
import { afterAll, beforeAll, it } from 'vitest';
import { type ElectronApp, launchElectron } from '#tests/host/electron-app.ts';
import { FirstRunPage } from './pages/first-run-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { LockPage } from './pages/lock-page.ts';

const wait = { timeout: 60_000 };
const passphrase = '丹阳湖的水很清2013';

let app: ElectronApp;
beforeAll(async () => {
  app = await launchElectron();
});
afterAll(() => app?.close());

it('shows nothing but the lock screen once the computer goes to sleep', async () => {
  const first = new FirstRunPage(app.page);
  await first.begin('司徒经办', passphrase);
  await expect(first.recoveryCode).toBeVisible(wait);
  await first.keepRecoveryCode();
  await expect(app.page.getByRole('navigation', { name: '主菜单' })).toBeVisible(wait);
  await new FramePage(app.page).goTo('干部');

  app.electron.power.emit('suspend');
  const lock = new LockPage(app.page);
  await expect(lock.heading).toBeVisible(wait);
  await expect(app.page.getByRole('navigation', { name: '主菜单' })).toHaveCount(0);
  await lock.unlock('司徒经办', passphrase);
  await expect(app.page.getByRole('button', { name: '登记干部' })).toBeVisible(wait);
});
