import { afterEach, expect, it } from 'vitest';
import { type ElectronApp, launchElectron } from './electron-app.ts';

let app: ElectronApp;
afterEach(() => app.close());

it('tells the page when the computer goes to sleep and when its screen is locked', async () => {
  app = await launchElectron();
  await app.page.evaluate(() => {
    window.anjuan?.onEvent(({ kind }) => {
      document.title += ` ${kind}`;
    });
  });
  app.electron.power.emit('suspend');
  app.electron.power.emit('lock-screen');
  await expect.poll(() => app.page.title()).toMatch(/ suspend suspend$/);
});
