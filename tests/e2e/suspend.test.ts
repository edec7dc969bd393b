import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { afterAll, beforeAll, it } from 'vitest';
import { type ElectronApp, launchElectron } from '#tests/host/electron-app.ts';
import { FirstRunPage } from './pages/first-run-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { LockPage } from './pages/lock-page.ts';

const wait = { timeout: 60_000 };
const operator = '司徒经办';
const passphrase = '丹阳湖的水很清2013';
const folder = mkdtempSync(join(tmpdir(), 'anjuan-suspend-'));
const dataDir = join(folder, 'desk');

let app: ElectronApp;
let lock: LockPage;

async function start(dir: string): Promise<void> {
  app = await launchElectron({ dataDir: dir });
  lock = new LockPage(app.page);
}

async function begin(): Promise<void> {
  const first = new FirstRunPage(app.page);
  await first.begin(operator, passphrase);
  await expect(first.recoveryCode).toBeVisible(wait);
  await first.keepRecoveryCode();
  await expect(menu()).toBeVisible(wait);
}

const menu = () => app.page.getByRole('navigation', { name: '主菜单' });

beforeAll(() => start(dataDir));
afterAll(async () => {
  await app?.close();
  rmSync(folder, { recursive: true, force: true });
});

it('shows nothing but the lock screen once the computer goes to sleep', async () => {
  await begin();
  await new FramePage(app.page).goTo('干部');
  app.electron.power.emit('suspend');
  await expect(lock.heading).toBeVisible(wait);
  await expect(menu()).toHaveCount(0);
  await lock.unlock(operator, passphrase);
  await expect(app.page.getByRole('button', { name: '登记干部' })).toBeVisible(wait);
});

it('keeps no keys on the page that asks what the records are: neither asleep nor forgotten', async () => {
  await app.close();
  const other = join(folder, 'other');
  await start(other);
  await begin();
  await app.close();
  rmSync(join(dataDir, '账本'), { recursive: true });
  cpSync(join(other, '账本'), join(dataDir, '账本'), { recursive: true });
  await start(dataDir);
  const question = app.page.getByRole('heading', { name: '案卷数据需要核对' });
  await lock.unlock(operator, passphrase);
  await expect(question).toBeVisible(wait);
  app.electron.power.emit('lock-screen');
  await expect(lock.heading).toBeVisible(wait);
  await lock.unlock(operator, passphrase);
  await expect(question).toBeVisible(wait);
  await app.page.clock.install();
  // Minute by minute, or it would be taken for a sleep.
  for (let minute = 0; minute < 9; minute++) await app.page.clock.fastForward(60_000);
  await expect(question).toBeVisible();
  await app.page.clock.fastForward(60_000);
  await app.page.clock.fastForward(60_000);
  await expect(lock.heading).toBeVisible(wait);
});
