import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join, resolve } from 'node:path';
import { tempDir } from '../temp-dir.ts';

const top = resolve(import.meta.dirname, '../../..');
const page = `import { portableClient } from './portable-client.js';
window.anjuan ??= portableClient();
window.anjuan.onEvent((event) => { if (event.kind === 'closing') window.anjuan.confirmClose(); });`;

/** The real shells around a page that does nothing by itself: what is in the data folder, the test put there. */
export function bareBuild(): string {
  const dir = tempDir();
  for (const name of ['main', 'preload', 'portable']) {
    cpSync(join(top, 'build/out', name), join(dir, name), { recursive: true });
  }
  writeFileSync(join(dir, 'package.json'), '{"type":"module"}');
  mkdirSync(join(dir, 'page'));
  const client = readFileSync(join(top, 'renderer/host/portable-client.ts'), 'utf8');
  writeFileSync(join(dir, 'page/portable-client.js'), stripTypeScriptTypes(client));
  writeFileSync(join(dir, 'page/page.js'), page);
  writeFileSync(
    join(dir, 'page/index.html'),
    '<!doctype html><html lang="zh-CN"><title>组工案卷</title><script type="module" src="page.js"></script></html>',
  );
  return dir;
}
