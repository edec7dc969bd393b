import { readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { afterAll, beforeAll, it } from 'vitest';
import { launchPortable, type PortableApp } from '#tests/host/portable-app.ts';
import { CaseListPage } from './pages/case-list-page.ts';
import { FormPage } from './pages/form-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { SafetyPage, tabs } from './pages/safety-page.ts';

const wait = { timeout: 60_000 };

let app: PortableApp;
let frame: FramePage;
let safety: SafetyPage;

/** What can happen to a desk while somebody works: the tests follow each other on one data folder. */
beforeAll(async () => {
  app = await launchPortable();
  app.page.setDefaultTimeout(wait.timeout);
  frame = new FramePage(app.page);
  safety = new SafetyPage(app.page);
  await frame.opened();
});

afterAll(() => app?.close());

const people = () => new CaseListPage(app.page, '干部');

async function fillIn(name: string): Promise<FormPage> {
  await frame.goTo('干部');
  await app.page.getByRole('button', { name: '登记干部' }).click();
  const form = new FormPage(people().panel);
  await form.type('姓名', name);
  await form.press('登记');
  return form;
}

/** The panel of the new person opens by itself; it is closed again. */
async function register(name: string): Promise<void> {
  await fillIn(name);
  await expect(app.page.getByRole('dialog', { name, exact: true })).toBeVisible();
  await people().closePanel();
  await expect(people().row(name)).toBeVisible();
}

it('goes on saving when the journal’s folder is gone, says so, and catches up when it is back', async () => {
  await register('张建国');
  const journal = join(app.dataDir, '账本');
  renameSync(journal, `${journal}-挪走`);
  await register('李晓燕');
  const banner = app.page.getByRole('alert').filter({ hasText: '改动已保存在数据库' });
  await expect(banner).toContainText('账本没有写入');
  renameSync(`${journal}-挪走`, journal);
  await expect(banner).toHaveCount(0, wait);
  await safety.open('系统体检');
  await expect(safety.health('账本文件')).toContainText('正常', wait);
});

it('records nothing more when the disk is nearly full, and goes on when there is room', async () => {
  await safety.open('口令与人员');
  await app.page.getByLabel('磁盘空间提醒').fill('1000000');
  await safety.press('保存');
  await expect(
    app.page.getByRole('alert').filter({ hasText: /磁盘只剩\d+MB，为保护数据已暂停/ }),
  ).toBeVisible();
  const form = await fillIn('王志强');
  await expect(form.box.getByText(/为保护数据已暂停录入和修改/)).toBeVisible(wait);
  await people().closePanel();
  await safety.open('口令与人员');
  await app.page.getByLabel('磁盘空间提醒').fill('500');
  await safety.press('保存');
  await expect(app.page.getByRole('alert').filter({ hasText: '磁盘只剩' })).toHaveCount(0);
  await register('王志强');
});

it('can be used without eyes or mouse on every tab', async () => {
  for (const tab of tabs) {
    await safety.open(tab);
    await expect(app.page.getByRole('tabpanel').locator('table').first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page: app.page }).analyze();
    expect(violations.map(({ id, nodes }) => [tab, id, nodes[0]?.html])).toEqual([]);
  }
});

it('names a record that was altered on disk and mends it from the journal', async () => {
  await app.page.evaluate(alterOnePerson);
  await frame.goTo('工作台');
  await app.page.getByRole('link', { name: '干部' }).click();
  await expect(app.page.getByRole('heading', { name: '有记录已损坏' })).toBeVisible(wait);
  await app.page.getByRole('button', { name: '去系统体检' }).click();
  await expect(safety.health('记录与日志')).toContainText('有1条记录与日志不符', wait);
  await safety.press('从账本修复');
  await expect(safety.health('记录与日志')).toContainText('正常', wait);
  await frame.goTo('干部');
  for (const name of ['张建国', '李晓燕', '王志强']) await expect(people().row(name)).toBeVisible();
});

it('prints the health check on one page', async () => {
  await safety.open('系统体检');
  await expect(safety.health('记录与日志')).toContainText('正常', wait);
  const pdf = (await app.page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

it('takes a last snapshot when the program is told to end', async () => {
  await app.shell.stop();
  const folder = join(app.dataDir, '快照');
  const heads = readdirSync(folder).map((name) =>
    readFileSync(join(folder, name)).toString('latin1', 0, 1000),
  );
  expect(heads.filter((head) => head.includes('"why":"quit"'))).toHaveLength(1);
});

/** In the page: one bit of a sealed row, past the program. */
async function alterOnePerson(): Promise<void> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open('anjuan'));
  const store = database.transaction('people', 'readwrite').objectStore('people');
  const [row] = await done(store.getAll());
  row.payload[40] ^= 1;
  await done(store.put(row));
  database.close();
}
