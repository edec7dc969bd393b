import { app, type IpcMainInvokeEvent, protocol, type Session, type WebContents } from 'electron';
import { contentPolicy, type PageFiles } from './host/page-files.ts';

/** FIXED FOR EVER: the page's IndexedDB belongs to this origin. */
export const pageOrigin = 'app://anjuan';

/** Before `ready`: makes app:// a secure origin with storage of its own, and keeps Chromium itself from the network. */
export function prepareLockdown(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.on('web-contents-created', (_event, contents) => keepInPlace(contents));
}

/** After `ready`: serves the page, and refuses every other request, every permission and every download. */
export function lockSession(session: Session, page: PageFiles, onRefused: () => void): void {
  session.protocol.handle('app', (request) => answer(page, request));
  session.webRequest.onBeforeRequest((details, decide) => {
    const cancel = !/^(app|blob|data|devtools):/.test(details.url);
    if (cancel) onRefused();
    decide({ cancel });
  });
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // Exports go through `saveFile`, which knows where they may be written.
  session.on('will-download', (event) => event.preventDefault());
  // Its dictionaries would be fetched from the network.
  session.setSpellCheckerEnabled(false);
}

/** Only our own page, and not a frame inside it, may call the shell. */
export function isOwnPage({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isOwnAddress(senderFrame.url);
}

function isOwnAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && `${url.protocol}//${url.host}` === pageOrigin;
}

async function answer(page: PageFiles, request: Request): Promise<Response> {
  const file = isOwnAddress(request.url) ? await page.get(new URL(request.url).pathname) : undefined;
  if (file === undefined) return new Response('not found', { status: 404 });
  return new Response(file.bytes, {
    headers: {
      'content-type': file.type,
      'content-security-policy': `${contentPolicy}; frame-ancestors 'none'`,
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
    },
  });
}

/** The window shows our page and nothing else: a link, a dropped file or a script cannot lead it away. */
function keepInPlace(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    // A reload is a navigation to where we are.
    if (!isOwnAddress(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
