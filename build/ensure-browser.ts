import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { noBrowser } from '#electron/host/system-browser.ts';
import { findBrowser } from './find-browser.ts';

/** On Debian (and its children) as root, missing programs can simply be installed. */
function canInstall(): boolean {
  return process.getuid?.() === 0 && onPath('apt-get');
}

/** The browser to use and Chinese fonts for it; installs them where that is possible. Throws one sentence where not. */
export function ensureBrowser(): string {
  const missing = [
    ...(findBrowser() === undefined ? ['chromium'] : []),
    ...(hasChineseFont() ? [] : ['fonts-noto-cjk', 'fontconfig']),
  ];
  if (missing.length > 0 && canInstall()) install(missing);
  const browser = findBrowser();
  if (browser === undefined) throw new Error(noBrowser);
  if (!hasChineseFont()) {
    console.warn('本机没有中文字体，界面会显示方框：请安装 fonts-noto-cjk（思源黑体）或其他中文字体。');
  }
  return browser;
}

/** What tests of printed papers need. Answers what is missing, loudly, where it cannot be installed. */
export function ensureOffice(): 'ready' | `SKIPPED: ${string}` {
  const missing = [
    ...(onPath('soffice') ? [] : ['libreoffice-writer-nogui']),
    ...(onPath('pdftoppm') ? [] : ['poppler-utils']),
    ...(onPath('xmllint') ? [] : ['libxml2-utils']),
  ];
  if (missing.length === 0) return 'ready';
  if (canInstall() && install(missing)) return 'ready';
  return `SKIPPED: 打印件的检查不做，因为缺少 ${missing.join('、')}，请安装后重试。`;
}

function install(packages: readonly string[]): boolean {
  console.log(`正在安装 ${packages.join('、')}…`);
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-q', '-y', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  return apt('update') && apt('install', '--no-install-recommends', ...packages);
}

/** Windows and macOS always have one. */
function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  const { stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return (stdout ?? '').trim() !== '';
}

function onPath(command: string): boolean {
  const names = process.platform === 'win32' ? [`${command}.exe`, `${command}.cmd`] : [command];
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.some((folder) => names.some((name) => existsSync(join(folder, name))));
}

if (import.meta.main) {
  console.log(ensureBrowser());
  console.log(ensureOffice());
}
