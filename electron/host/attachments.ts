import { createHash, type Hash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import type { AttachmentFile, AttachmentPart, CheckedCopies, HostApi, Outcome } from '#shared/host-api.ts';
import { attachmentMagic, checkAttachment, readPart } from './attachment-file.ts';
import { copyDurably, makeFolderDurably, renameDurably, writeAll } from './durable-file.ts';
import { codeOf, Unreadable, whyNotRead, whyNotWritten } from './file-trouble.ts';
import { freeBytes } from './free-space.ts';
import { openTurns } from './in-turn.ts';
import type { ProgramLog } from './program-log.ts';
import { sweep } from './sweep.ts';

export interface Attachments {
  put: HostApi['putAttachment'];
  read: HostApi['readAttachment'];
  list: HostApi['listAttachments'];
  mend: HostApi['mendAttachment'];
  /** Gives the second folder every file that it lacks or has in another size; answers why it did not, in Chinese. */
  copyToSecond(): Promise<string | undefined>;
  verifyCopies: HostApi['verifyCopies'];
  /** Copies every whole file of another folder that is not here yet. Throws what the system throws. */
  takeFrom(source: string): Promise<void>;
}

interface Place {
  readonly dir: string;
  /** '' for none. */
  readonly secondFolder: () => string;
  /** Bytes that must stay free. */
  readonly reserve: () => number;
  readonly log: ProgramLog;
}

interface Writing {
  readonly file: string;
  readonly path: string;
  readonly handle: FileHandle;
  readonly hash: Hash;
  next: number;
  length: number;
}

const ending = '.ajfile';
const ownName = /^([0-9a-f]{64})\.ajfile$/;
const temporaryName = /^\.附件-[0-9a-f-]{36}\.tmp$/;
const anHour = 3_600_000;
const notStored = '附件没有存入';

/**
 * The sealed files in folder `dir`, written one at a time: a new one puts an end to one that was left half sent. The folder
 * is made once; if it goes away while the program runs, nothing is stored until it is back.
 */
export function openAttachments({ dir, secondFolder, reserve, log }: Place): Attachments {
  const inTurn = openTurns();
  let made = false;
  let writing: Writing | undefined;

  async function makeFolder(): Promise<void> {
    if (made) return;
    await makeFolderDurably(dir);
    await sweep(dir, temporaryName);
    made = true;
  }

  async function drop(): Promise<void> {
    const dropped = writing;
    writing = undefined;
    await dropped?.handle.close().catch(() => undefined);
    if (dropped) await rm(dropped.path, { force: true }).catch(() => undefined);
  }

  async function begin(file: string): Promise<Writing> {
    const path = join(dir, `.附件-${randomUUID()}.tmp`);
    const handle = await open(path, 'wx', 0o600);
    await writeAll(handle, attachmentMagic, 0);
    const hash = createHash('sha256').update(attachmentMagic);
    return { file, path, handle, hash, next: 0, length: attachmentMagic.length };
  }

  async function put(file: string, { index, count, bytes }: AttachmentPart) {
    await makeFolder();
    if (index === 0) {
      await drop();
      const there = await stateOf(nameIn(dir, file));
      if (there === 'whole') return done(true);
      if (there === 'newer') return refusal(`${notStored}：同一文件已由更新版本的组工案卷存入，请安装新版。`);
      writing = await begin(file);
    }
    if (writing === undefined || writing.file !== file || writing.next !== index) {
      return refusal(`${notStored}：传送被打断，请重新添加。`);
    }
    if ((await freeBytes(dir)) < reserve() + bytes.byteLength) throw full();
    await writeAll(writing.handle, bytes, writing.length);
    writing.hash.update(bytes);
    writing.length += bytes.byteLength;
    writing.next += 1;
    if (writing.next < count) return done(false);
    await writeAll(writing.handle, writing.hash.digest(), writing.length);
    await writing.handle.sync();
    await writing.handle.close();
    if ((await checkAttachment(writing.path)) !== 'whole') {
      await drop();
      return refusal(`附件写入后重新读出与原文不符，没有存入，请检查“${dir}”所在的磁盘。`);
    }
    await renameDurably(writing.path, nameIn(dir, file));
    writing = undefined;
    return done(true);
  }

  /** Whatever goes wrong with the disk is told in words, and ends the file. */
  async function told<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    try {
      return await work();
    } catch (error) {
      await drop();
      return refusal(whyNotWritten(notStored, dir, error));
    }
  }

  async function read(file: string, index: number): Promise<Uint8Array<ArrayBuffer> | null> {
    try {
      return await readPart(nameIn(dir, file), index);
    } catch (error) {
      throw new Unreadable(whyNotRead('附件文件', nameIn(dir, file), error));
    }
  }

  async function list(depth: 'names' | 'contents'): Promise<readonly AttachmentFile[]> {
    try {
      await makeFolder();
      const found: AttachmentFile[] = [];
      for (const name of await readdir(dir)) {
        const file = ownName.exec(name)?.[1];
        if (file === undefined) continue;
        const { size } = await stat(join(dir, name));
        const whole = depth === 'names' || (await checkAttachment(join(dir, name))) === 'whole';
        found.push({ file, bytes: size, whole });
      }
      return found;
    } catch (error) {
      throw new Unreadable(whyNotRead('附件文件夹', dir, error));
    }
  }

  /** 附件 of the second folder, or undefined if there is none. */
  function second(): string | undefined {
    const folder = secondFolder();
    if (folder === '' || !isAbsolute(folder)) return undefined;
    const path = join(folder, '附件');
    return resolve(path) === resolve(dir) ? undefined : path;
  }

  async function mend(file: string): Promise<Outcome<null>> {
    await makeFolder();
    if ((await stateOf(nameIn(dir, file))) === 'whole') return { kind: 'done', value: null };
    const copies = second();
    const copy = copies === undefined ? undefined : nameIn(copies, file);
    if (copy === undefined || (await stateOf(copy)) !== 'whole') {
      return refusal('第二文件夹里没有这份附件的完好副本，请从备份中找回或重新添加。');
    }
    await copyWhole(copy, dir, file);
    log.write('attachment mended from the second folder');
    return { kind: 'done', value: null };
  }

  async function copyToSecond(): Promise<string | undefined> {
    const done = await completeCopies(hasSameSize);
    return done.kind === 'refused' ? done.message : undefined;
  }

  async function completeCopies(isGood: IsGoodCopy): Promise<Outcome<CheckedCopies>> {
    const copies = second();
    if (copies === undefined) return { kind: 'done', value: { whole: 0, copied: 0 } };
    try {
      // Never the second folder itself: where a stick is not plugged in, the disk of this machine would fill instead.
      if (!existsSync(copies)) await mkdir(copies);
      // Another desk may be copying into the same folder just now.
      await sweep(copies, temporaryName, anHour);
      // As long as nobody has added a file there is no folder.
      if (!existsSync(dir)) return { kind: 'done', value: { whole: 0, copied: 0 } };
      return { kind: 'done', value: await copyAll(dir, copies, isGood) };
    } catch (error) {
      log.write('attachments not copied to the second folder');
      return refusal(whyNotWritten('附件没有全部抄送到第二文件夹（本机的附件已保存）', copies, error));
    }
  }

  async function takeFrom(source: string): Promise<void> {
    await makeFolder();
    await copyAll(source, dir, hasSameSize);
  }

  return {
    put: (file, part) => inTurn(() => told(() => put(file, part))),
    read,
    list: (depth) => inTurn(() => list(depth)),
    mend: (file) => inTurn(() => told(() => mend(file))),
    copyToSecond,
    verifyCopies: () => completeCopies(async (_source, copy) => (await stateOf(copy)) === 'whole'),
    takeFrom: (source) => inTurn(() => takeFrom(source)),
  };
}

function nameIn(dir: string, file: string): string {
  return join(dir, file + ending);
}

type IsGoodCopy = (source: string, copy: string) => Promise<boolean>;

const hasSameSize: IsGoodCopy = async (source, copy) => (await stat(source)).size === (await sizeOf(copy));

/** Copies every whole file whose copy is not good. Throws where the source goes away in the middle: a stick, a share. */
async function copyAll(from: string, to: string, isGood: IsGoodCopy): Promise<CheckedCopies> {
  const checked = { whole: 0, copied: 0 };
  for (const name of await readdir(from)) {
    const file = ownName.exec(name)?.[1];
    if (file === undefined) continue;
    const source = join(from, name);
    if (await isGood(source, join(to, name))) checked.whole += 1;
    // A damaged one is named by the health check; the copy of it would hide that there is none.
    else if ((await checkAttachment(source)) === 'whole') {
      await copyWhole(source, to, file);
      checked.copied += 1;
    }
  }
  return checked;
}

function copyWhole(source: string, dir: string, file: string): Promise<void> {
  const temporary = join(dir, `.附件-${randomUUID()}.tmp`);
  return copyDurably(
    source,
    temporary,
    nameIn(dir, file),
    async (path) => (await checkAttachment(path)) === 'whole',
  );
}

/** -1 if there is no such file. */
async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return -1;
    throw error;
  }
}

async function stateOf(path: string) {
  try {
    return await checkAttachment(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'missing';
    throw error;
  }
}

function done(whole: boolean): Outcome<{ whole: boolean }> {
  return { kind: 'done', value: { whole } };
}

function refusal(message: string): { readonly kind: 'refused'; readonly message: string } {
  return { kind: 'refused', message };
}

function full(): Error {
  return Object.assign(new Error('full'), { code: 'ENOSPC' });
}
