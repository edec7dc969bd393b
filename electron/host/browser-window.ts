import { type ChildProcess, spawn } from 'node:child_process';
import { usual } from './window-bounds.ts';

interface WindowPlace {
  readonly startUrl: string;
  readonly port: number;
  readonly profile: string;
  /** Later the browser itself remembers where its window stood. */
  readonly firstStart: boolean;
  readonly asRoot: boolean;
}

/**
 * The system's browser as a plain window without address bar. The proxy is our own server, which refuses every other site,
 * and names are not looked up at all: this browser can reach nothing.
 */
export function browserArguments({
  startUrl,
  port,
  profile,
  firstStart,
  asRoot,
}: WindowPlace): readonly string[] {
  return [
    `--app=${startUrl}`,
    `--user-data-dir=${profile}`,
    ...offlineArguments(port),
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-extensions',
    '--disable-translate',
    '--disable-features=Translate,AutofillServerCommunication,OptimizationHints,MediaRouter',
    '--lang=zh-CN',
    '--password-store=basic',
    // A crash report is a piece of the memory, with names in it, left on the disk.
    '--disable-breakpad',
    ...(firstStart ? [`--window-size=${usual.width},${usual.height}`] : []),
    // Chromium's sandbox does not work for root, and only there may it be missing.
    ...(asRoot ? ['--no-sandbox'] : []),
  ];
}

export function offlineArguments(port: number): readonly string[] {
  return [
    `--proxy-server=http://127.0.0.1:${port}`,
    // Without this, Chromium goes to *.localhost directly, past the proxy.
    '--proxy-bypass-list=<-loopback>',
    '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  ];
}

export function openBrowserWindow(browser: string, args: readonly string[]): ChildProcess {
  return spawn(browser, args, { stdio: 'ignore' });
}

/** The same as a line that a person can paste. */
export function commandLine(platform: string, command: string, args: readonly string[]): string {
  const quoted = (text: string) => {
    if (/^[\w@%+=:,./-]+$/.test(text)) return text;
    return platform === 'win32' ? `"${text}"` : `'${text.replaceAll("'", `'\\''`)}'`;
  };
  return [command, ...args].map(quoted).join(' ');
}
