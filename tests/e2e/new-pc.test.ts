import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator } from '@playwright/test';
import { afterAll, beforeAll, expect as check, it } from 'vitest';
import { launchPortable, type PortableApp } from '#tests/host/portable-app.ts';
import { CaseListPage } from './pages/case-list-page.ts';
import { FirstRunPage } from './pages/first-run-page.ts';
import { FormPage } from './pages/form-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { LockPage } from './pages/lock-page.ts';
import { SafetyPage } from './pages/safety-page.ts';

const wait = { timeout: 60_000 };
const operator = '王经办';
const passphrase = '丹阳湖的水很清2013';
const shots = process.env.ANJUAN_SHOTS;

const place = mkdtempSync(join(tmpdir(), 'anjuan-places-'));
const stick = mkdtempSync(join(tmpdir(), 'anjuan-stick-'));
const old = join(place, '组工案卷数据');
let app: PortableApp;
let frame: FramePage;

async function start(): Promise<void> {
  app = await launchPortable();
  app.page.setDefaultTimeout(wait.timeout);
  frame = new FramePage(app.page);
}

const people = () => new CaseListPage(app.page, '干部');

async function register(name: string): Promise<void> {
  await frame.goTo('干部');
  await app.page.getByRole('button', { name: '登记干部' }).click();
  const form = new FormPage(people().panel);
  await form.type('姓名', name);
  await form.press('登记');
  await expect(app.page.getByRole('dialog', { name, exact: true })).toBeVisible();
  await people().closePanel();
}

async function openFiles(): Promise<Locator> {
  await people().panel.getByRole('tab', { name: '附件' }).click();
  return people().panel.getByRole('region', { name: '附件' });
}

/** A desk with two people and a file; the snapshot on the stick knows the first of them. */
beforeAll(async () => {
  await start();
  const first = new FirstRunPage(app.page);
  await first.begin(operator, passphrase);
  await expect(first.recoveryCode).toBeVisible(wait);
  await first.keepRecoveryCode();
  await register('张建国');
  await people().open('张建国');
  await (await openFiles())
    .locator('input[type=file]')
    .setInputFiles({ name: '考察材料.txt', mimeType: 'text/plain', buffer: Buffer.from('作风扎实') });
  await expect((await openFiles()).getByRole('row', { name: /考察材料/ })).toBeVisible();
  await people().closePanel();
  await app.page.evaluate((secondFolder) => window.anjuan?.writeSettings({ secondFolder }), stick);
  const safety = new SafetyPage(app.page);
  await safety.open('快照与恢复');
  await safety.press('立即做快照');
  await expect(app.page.getByText('快照已保存')).toBeVisible();
  await register('李晓燕');
  // Beside its own folder, which goes with it.
  const { dataDir } = app;
  await app
    .restart(async () => cpSync(dataDir, old, { recursive: true }))
    .then(async (again) => {
      await again.close();
    });
  check(existsSync(dataDir)).toBe(false);
});

afterAll(async () => {
  await app?.close().catch(() => undefined);
  for (const dir of [place, stick]) rmSync(dir, { recursive: true, force: true });
});

async function takeOver(path: string): Promise<void> {
  await app.page.getByRole('button', { name: '已有数据或备份' }).click();
  const form = new FormPage(app.page.getByRole('main'));
  await form.press('查看');
  await expect(app.page.getByText('请填写文件夹的路径。')).toBeVisible();
  await form.type('文件夹', join(tmpdir(), '没有这个文件夹'));
  await form.press('查看');
  await expect(app.page.getByText('不见了')).toBeVisible();
  await form.type('文件夹', path);
  await form.press('查看');
  await expect(app.page.getByRole('radio', { name: operator })).toBeChecked();
  if (shots)
    await app.page.screenshot({ path: join(shots, `adopt-${path === old ? 'folder' : 'stick'}.png`) });
  const { violations } = await new AxeBuilder({ page: app.page }).analyze();
  check(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
}

async function openIt(): Promise<void> {
  await new FormPage(app.page.getByRole('main')).press('复制到本机');
  const lock = new LockPage(app.page);
  await expect(lock.heading).toBeVisible(wait);
  await lock.unlock(operator, passphrase);
  await expect(app.page.getByRole('navigation', { name: '主菜单' })).toBeVisible(wait);
}

it('takes over a whole data folder: every record is back, to the last one', async () => {
  await start();
  try {
    await takeOver(old);
    await expect(app.page.getByText('有，可恢复到最后一次改动')).toBeVisible();
    await openIt();
    await frame.goTo('干部');
    for (const name of ['张建国', '李晓燕']) await expect(people().row(name)).toBeVisible();
    const safety = new SafetyPage(app.page);
    await safety.open('系统体检');
    await expect(safety.health('记录与日志')).toContainText('正常', wait);
    await expect(safety.health('附件')).toContainText('1个文件', wait);
  } finally {
    await app.close();
  }
});

it('brings back what the stick holds when the whole data folder is lost, and says what it is', async () => {
  rmSync(old, { recursive: true });
  await start();
  try {
    await takeOver(stick);
    await expect(app.page.getByText('没有，只能恢复到最近一份快照')).toBeVisible();
    await openIt();
    await expect(app.page.getByText(/数据库是空的，已从快照和账本全部恢复/)).toBeVisible();
    await frame.goTo('干部');
    await expect(people().row('张建国')).toBeVisible();
    await expect(people().row('李晓燕')).toBeHidden();
    await people().open('张建国');
    await expect((await openFiles()).getByRole('row', { name: /考察材料/ })).toBeVisible();
    const safety = new SafetyPage(app.page);
    await people().closePanel();
    await safety.open('系统体检');
    await expect(safety.health('附件')).toContainText('1个文件', wait);
  } finally {
    await app.close();
  }
});
