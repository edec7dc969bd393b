import { randomBytes } from 'node:crypto';
import { existsSync, renameSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { Outcome } from '#shared/host-api.ts';
import { syncFolder } from './durable-file.ts';
import { numberedName, safeFileName } from './file-name.ts';

/** Writes exported files and remembers them: nothing else may be opened or shown on behalf of the page. */
export interface SavedFiles {
  /** Writes beside what is there: `通报.docx` becomes `通报 (2).docx`. */
  saveNew(dir: string, name: string, bytes: Uint8Array): Promise<Outcome<{ path: string }>>;
  /** Writes exactly there; the clerk chose the name and agreed to replace. */
  saveAt(path: string, bytes: Uint8Array): Promise<Outcome<{ path: string }>>;
  /** The path, if it was saved in this session and is a document. */
  openable(path: string): Outcome<{ path: string }>;
  revealable(path: string): Outcome<{ path: string }>;
  /** Deletes a file that was saved in this session. */
  discard(path: string): Promise<Outcome<null>>;
}

/** What a system opens with a viewer or an office program. A script by another name is never started. */
const documents = new Set(
  ['docx', 'doc', 'wps', 'xlsx', 'xls', 'et', 'pptx', 'ppt', 'csv', 'txt', 'pdf', 'ofd']
    .concat(['png', 'jpg', 'jpeg', 'gif', 'bmp', 'tif', 'tiff', 'webp'])
    .map((name) => `.${name}`),
);

export function openSavedFiles(): SavedFiles {
  const saved = new Set<string>();

  async function save(
    dir: string,
    bytes: Uint8Array,
    target: () => string,
  ): Promise<Outcome<{ path: string }>> {
    const temporary = join(dir, `.${randomBytes(8).toString('hex')}.tmp`);
    try {
      await writeSynced(temporary, bytes);
      const path = target();
      renameSync(temporary, path);
      await syncFolder(dir);
      saved.add(path);
      return { kind: 'done', value: { path } };
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined);
      return { kind: 'refused', message: whyNotSaved(dir, error) };
    }
  }

  function known(path: string): Outcome<{ path: string }> {
    const whole = resolve(path);
    if (!saved.has(whole)) return { kind: 'refused', message: '只能打开本次运行中导出的文件，请重新导出。' };
    if (!existsSync(whole)) {
      return { kind: 'refused', message: `文件“${basename(whole)}”已被移走或删除，请重新导出。` };
    }
    return { kind: 'done', value: { path: whole } };
  }

  return {
    // The free name is looked for and taken without a pause, so two saves at once cannot take the same one.
    saveNew: (dir, name, bytes) => save(dir, bytes, () => freePath(dir, safeFileName(name))),
    saveAt: (path, bytes) => save(dirname(resolve(path)), bytes, () => resolve(path)),
    openable(path) {
      if (documents.has(extname(path).toLowerCase())) return known(path);
      return { kind: 'refused', message: '这种文件不能由程序打开，请点“在文件夹中显示”后自行打开。' };
    },
    revealable: known,
    async discard(path) {
      const file = known(path);
      if (file.kind !== 'done') return file;
      try {
        await rm(file.value.path);
        await syncFolder(dirname(file.value.path));
        return { kind: 'done', value: null };
      } catch {
        const name = basename(file.value.path);
        return { kind: 'refused', message: `“${name}”没有删除，可能正被 WPS、Word 打开，请关闭后自行删除。` };
      }
    },
  };
}

/** The first of `通报.docx`, `通报 (2).docx` … that is not there yet. */
export function freePath(dir: string, name: string): string {
  for (let number = 1; ; number += 1) {
    const path = join(dir, numberedName(name, number));
    if (!existsSync(path)) return path;
  }
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

function whyNotSaved(dir: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return `磁盘空间不足，文件没有保存，请清理“${dir}”所在磁盘后重试。`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EBUSY':
      return `文件没有保存：没有写入“${dir}”的权限，或同名文件正被 WPS、Word 打开，请关闭后重试或换一个文件夹。`;
    case 'ENOENT':
    case 'ENOTDIR':
      return `文件没有保存：文件夹“${dir}”不存在，请重新选择。`;
    default:
      return `文件没有保存（${code || '未知原因'}），请换一个文件夹重试。`;
  }
}
