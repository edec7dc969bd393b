import { homedir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import {
  app,
  type BrowserWindow,
  dialog,
  type IpcMainInvokeEvent,
  ipcMain,
  Menu,
  powerMonitor,
  session,
  shell,
} from 'electron';
import ElectronStore from 'electron-store';
import type { FileToSave, HostEvent, Outcome } from '#shared/host-api.ts';
import { version } from '../package.json';
import { type DataFolder, defaultDataDir, openDataFolder } from './host/data-folder.ts';
import { safeFileName } from './host/file-name.ts';
import { lockFolder } from './host/folder-lock.ts';
import { beginStart, openKeeping, type Start, whyTooOld } from './host/keeping.ts';
import { checkSettingsFile, openSettings, settingsName } from './host/machine-settings.ts';
import { type MethodName, methods } from './host/methods.ts';
import { openPageFiles } from './host/page-files.ts';
import { openLog, type ProgramLog } from './host/program-log.ts';
import { freePath, openSavedFiles, type SavedFiles } from './host/saved-files.ts';
import { type HostServices, openClosing } from './host/services.ts';
import { readShellArguments } from './host/shell-arguments.ts';
import { windowState } from './host/window-bounds.ts';
import { isOwnPage, lockSession, prepareLockdown } from './lockdown.ts';
import { buildMenu } from './menu.ts';
import { openMainWindow } from './window.ts';

let window: BrowserWindow | undefined;

prepareLockdown();
boot();

/** Runs before `ready`, without a pause: the profile's place and the lock must be settled by then. */
function boot(): void {
  const { dataDir, devtools } = readShellArguments(process.argv.slice(1));
  const folder = openFolder(
    dataDir ?? defaultDataDir({ platform: process.platform, home: homedir(), env: process.env }),
  );
  if (folder === undefined) return;
  app.setPath('userData', folder.profile);
  // The lock belongs to this profile: a second start on the same data folder shows the first window and ends.
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });

  const lock = lockFolder(folder.root);
  if (lock.kind === 'busy') {
    refuseToStart(
      `另一个组工案卷正在使用数据文件夹“${folder.root}”，请先关闭它；如确认没有打开，请删除文件“${lock.file}”后重试。`,
    );
    return;
  }
  const versions = { program: version, browser: process.versions.chrome ?? '' };
  const newer = whyTooOld(folder, versions);
  if (newer !== undefined) {
    lock.release();
    refuseToStart(newer);
    return;
  }
  const begun = beginStart(folder, versions, false);
  app.on('quit', () => {
    begun.end();
    lock.release();
  });
  app.on('window-all-closed', () => app.quit());
  const log = openLog(folder.logs);
  app
    .whenReady()
    .then(() => start(folder, begun, log, devtools))
    .catch((error: unknown) => {
      log.bug('start', error);
      refuseToStart(`程序没有启动，原因已记入“${folder.logs}”，请联系维护人员。`);
    });
}

function start(folder: DataFolder, begun: Start, log: ProgramLog, devtools: boolean): void {
  checkSettingsFile(folder.root, log);
  const store = new ElectronStore({ cwd: folder.root, name: settingsName });
  const emit = (event: HostEvent) => window?.webContents.send('host:event', event);
  const savedFiles = openSavedFiles();
  const settings = openSettings(store);
  const keeping = openKeeping(folder, begun, settings, log);
  const services: HostServices = {
    about: { shell: 'electron', version, platform: process.platform, dataDir: folder.root },
    settings,
    savedFiles,
    opener: {
      open: async (path) => (await shell.openPath(path)) === '',
      async reveal(path) {
        shell.showItemInFolder(path);
        return true;
      },
    },
    log,
    saveFile: (file) => askAndSave(savedFiles, folder.exports, file),
    chooseFolder: askForFolder,
    printToPdf,
    closing: openClosing(emit, keeping.snapshots.busy),
    keeping,
  };

  lockSession(
    session.defaultSession,
    openPageFiles(join(import.meta.dirname, '../page')),
    keeping.countRefused,
  );
  answerPage(services);
  Menu.setApplicationMenu(
    buildMenu({
      about: services.about,
      folder,
      devtools,
      send: (command) => emit({ kind: 'menu', command }),
    }),
  );
  const saved = windowState.safeParse(store.get('window'));
  window = openMainWindow({
    saved: saved.data,
    keep(state) {
      try {
        store.set({ window: state });
      } catch (error) {
        // A full disk must not keep the window from closing.
        log.bug('window place', error);
      }
    },
    closing: services.closing,
    devtools,
  });
  window.on('closed', () => {
    window = undefined;
  });
  window.webContents.on('render-process-gone', (_event, { reason }) => void offerReload(log, reason));
  powerMonitor.on('suspend', () => emit({ kind: 'suspend' }));
  powerMonitor.on('lock-screen', () => emit({ kind: 'suspend' }));
  log.write(`electron ${version} started`);
}

/** The main process's half of preload.ts, channel by channel. */
function answerPage(services: HostServices): void {
  const checked =
    (name: MethodName) =>
    async (event: IpcMainInvokeEvent, ...args: unknown[]) => {
      if (!isOwnPage(event)) throw new Error(`host:${name} refused: not our page`);
      return methods[name](services, args);
    };
  ipcMain.handle('host:about', checked('about'));
  ipcMain.handle('host:readSettings', checked('readSettings'));
  ipcMain.handle('host:writeSettings', checked('writeSettings'));
  ipcMain.handle('host:saveFile', checked('saveFile'));
  ipcMain.handle('host:openSaved', checked('openSaved'));
  ipcMain.handle('host:revealSaved', checked('revealSaved'));
  ipcMain.handle('host:printToPdf', checked('printToPdf'));
  ipcMain.handle('host:discardSaved', checked('discardSaved'));
  ipcMain.handle('host:chooseFolder', checked('chooseFolder'));
  ipcMain.handle('host:lookIntoFolder', checked('lookIntoFolder'));
  ipcMain.handle('host:adoptDesk', checked('adoptDesk'));
  ipcMain.handle('host:log', checked('log'));
  ipcMain.handle('host:confirmClose', checked('confirmClose'));
  ipcMain.handle('host:rebuildStore', checked('rebuildStore'));
  ipcMain.handle('host:condition', checked('condition'));
  ipcMain.handle('host:readVault', checked('readVault'));
  ipcMain.handle('host:writeVault', checked('writeVault'));
  ipcMain.handle('host:appendJournal', checked('appendJournal'));
  ipcMain.handle('host:journalState', checked('journalState'));
  ipcMain.handle('host:readJournal', checked('readJournal'));
  ipcMain.handle('host:layJournalAside', checked('layJournalAside'));
  ipcMain.handle('host:beginSnapshot', checked('beginSnapshot'));
  ipcMain.handle('host:appendSnapshot', checked('appendSnapshot'));
  ipcMain.handle('host:finishSnapshot', checked('finishSnapshot'));
  ipcMain.handle('host:listSnapshots', checked('listSnapshots'));
  ipcMain.handle('host:readSnapshotFrame', checked('readSnapshotFrame'));
  ipcMain.handle('host:putAttachment', checked('putAttachment'));
  ipcMain.handle('host:readAttachment', checked('readAttachment'));
  ipcMain.handle('host:listAttachments', checked('listAttachments'));
  ipcMain.handle('host:verifyCopies', checked('verifyCopies'));
  ipcMain.handle('host:mendAttachment', checked('mendAttachment'));
}

async function askForFolder(): Promise<Outcome<{ path: string }>> {
  const options: Electron.OpenDialogOptions = {
    title: '选择原来的数据文件夹或备份',
    properties: ['openDirectory', 'showHiddenFiles'],
  };
  const { filePaths } = window
    ? await dialog.showOpenDialog(window, options)
    : await dialog.showOpenDialog(options);
  const [path] = filePaths;
  return path === undefined ? { kind: 'cancelled' } : { kind: 'done', value: { path } };
}

/** Paper and margins are those of the page's style sheet; grounds are printed, because a card's colour is one. */
async function printToPdf(): Promise<Outcome<{ bytes: Uint8Array<ArrayBuffer> }>> {
  if (window === undefined) return { kind: 'cancelled' };
  const margins = { top: 0, bottom: 0, left: 0, right: 0 };
  const pdf = await window.webContents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    margins,
  });
  return { kind: 'done', value: { bytes: new Uint8Array(pdf) } };
}

async function askAndSave(
  files: SavedFiles,
  exports: string,
  file: FileToSave,
): Promise<Outcome<{ path: string }>> {
  const name = safeFileName(file.name);
  const extension = extname(name);
  const options: Electron.SaveDialogOptions = {
    title: '保存文件',
    buttonLabel: '保存',
    defaultPath: freePath(exports, name),
    filters:
      extension === '' ? [] : [{ name: `${extension.slice(1)} 文件`, extensions: [extension.slice(1)] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  };
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  if (canceled || filePath === '') return { kind: 'cancelled' };
  if (extname(filePath).toLowerCase() === extension.toLowerCase()) return files.saveAt(filePath, file.bytes);
  // The clerk typed a name without its ending; about the whole name nobody was asked, so nothing may be replaced.
  return files.saveNew(dirname(filePath), basename(filePath) + extension, file.bytes);
}

async function offerReload(log: ProgramLog, reason: string): Promise<void> {
  log.write(`page gone: ${reason}`);
  if (reason === 'clean-exit' || window === undefined) return;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: '页面意外中断，已保存的内容不受影响。',
    buttons: ['重新载入', '退出'],
    defaultId: 0,
    cancelId: 1,
  });
  if (response === 0) window?.reload();
  else app.quit();
}

function openFolder(dir: string): DataFolder | undefined {
  try {
    return openDataFolder(dir, 'electron');
  } catch (error) {
    refuseToStart(
      `数据文件夹“${dir}”不能写入（${error instanceof Error ? error.message : ''}），请检查权限。`,
    );
    return undefined;
  }
}

function refuseToStart(sentence: string): void {
  dialog.showErrorBox('组工案卷没有启动', sentence);
  app.exit(1);
}
