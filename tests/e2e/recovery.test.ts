import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { afterAll, beforeAll, it } from 'vitest';
import { launchPortable, type PortableApp } from '#tests/host/portable-app.ts';
import { CaseListPage } from './pages/case-list-page.ts';
import { beginWithoutPassphrase } from './pages/first-run-page.ts';
import { FormPage } from './pages/form-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { SafetyPage } from './pages/safety-page.ts';

const wait = { timeout: 60_000 };
const shots = process.env.ANJUAN_SHOTS;

let app: PortableApp;
let frame: FramePage;

/** A desk whose journal was exchanged for another desk's while it was closed. */
beforeAll(async () => {
  const stranger = await launchPortable();
  try {
    await beginWithoutPassphrase(stranger.page, '别处的人');
    app = await launchPortable();
    await beginWithoutPassphrase(app.page, '王经办');
    await register('张建国');
    app = await app.restart(async () => {
      rmSync(join(app.dataDir, '账本'), { recursive: true });
      cpSync(join(stranger.dataDir, '账本'), join(app.dataDir, '账本'), { recursive: true });
    });
  } finally {
    await stranger.close();
  }
});

afterAll(() => app?.close());

async function register(name: string): Promise<void> {
  frame = new FramePage(app.page);
  await frame.goTo('干部');
  await app.page.getByRole('button', { name: '登记干部' }).click();
  const form = new FormPage(new CaseListPage(app.page, '干部').panel);
  await form.type('姓名', name);
  await form.press('登记');
  await expect(app.page.getByRole('dialog', { name, exact: true })).toBeVisible();
}

it('shows what stands where, takes no journal of other keys, and keeps the store when told to', async () => {
  await expect(app.page.getByRole('heading', { name: '案卷数据需要核对' })).toBeVisible(wait);
  await expect(app.page.getByRole('row', { name: /^现有数据库/ })).toContainText('第1至第2条');
  if (shots) await app.page.screenshot({ path: join(shots, 'recovery.png') });
  const choose = app.page.getByRole('button', { name: '以选中的为准' });
  await expect(app.page.getByRole('radio', { name: '现有数据库' })).toBeChecked();
  await expect(app.page.getByText('不采用账本此后的')).toBeVisible();
  await app.page.getByRole('radio', { name: '账本' }).check();
  await choose.click();
  await expect(app.page.getByText('账本不是这份数据的（钥匙不同）')).toBeVisible(wait);

  await app.page.getByRole('radio', { name: '现有数据库' }).check();
  await choose.click();
  frame = new FramePage(app.page);
  await expect(app.page.getByRole('navigation', { name: '主菜单' })).toBeVisible(wait);
  await frame.goTo('干部');
  await expect(new CaseListPage(app.page, '干部').row('张建国')).toBeVisible();
  expect(readdirSync(app.dataDir).filter((name) => name.startsWith('账本'))).toHaveLength(2);
  const safety = new SafetyPage(app.page);
  await safety.open('系统体检');
  await expect(safety.health('账本文件')).toContainText('正常', wait);
});

it('opens without a question the next time', async () => {
  app = await app.restart();
  await expect(app.page.getByRole('navigation', { name: '主菜单' })).toBeVisible(wait);
});

it('shows what stands beside a store that does not open, lays it aside when told to, and has everything back', async () => {
  await app.page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    };
  });
  await app.page.reload();
  await expect(app.page.getByRole('heading', { name: '案卷数据库打不开' })).toBeVisible(wait);
  await expect(app.page.getByRole('row', { name: /^账本/ })).toContainText('第1至第');
  if (shots) await app.page.screenshot({ path: join(shots, 'unreadable.png') });
  await app.page.getByRole('button', { name: '换下数据库并重建' }).click();
  await expect(app.page.getByText('请关闭程序后重新打开')).toBeVisible();
  app = await app.restart();
  frame = new FramePage(app.page);
  await expect(app.page.getByText('打不开的数据库已换下')).toBeVisible(wait);
  await expect(app.page.getByText(/数据库是空的，已从.*全部恢复/)).toBeVisible();
  await frame.goTo('干部');
  await expect(new CaseListPage(app.page, '干部').row('张建国')).toBeVisible();
  expect(readdirSync(join(app.dataDir, '数据库', '换下'))).toHaveLength(1);
});
