import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { it } from 'vitest';
import { smallDisk } from '#tests/host/keeping/small-disk.ts';
import { launchPortable } from '#tests/host/portable-app.ts';
import { CaseListPage } from './pages/case-list-page.ts';
import { FormPage } from './pages/form-page.ts';
import { FramePage } from './pages/frame-page.ts';

const wait = { timeout: 90_000 };
const megabyte = 1024 * 1024;

it('stops writing before the disk is full, keeps what is there, and goes on when there is room again', async ({
  skip,
}) => {
  // The browser's store, the journal and everything else stand on it.
  const disk = smallDisk('400m');
  if (disk === undefined) return skip();
  let app = await launchPortable({ dataDir: join(disk, '组工案卷数据') });
  const frame = () => new FramePage(app.page);
  const people = () => new CaseListPage(app.page, '干部');
  const ballast = join(disk, 'ballast');
  const leave = (megabytes: number) => {
    rmSync(ballast, { force: true });
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - megabytes * megabyte)));
  };
  const register = async (name: string) => {
    await app.page.getByRole('button', { name: '登记干部' }).click();
    const form = new FormPage(people().panel);
    await form.type('姓名', name);
    await form.press('登记');
  };
  try {
    app.page.setDefaultTimeout(wait.timeout);
    await frame().opened();
    await app.page.evaluate(() => window.anjuan?.writeSettings({ freeSpaceWarningMb: 100 }));
    await frame().goTo('干部');
    await register('张建国');
    await expect(app.page.getByRole('dialog', { name: '张建国', exact: true })).toBeVisible();
    await people().closePanel();

    leave(60);
    await expect(app.page.getByText(/磁盘只剩\d+MB，请尽快清理/)).toBeVisible(wait);
    leave(12);
    await expect(app.page.getByText('为保护数据已暂停录入和修改').first()).toBeVisible(wait);
    await register('李晓燕');
    await expect(people().panel.getByText('为保护数据已暂停录入和修改')).toBeVisible();
    await people().closePanel();

    app = await app.restart();
    app.page.setDefaultTimeout(wait.timeout);
    await frame().opened();
    await expect(app.page.getByText('为保护数据已暂停录入和修改').first()).toBeVisible(wait);
    await frame().goTo('干部');
    await expect(people().row('张建国')).toBeVisible();

    rmSync(ballast);
    await expect(app.page.getByText('为保护数据已暂停录入和修改')).toHaveCount(0, wait);
    await register('王志强');
    await expect(app.page.getByRole('dialog', { name: '王志强', exact: true })).toBeVisible();
    app = await app.restart();
    app.page.setDefaultTimeout(wait.timeout);
    await frame().goTo('干部');
    for (const name of ['张建国', '王志强']) await expect(people().row(name)).toBeVisible();
  } finally {
    await app.close();
  }
});
