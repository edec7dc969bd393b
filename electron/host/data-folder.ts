import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The one visible folder that holds everything of this desk. Names are part of the product: never rename them. */
export interface DataFolder {
  readonly root: string;
  /** 导出: where exported documents go. */
  readonly exports: string;
  /** 日志: the program's own log. */
  readonly logs: string;
  /**
   * 数据库/<shell>: the browser profile of one shell. It HOLDS THE INDEXEDDB: another name here, and the clerk finds an
   * empty program. It is named 数据库 and not "cache", so that nobody tidies it away.
   */
  readonly profile: string;
}

export interface Machine {
  readonly platform: string;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export const folderName = '组工案卷数据';

/** Both shells must come to the same answer, so neither asks Electron or the registry. */
export function defaultDataDir(machine: Machine): string {
  return join(documentsDir(machine), folderName);
}

function documentsDir({ platform, home, env }: Machine): string {
  if (platform !== 'linux') return join(home, 'Documents');
  const config = env.XDG_CONFIG_HOME ?? join(home, '.config');
  return readUserDir(join(config, 'user-dirs.dirs'), home) ?? join(home, 'Documents');
}

/** Desktops in Chinese name the folder 文档; freedesktop's user-dirs.dirs says so in one line. */
function readUserDir(file: string, home: string): string | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  const dir = /^XDG_DOCUMENTS_DIR="(.*)"$/m.exec(text)?.[1]?.replace('$HOME', home);
  return dir === undefined || resolve(dir) === resolve(home) ? undefined : dir;
}

/** Creates what is missing; throws if the folder cannot be written. */
export function openDataFolder(dir: string, shell: 'electron' | 'portable'): DataFolder {
  const root = resolve(dir);
  const folder: DataFolder = {
    root,
    exports: join(root, '导出'),
    logs: join(root, '日志'),
    profile: join(root, '数据库', shell),
  };
  for (const path of [folder.exports, folder.logs, folder.profile]) {
    // Personal data: other users of the machine have no business here.
    mkdirSync(path, { recursive: true, mode: 0o700 });
  }
  syncName(dirname(root));
  return folder;
}

/** A power cut after the first start must not take the whole folder away. Windows cannot open a folder and needs no such thing. */
function syncName(dir: string): void {
  try {
    const handle = openSync(dir, 'r');
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    return;
  }
}
