import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDataFolder } from '#electron/host/data-folder.ts';
import { pageOrigin } from '#electron/host/loopback-server.ts';
import { settingsName } from '#electron/host/machine-settings.ts';
import { contentPolicy } from '#electron/host/page-files.ts';
import { tempDir } from './temp-dir.ts';

const top = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(top, path), 'utf8');

/** Every one of these leads to data on somebody's machine. If a test here fails, mend the code, not the test. */
describe('fixed for ever', () => {
  it('the origins, to which the databases belong', () => {
    expect(pageOrigin).toBe('http://anjuan.localhost');
    expect(read('electron/lockdown.ts')).toContain("pageOrigin = 'app://anjuan'");
  });

  it('the application’s id and name', () => {
    expect(read('electron-builder.yml')).toMatch(/^appId: cn\.anjuan\.desk$/m);
    expect(read('electron-builder.yml')).toMatch(/^productName: 组工案卷$/m);
  });

  it('the names in the data folder', () => {
    const root = tempDir();
    expect(openDataFolder(root, 'portable')).toEqual({
      root,
      exports: join(root, '导出'),
      logs: join(root, '日志'),
      profile: join(root, '数据库/portable'),
    });
    expect(settingsName).toBe('anjuan-settings');
  });
});

it('the page carries the content policy that both shells send', () => {
  expect(read('renderer/index.html')).toContain(`content="${contentPolicy}"`);
});
