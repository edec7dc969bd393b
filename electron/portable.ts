import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Conf from 'conf';
import { version } from '../package.json';
import { browserArguments, commandLine, openBrowserWindow } from './host/browser-window.ts';
import { type DataFolder, defaultDataDir, openDataFolder } from './host/data-folder.ts';
import { lockFolder } from './host/folder-lock.ts';
import { beginStart, openKeeping, type Start } from './host/keeping.ts';
import { openLoopbackServer } from './host/loopback-server.ts';
import { checkSettingsFile, openSettings, settingsName } from './host/machine-settings.ts';
import { methods } from './host/methods.ts';
import { systemOpener } from './host/open-with-system.ts';
import { openPageFiles } from './host/page-files.ts';
import { quietProfile } from './host/profile-preferences.ts';
import { isProfileOpen } from './host/profile-repair.ts';
import { openLog, type ProgramLog } from './host/program-log.ts';
import { openSavedFiles } from './host/saved-files.ts';
import { type HostServices, openClosing } from './host/services.ts';
import { readShellArguments } from './host/shell-arguments.ts';
import { writeStartPage } from './host/start-page.ts';
import { findSystemBrowser, noBrowser } from './host/system-browser.ts';
import { watchWindow } from './host/window-life.ts';

const { dataDir, open } = readShellArguments(process.argv.slice(2));
await start(dataDir ?? defaultDataDir({ platform: process.platform, home: homedir(), env: process.env }));

async function start(dir: string): Promise<void> {
  const browser = findSystemBrowser();
  if (browser === undefined) return giveUp(noBrowser);
  const folder = openDataFolder(dir, 'portable');
  const lock = lockFolder(folder.root);
  if (lock.kind === 'busy') {
    return giveUp(
      `组工案卷已经在使用数据文件夹“${folder.root}”，请切换到已打开的窗口；如确认没有打开，请删除文件“${lock.file}”后重试。`,
    );
  }

  const log = openLog(folder.logs);
  const window = watchWindow();
  // Which version of the system's browser it is, nobody can tell without starting it.
  const profileIsOpen = isProfileOpen(folder.profile);
  const begun = beginStart(folder, { program: version, browser: '' }, profileIsOpen);
  if (!profileIsOpen) quietProfile(folder.profile);
  const services = openServices(folder, begun, log, (event) => server.emit(event));
  const token = randomBytes(32).toString('hex');
  const server = await openLoopbackServer({
    token,
    page: openPageFiles(join(import.meta.dirname, '../page')),
    call: (method, args) => methods[method](services, args),
    onBug: (error) => log.bug('portable', error),
    onPages: window.pages,
    onRefused: services.keeping.countRefused,
  });
  const startPage = writeStartPage(folder.profile, token);
  const args = browserArguments({
    startUrl: startPage.url,
    port: server.port,
    profile: folder.profile,
    firstStart: !existsSync(join(folder.profile, 'Local State')),
    asRoot: process.getuid?.() === 0,
  });
  log.write(`portable ${version} started`);

  const child = open ? openBrowserWindow(browser, args) : undefined;
  child?.once('error', () => window.exited(undefined));
  child?.once('exit', (code) => window.exited(code ?? undefined));
  console.log(
    open
      ? `组工案卷已在窗口中打开；数据文件夹：${folder.root}`
      : `请用这一行命令打开：${commandLine(process.platform, browser, args)}`,
  );

  // Without a window of its own, the program waits to be told: pages may come and go.
  const why = await Promise.race(child ? [stopSignal(), window.end] : [stopSignal()]);
  if (why === 'told' && window.open() > 0) await services.closing.ask();
  server.close();
  if (child) await closeBrowser(child);
  startPage.remove();
  begun.end();
  lock.release();
  log.write(`portable stopped: ${why}`);
  if (why === 'never opened') {
    return giveUp(`浏览器“${browser}”没有打开窗口，请用环境变量 ANJUAN_BROWSER 换一个浏览器后重试。`);
  }
  process.exit(0);
}

/** The browser writes its profile to the end; only then may the next start have it. */
async function closeBrowser(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = once(child, 'exit');
  child.kill();
  await Promise.race([gone, setTimeout(10_000)]);
}

function stopSignal(): Promise<'told'> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => resolve('told'));
  });
}

function giveUp(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

function openServices(
  folder: DataFolder,
  begun: Start,
  log: ProgramLog,
  emit: Parameters<typeof openClosing>[0],
): HostServices {
  checkSettingsFile(folder.root, log);
  const savedFiles = openSavedFiles();
  const settings = openSettings(new Conf({ cwd: folder.root, configName: settingsName }));
  const keeping = openKeeping(folder, begun, settings, log);
  return {
    about: { shell: 'portable', version, platform: process.platform, dataDir: folder.root },
    settings,
    savedFiles,
    opener: systemOpener(process.platform),
    log,
    saveFile: (file) => savedFiles.saveNew(folder.exports, file.name, file.bytes),
    chooseFolder: async () => ({ kind: 'refused', message: '请直接输入文件夹的完整路径。' }),
    printToPdf: async () => ({
      kind: 'refused',
      message: '浏览器窗口请点“打印”，在打印窗口的“目标打印机”中选“另存为PDF”。',
    }),
    closing: openClosing(emit, keeping.snapshots.busy),
    keeping,
  };
}
