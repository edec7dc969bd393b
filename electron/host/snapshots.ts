import { randomUUID } from 'node:crypto';
import { type FileHandle, open, readdir, rm } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import type { HostApi, Outcome, SnapshotHead, SnapshotInfo } from '#shared/host-api.ts';
import { copyDurably, makeFolderDurably, renameDurably } from './durable-file.ts';
import { Unreadable, whyNotWritten } from './file-trouble.ts';
import { freeBytes } from './free-space.ts';
import { openTurns } from './in-turn.ts';
import { localStamp } from './local-stamp.ts';
import type { ProgramLog } from './program-log.ts';
import { SnapshotWriter } from './snapshot-file.ts';
import { SnapshotShelf, snapshotName, temporaryName, temporaryPath } from './snapshot-shelf.ts';
import { sweep } from './sweep.ts';
import type { VaultFile } from './vault-file.ts';

export interface Snapshots {
  begin: HostApi['beginSnapshot'];
  append: HostApi['appendSnapshot'];
  finish: HostApi['finishSnapshot'];
  list: HostApi['listSnapshots'];
  frame: HostApi['readSnapshotFrame'];
  /** Copies snapshots of another folder that are not here yet. Throws what the system throws. */
  takeFrom(paths: readonly string[]): Promise<void>;
  /** True while one is being made: the window must not close on it. */
  busy(): boolean;
}

interface Place {
  readonly dir: string;
  /** '' for none. */
  readonly secondFolder: () => string;
  /** Bytes that must stay free: below, Chromium would lose its store for the sake of a snapshot. */
  readonly reserve: () => number;
  /** Puts a copy of the wrapped keys into a folder with snapshots. */
  readonly copyKeys: VaultFile['copyTo'];
  /** What else goes to the second folder; gives why it did not, in Chinese. */
  readonly copyAlso?: () => Promise<string | undefined>;
  readonly log: ProgramLog;
  readonly now?: () => string;
}

interface OpenSnapshot {
  readonly id: string;
  readonly path: string;
  readonly head: SnapshotHead;
  readonly handle: FileHandle;
  readonly writer: SnapshotWriter;
}

const notSaved = '快照没有保存';
/** A page that stopped sending frames for this long has given up. */
const patience = 5_000;
const anHour = 3_600_000;

/** Snapshots in folder `dir`, one at a time: a new one puts an end to the one before, as after a reload of the page. */
export function openSnapshots({
  dir,
  secondFolder,
  reserve,
  copyKeys,
  copyAlso,
  log,
  now = localStamp,
}: Place): Snapshots {
  const inTurn = openTurns();
  const shelf = new SnapshotShelf();
  let made = false;
  let current: OpenSnapshot | undefined;
  let running = 0;
  let lastCall = 0;

  async function makeFolder(): Promise<void> {
    if (!made) await makeFolderDurably(dir);
    made = true;
  }

  async function drop(): Promise<void> {
    const dropped = current;
    current = undefined;
    await dropped?.handle.close().catch(() => undefined);
    if (dropped) await rm(dropped.path, { force: true }).catch(() => undefined);
  }

  /** Runs one step; whatever goes wrong with the disk ends the snapshot and is told in words. */
  function step<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    return inTurn(async () => {
      running += 1;
      try {
        return await work();
      } catch (error) {
        await drop();
        return { kind: 'refused', message: whyNotWritten(notSaved, dir, error) };
      } finally {
        running -= 1;
        lastCall = performance.now();
      }
    });
  }

  async function need(bytes: number): Promise<void> {
    if ((await freeBytes(dir)) < reserve() + bytes)
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
  }

  async function begin(head: SnapshotHead): Promise<Outcome<{ id: string }>> {
    await makeFolder();
    await drop();
    await sweep(dir, temporaryName);
    const last = (await shelf.list(dir)).find((info) => info.kind === 'whole');
    await need(last?.bytes ?? 0);
    const id = randomUUID();
    const path = temporaryPath(dir, id);
    const handle = await open(path, 'wx', 0o600);
    current = { id, path, head, handle, writer: new SnapshotWriter(handle) };
    await current.writer.head(head);
    return { kind: 'done', value: { id } };
  }

  async function append(id: string, frame: Uint8Array): Promise<Outcome<null>> {
    if (current?.id !== id) return interrupted;
    await need(frame.byteLength);
    await current.writer.frame(frame);
    return { kind: 'done', value: null };
  }

  async function finish(id: string, frames: number): Promise<Outcome<SnapshotInfo>> {
    if (current?.id !== id) return interrupted;
    const { path, head, handle, writer } = current;
    if (writer.frames !== frames) {
      await drop();
      return refusal(`快照应有 ${frames} 段，只收到 ${writer.frames} 段，没有保存，请重新生成。`);
    }
    await writer.end();
    await handle.close();
    if ((await shelf.verify(path)).kind !== 'whole') {
      await drop();
      return refusal(`快照写入后重新读出与原文不符，没有保存，请检查“${dir}”所在的磁盘。`);
    }
    const target = join(dir, snapshotName(now(), head.seq));
    await renameDurably(path, target);
    current = undefined;
    await copyKeys(dir, head.keyId).catch(() => log.write('keys not copied to the snapshots'));
    const warning = await copyToSecond(target, head);
    const deleted = await shelf.thin(dir, head);
    log.write(
      `snapshot of seq ${head.seq} (${frames} frames) made for ${head.why}, ${deleted} old ones deleted`,
    );
    const info = await shelf.look(target);
    const value = info.kind === 'whole' && warning !== undefined ? { ...info, warning } : info;
    return { kind: 'done', value };
  }

  /** Why there is no copy, or undefined. Never a reason to give up the first one. */
  async function copyToSecond(source: string, head: SnapshotHead): Promise<string | undefined> {
    const second = secondFolder();
    if (second === '') return undefined;
    if (!isAbsolute(second)) return `第二文件夹“${second}”不是完整的路径，快照没有抄送，请在设置中改正。`;
    if (resolve(second) === resolve(dir))
      return '第二文件夹就是快照文件夹本身，快照没有抄送，请在设置中另选。';
    // Another desk may be copying into the same folder just now.
    await sweep(second, temporaryName, anHour);
    try {
      await copyInto(source, second);
      await copyKeys(second, head.keyId);
      await shelf.thin(second, head);
      return await copyAlso?.();
    } catch (error) {
      const warning = whyNotWritten('快照没有抄送到第二文件夹（本机的快照已保存）', second, error);
      log.write('snapshot not copied to the second folder');
      return warning;
    }
  }

  function copyInto(source: string, folder: string): Promise<void> {
    const temporary = temporaryPath(folder, randomUUID());
    const isWhole = async (path: string) => (await shelf.verify(path)).kind === 'whole';
    return copyDurably(source, temporary, join(folder, basename(source)), isWhole);
  }

  async function takeFrom(paths: readonly string[]): Promise<void> {
    await makeFolder();
    const here = new Set(await readdir(dir));
    for (const path of paths) if (!here.has(basename(path))) await copyInto(path, dir);
  }

  async function list(): Promise<readonly SnapshotInfo[]> {
    await makeFolder().catch(() => undefined);
    const second = secondFolder();
    const copies = isAbsolute(second) && resolve(second) !== resolve(dir) ? await shelf.list(second) : [];
    const marked = copies.map((info) =>
      info.kind === 'whole' ? { ...info, inSecondFolder: true as const } : info,
    );
    return [...(await shelf.list(dir)), ...marked].sort(newestFirst);
  }

  async function frame(path: string, index: number): Promise<Uint8Array<ArrayBuffer> | null> {
    const folder = dirname(resolve(path));
    if (folder !== resolve(dir) && folder !== resolve(secondFolder() || dir)) {
      throw new Unreadable(`“${path}”不在快照文件夹或第二文件夹中，请先把它放进去。`);
    }
    return shelf.frame(path, index);
  }

  return {
    begin: (head) => step(() => begin(head)),
    append: (id, bytes) => step(() => append(id, bytes)),
    finish: (id, frames) => step(() => finish(id, frames)),
    list,
    frame,
    takeFrom,
    busy: () => running > 0 || (current !== undefined && performance.now() - lastCall < patience),
  };
}

function newestFirst(one: SnapshotInfo, other: SnapshotInfo): number {
  const seq = (info: SnapshotInfo) => (info.kind === 'whole' ? info.head.seq : -1);
  return seq(other) - seq(one);
}

function refusal(message: string): { readonly kind: 'refused'; readonly message: string } {
  return { kind: 'refused', message };
}

const interrupted = refusal('这一份快照已经中断，请重新生成。');
