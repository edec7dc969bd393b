import { join } from 'node:path';
import { BrowserWindow, screen } from 'electron';
import type { Closing } from './host/services.ts';
import { placeWindow, smallest, type WindowState } from './host/window-bounds.ts';
import { pageOrigin } from './lockdown.ts';

interface WindowParts {
  readonly saved: WindowState | undefined;
  readonly keep: (state: WindowState) => void;
  readonly closing: Closing;
  readonly devtools: boolean;
}

/** The one window. It shows itself when the page has painted, and closes when the page has stored its drafts. */
export function openMainWindow({ saved, keep, closing, devtools }: WindowParts): BrowserWindow {
  const place = placeWindow(
    saved?.bounds,
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    title: '组工案卷',
    ...place,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    backgroundColor: '#ffffff',
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: devtools,
    },
  });
  window.once('ready-to-show', () => {
    if (saved?.maximized) window.maximize();
    window.show();
  });
  storeBeforeClosing(window, closing, () =>
    keep({ bounds: window.getNormalBounds(), maximized: window.isMaximized() }),
  );
  void window.loadURL(`${pageOrigin}/index.html`);
  if (devtools) window.webContents.openDevTools();
  return window;
}

function storeBeforeClosing(window: BrowserWindow, closing: Closing, keepPlace: () => void): void {
  let asked = false;
  window.on('close', (event) => {
    event.preventDefault();
    if (asked) return;
    asked = true;
    keepPlace();
    const stored = window.webContents.isCrashed() ? Promise.resolve() : closing.ask();
    // `destroy` and not `close`: the page was asked once and cannot hold the window back a second time.
    void stored.then(() => window.destroy());
  });
}
