import { describe, expect, it } from 'vitest';
import { StubElectron } from './stub/stub-electron.ts';

/** The other tests lean on the stub; it must not be softer than Electron. */
describe('the stub of Electron', () => {
  const good = { sandbox: true, contextIsolation: true, nodeIntegration: false };
  const open = (webPreferences: object | undefined) => {
    const { BrowserWindow } = new StubElectron().exports();
    if (typeof BrowserWindow !== 'function') throw new Error('no BrowserWindow');
    return Reflect.construct(BrowserWindow, [{ webPreferences }]);
  };

  it.each([
    undefined,
    {},
    { ...good, sandbox: false },
    { ...good, contextIsolation: false },
    { ...good, nodeIntegration: true },
    { ...good, nodeIntegrationInWorker: true },
    { ...good, nodeIntegrationInSubFrames: true },
    { ...good, webviewTag: true },
    { ...good, allowRunningInsecureContent: true },
    { ...good, webSecurity: false },
  ])('refuses a window with %j', (preferences) => {
    expect(() => open(preferences)).toThrow('insecure webPreferences');
  });

  it('throws at what it does not have', () => {
    const app = new StubElectron().exports().app;
    expect(() => Reflect.get(Object(app), 'getLocale')).toThrow('app.getLocale is not implemented');
  });

  it('fails where a dialog opens for which no answer was laid ready', async () => {
    await expect(new StubElectron().dialogs.showSaveDialog({})).rejects.toThrow('no answer');
    await expect(new StubElectron().dialogs.showMessageBox({})).rejects.toThrow('no answer');
  });

  it('refuses a menu item that does nothing', () => {
    const { Menu } = new StubElectron().exports();
    const build = Reflect.get(Object(Menu), 'buildFromTemplate');
    expect(() => build([{ label: '文件', submenu: [{ label: '空' }] }])).toThrow('does nothing');
  });
});
