import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';

/** What the search looks at; a parameter, so that every system can be tested on any. */
export interface BrowserSearch {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
}

export const thisMachine: BrowserSearch = {
  platform: process.platform,
  env: process.env,
  exists: existsSync,
};

/** Commands on Linux in order of preference; the later ones are what UOS and Kylin desktops carry. */
const commands = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'browser360-cn-stable',
  'browser360-cn',
  '360chrome',
  'qaxbrowser-safe-stable',
  'qaxbrowser',
  'uos-browser-stable',
  'uos-browser',
  'org.deepin.browser',
];

/** The same for systems that keep the browsers outside PATH. */
const linuxPaths = [
  '/opt/google/chrome/chrome',
  '/opt/apps/cn.google.chrome/files/google-chrome',
  '/opt/apps/com.browser.softedge.stable/files/microsoft-edge',
  '/opt/apps/com.360.browser-stable/files/com.360.browser-stable',
  '/opt/apps/com.qianxin.browser-stable/files/qaxbrowser-safe-stable',
  '/opt/browser360/browser360-cn',
  '/opt/qaxbrowser/qaxbrowser-safe-stable',
];

const windowsPaths = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  '360ChromeX\\Chrome\\Application\\360ChromeX.exe',
  '360Chrome\\Chrome\\Application\\360chrome.exe',
  'Qaxbrowser\\Application\\Qaxbrowser.exe',
];

const macPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/**
 * The Chromium of this machine: ANJUAN_BROWSER if set (a path, or undefined if it does not exist), else the first known one.
 */
export function findSystemBrowser(search: BrowserSearch = thisMachine): string | undefined {
  const chosen = search.env.ANJUAN_BROWSER;
  if (chosen !== undefined && chosen !== '') return search.exists(chosen) ? chosen : undefined;
  return candidates(search).find(search.exists);
}

function candidates({ platform, env }: BrowserSearch): readonly string[] {
  switch (platform) {
    case 'win32': {
      const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA, env.APPDATA];
      return windowsPaths.flatMap((path) => roots.flatMap((root) => (root ? [win32.join(root, path)] : [])));
    }
    case 'darwin':
      return macPaths;
    default: {
      const folders = (env.PATH ?? '').split(':').filter((folder) => folder.startsWith('/'));
      const onPath = commands.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
      return [...onPath, ...linuxPaths];
    }
  }
}

/** What to say where there is none. */
export const noBrowser =
  '没有找到可用的浏览器：请安装 Chromium、Chrome、Edge、360 或奇安信浏览器之一，或用环境变量 ANJUAN_BROWSER 指明浏览器程序的完整路径。';
