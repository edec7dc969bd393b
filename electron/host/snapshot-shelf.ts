import { readdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { SnapshotHead, SnapshotInfo } from '#shared/host-api.ts';
import { Unreadable, whyNotRead } from './file-trouble.ts';
import { expired } from './retention.ts';
import { type CheckedSnapshot, checkSnapshot, readFrame } from './snapshot-file.ts';

const ending = '.ajsnap';
const ownName = /^快照-(\d{8})-\d{6}-\d{6,}\.ajsnap$/;
/** What `temporaryPath` gives. */
export const temporaryName = /^\.快照-[0-9a-f-]{36}\.tmp$/;

/** `stamp` is local time as `20261122-153012`; names in order are snapshots in order. */
export function snapshotName(stamp: string, seq: number): string {
  return `快照-${stamp}-${String(seq).padStart(6, '0')}${ending}`;
}

export function temporaryPath(dir: string, id: string): string {
  return join(dir, `.快照-${id}.tmp`);
}

/** Looks at finished snapshots, and remembers each for as long as the file does not change. */
export class SnapshotShelf {
  readonly #seen = new Map<
    string,
    { readonly file: string; readonly deep: boolean; readonly checked: CheckedSnapshot }
  >();

  /** Everything that calls itself a snapshot, newest first; if the folder cannot be read, one entry that says so. */
  async list(dir: string): Promise<readonly SnapshotInfo[]> {
    let names: readonly string[];
    try {
      names = await readdir(dir);
    } catch (error) {
      return [{ kind: 'unusable', path: dir, bytes: 0, message: whyNotRead('快照文件夹', dir, error) }];
    }
    const found: SnapshotInfo[] = [];
    for (const name of names
      .filter((name) => name.toLowerCase().endsWith(ending))
      .sort()
      .reverse()) {
      found.push(await this.look(join(dir, name)));
    }
    return found;
  }

  async look(path: string): Promise<SnapshotInfo> {
    let bytes = 0;
    try {
      bytes = (await stat(path)).size;
      const checked = await this.#check(path, 'structure');
      return checked.kind === 'whole'
        ? { kind: 'whole', path, bytes, head: checked.head }
        : { kind: 'unusable', path, bytes, message: whyUnusable(path, checked.kind) };
    } catch (error) {
      return { kind: 'unusable', path, bytes, message: whyNotRead('快照', path, error) };
    }
  }

  /** Reads every byte. */
  async verify(path: string): Promise<CheckedSnapshot> {
    return this.#check(path, 'contents');
  }

  /** One frame, null after the last. The first frame asked of a file verifies all of it, so nobody restores half. */
  async frame(path: string, index: number): Promise<Uint8Array<ArrayBuffer> | null> {
    try {
      const checked = await this.verify(path);
      if (checked.kind !== 'whole') throw new Unreadable(whyUnusable(path, checked.kind));
      const offset = checked.offsets[index];
      if (offset === undefined) return null;
      const frame = await readFrame(path, offset);
      if (frame !== undefined) return frame;
      this.#seen.delete(path);
      throw new Unreadable(whyUnusable(path, 'damaged'));
    } catch (error) {
      throw error instanceof Unreadable ? error : new Unreadable(whyNotRead('快照', path, error));
    }
  }

  /**
   * Applies the retention to the snapshots that the program made itself for the vault of `made`, the newest one; gives the
   * number deleted.
   */
  async thin(dir: string, made: Pick<SnapshotHead, 'keyId' | 'seq'>): Promise<number> {
    const own = (await this.list(dir)).flatMap((info) => {
      const day = ownName.exec(basename(info.path))?.[1];
      if (info.kind !== 'whole' || info.head.keyId !== made.keyId || day === undefined) return [];
      return [{ name: info.path, day, counts: info.head.counts, seq: info.head.seq }];
    });
    // By number first: a clock that went back does not make a snapshot older. The list is newest first by name. A greater
    // number than the newest has is of a story that somebody decided against, and so is older.
    const given = ({ seq }: { readonly seq: number }) => (seq > made.seq ? 0 : 1);
    const inOrder = own.reverse().sort((a, b) => given(a) - given(b) || a.seq - b.seq);
    const gone = expired(inOrder);
    for (const path of gone) await rm(path, { force: true }).catch(() => undefined);
    return gone.length;
  }

  async #check(path: string, depth: 'structure' | 'contents'): Promise<CheckedSnapshot> {
    const { size, mtimeMs, ino } = await stat(path);
    const file = `${size} ${mtimeMs} ${ino}`;
    const seen = this.#seen.get(path);
    if (seen?.file === file && (seen.deep || depth === 'structure')) return seen.checked;
    const checked = await checkSnapshot(path, depth);
    this.#seen.set(path, { file, deep: depth === 'contents', checked });
    return checked;
  }
}

function whyUnusable(path: string, kind: 'noSnapshot' | 'damaged' | 'newer'): string {
  const name = basename(path);
  switch (kind) {
    case 'noSnapshot':
      return `“${name}”不是组工案卷的快照。`;
    case 'damaged':
      return `快照“${name}”已损坏或不完整，不能用来恢复，请选用别的快照。`;
    case 'newer':
      return `快照“${name}”由更新版本的组工案卷生成，请安装新版后再用。`;
  }
}
