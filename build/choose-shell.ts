import type { Fetched } from './electron-binary.ts';

export interface StartWish {
  readonly shell: 'electron' | 'portable' | 'whichever';
  /** False with --no-open. */
  readonly open: boolean;
  /** False on Linux without X11 or Wayland: no program can show a window there. */
  readonly desktop: boolean;
}

export type Choice =
  | { readonly kind: 'electron'; readonly path: string; readonly why: string }
  | { readonly kind: 'portable'; readonly open: boolean; readonly why: string }
  | { readonly kind: 'refused'; readonly why: string };

/** Where the search for Electron's program ended. */
export type ElectronFound = { readonly path: string } | { readonly missing: Exclude<Fetched, 'fetched'> };

/** Whether it is worth looking for Electron at all. */
export function wantsElectron({ shell, open, desktop }: StartWish): boolean {
  return shell === 'electron' || (shell === 'whichever' && open && desktop);
}

/** Which shell to start, and the sentence that says why. `found` is undefined where nobody looked. */
export function chooseShell(wish: StartWish, found: ElectronFound | undefined): Choice {
  const forced = wish.shell !== 'whichever';
  if (found !== undefined && 'path' in found) {
    const why = forced ? '按参数 --electron 的要求' : '本机已有 Electron';
    return { kind: 'electron', path: found.path, why: `用 Electron 窗口启动：${why}。` };
  }
  const missing = missingSentence[found?.missing ?? 'refused'];
  if (wish.shell === 'electron') {
    return {
      kind: 'refused',
      why: `没有启动：${missing}，请联网后运行 npx install-electron，或改用 npm start。`,
    };
  }
  if (!wish.open)
    return { kind: 'portable', open: false, why: '启动后不打开窗口：按参数 --no-open 的要求。' };
  if (!wish.desktop) return { kind: 'portable', open: false, why: '启动后不打开窗口：没有图形桌面。' };
  const why = forced ? '按参数 --portable 的要求' : missing;
  return { kind: 'portable', open: true, why: `用系统浏览器的窗口启动：${why}。` };
}

const missingSentence = {
  refused: '本机没有 Electron，也下载不到',
  'timed out': '本机没有 Electron，10 秒内没有下载到',
} as const;
