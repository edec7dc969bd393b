import { randomUUID } from 'node:crypto';
import { open, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { HostApi, JournalLine, JournalState, Outcome } from '#shared/host-api.ts';
import { copyDurably, makeFolderDurably, renameDurably, syncFolder, writeAll } from './durable-file.ts';
import { codeOf, Unreadable, whyNotRead, whyNotWritten } from './file-trouble.ts';
import { openTurns } from './in-turn.ts';
import type { JournalIndex, Stretch } from './journal-index.ts';
import { decodeLine, encodeLine } from './journal-line.ts';
import { monthsIn, scanJournal } from './journal-scan.ts';
import { localStamp } from './local-stamp.ts';

export interface Journal {
  append: HostApi['appendJournal'];
  state: HostApi['journalState'];
  read: HostApi['readJournal'];
  layAside: HostApi['layJournalAside'];
  /** Copies the months of another folder, if there are none here. Throws what the system throws. */
  takeFrom(source: string): Promise<void>;
}

const notWritten = '账本没有写入（记录仍在数据库中）';

/**
 * The journal in folder `dir`. The folder is made once, at the first use; if it goes away while the program runs, appending
 * is refused until it is back, and never begins afresh in an empty one.
 */
export function openJournal(dir: string, now: () => string = localStamp): Journal {
  const inTurn = openTurns();
  let made = false;
  let known: JournalIndex | undefined;
  /** The end as the page was told of it. */
  let told: { readonly seq: number; readonly hash: string } | undefined;

  /** What the files hold: read once, and again whenever the newest one is not as we left it. */
  async function current(): Promise<JournalIndex> {
    if (known !== undefined && (await isUnchanged(dir, known))) return known;
    known = undefined;
    if (!made) await makeFolderDurably(dir);
    made = true;
    known = await scanJournal(dir);
    return known;
  }

  async function append(lines: readonly JournalLine[]): Promise<Outcome<null>> {
    try {
      const index = await current();
      const refusal = whyRefused(index, told, lines);
      if (refusal !== undefined) return { kind: 'refused', message: refusal };
      await write(dir, index, monthFile(now()), lines);
      told = { seq: index.lastSeq, hash: index.lastHash };
      return { kind: 'done', value: null };
    } catch (error) {
      // A file that we could not take back, or did not know of: look again.
      if (codeOf(error) === 'EEXIST') known = undefined;
      return { kind: 'refused', message: whyNotWritten(notWritten, dir, error) };
    }
  }

  async function state(): Promise<JournalState> {
    try {
      const index = await current();
      const { firstSeq, lastSeq, lastHash, missing, newer } = index;
      told = { seq: lastSeq, hash: lastHash };
      const findings = newer === undefined ? index.findings : [newer, ...index.findings];
      const { mended } = index;
      return { firstSeq, lastSeq, lastHash, missing, refusal: newer ?? null, findings, mended };
    } catch (error) {
      const refusal = whyNotRead('账本文件夹', dir, error);
      return { firstSeq: 0, lastSeq: 0, lastHash: '', missing: [], refusal, findings: [refusal], mended: [] };
    }
  }

  async function read(afterSeq: number, mostBytes: number): Promise<readonly JournalLine[]> {
    const index = await current().catch((error: unknown) => {
      throw new Unreadable(whyNotRead('账本文件夹', dir, error));
    });
    if (index.newer !== undefined) throw new Unreadable(index.newer);
    const lines: JournalLine[] = [];
    let bytes = 0;
    for (let after = afterSeq; bytes < mostBytes; ) {
      const stretch = index.stretchFrom(after + 1);
      if (stretch === undefined) break;
      const found = await readStretch(dir, stretch).catch((error: unknown) => {
        throw new Unreadable(whyNotRead('账本', join(dir, stretch.file), error));
      });
      if (found === undefined) {
        known = undefined;
        throw new Unreadable(`账本“${stretch.file}”在程序运行中被改动或损坏，请重新核对账本后再试。`);
      }
      for (const line of found) {
        if (line.seq <= afterSeq || bytes >= mostBytes) continue;
        lines.push(line);
        bytes += line.bytes.byteLength;
      }
      after = stretch.lastSeq;
    }
    return lines;
  }

  async function layAside(): Promise<Outcome<{ path: string }>> {
    const path = `${dir}-换下-${now()}`;
    try {
      await rename(dir, path);
      await syncFolder(dirname(dir));
    } catch (error) {
      return { kind: 'refused', message: whyNotWritten('账本没有换下', dir, error) };
    }
    made = false;
    known = undefined;
    told = undefined;
    return { kind: 'done', value: { path } };
  }

  /** Whole or not at all: months that came half would be taken for all there are. */
  async function takeFrom(source: string): Promise<void> {
    if ((await monthsIn(dir)).length > 0) return;
    const months = await monthsIn(source);
    // There were some when somebody looked: the stick has gone since.
    if (months.length === 0) throw Object.assign(new Error('gone'), { code: 'ENOENT' });
    const temporary = `${dir}-${randomUUID()}.tmp`;
    try {
      await makeFolderDurably(temporary);
      for (const name of months) {
        const { size } = await stat(join(source, name));
        const isWhole = async (path: string) => (await stat(path)).size === size;
        await copyDurably(
          join(source, name),
          join(temporary, `.${name}.tmp`),
          join(temporary, name),
          isWhole,
        );
      }
      await outOfTheWay(dir, now());
      await renameDurably(temporary, dir);
    } catch (error) {
      await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
      throw error;
    }
    made = false;
    known = undefined;
    told = undefined;
  }

  return {
    append: (lines) => inTurn(() => append(lines)),
    state: () => inTurn(state),
    read: (afterSeq, mostBytes) => inTurn(() => read(afterSeq, mostBytes)),
    layAside: () => inTurn(layAside),
    takeFrom: (source) => inTurn(() => takeFrom(source)),
  };
}

/** An empty folder goes; one in which something lies is kept under another name. */
async function outOfTheWay(dir: string, stamp: string): Promise<void> {
  try {
    await rmdir(dir);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOTEMPTY' || code === 'EEXIST') await rename(dir, `${dir}-换下-${stamp}`);
    else if (code !== 'ENOENT') throw error;
  }
}

function monthFile(stamp: string): string {
  return `${stamp.slice(0, 4)}-${stamp.slice(4, 6)}.ajlog`;
}

/** The file that new lines go to still stands there with the length we know. */
async function isUnchanged(dir: string, index: JournalIndex): Promise<boolean> {
  const [name, file] = [...index.files].at(-1) ?? ['.', undefined];
  try {
    const found = await stat(join(dir, name));
    return file === undefined ? found.isDirectory() : found.size === file.bytes;
  } catch {
    return false;
  }
}

function whyRefused(
  index: JournalIndex,
  told: { readonly seq: number; readonly hash: string } | undefined,
  lines: readonly JournalLine[],
): string | undefined {
  if (index.newer !== undefined) return index.newer;
  if (told !== undefined && (told.seq !== index.lastSeq || told.hash !== index.lastHash)) {
    return '账本与刚才不一致（文件被换掉或改动过），没有续写，请重新核对账本。';
  }
  const seen = new Set<number>();
  let last = index.lastSeq;
  for (const { seq } of lines) {
    const fits = seq === last + 1 || (!seen.has(seq) && index.takes(seq) && (seq < last || last === 0));
    if (!fits) return `账本应接第 ${last + 1} 条，送来的是第 ${seq} 条，没有写入，请重新核对账本。`;
    seen.add(seq);
    last = Math.max(last, seq);
  }
  return undefined;
}

/** Appends and flushes; if that fails, the file is cut back, so that it never ends in half a line of ours. */
async function write(
  dir: string,
  index: JournalIndex,
  thisMonth: string,
  lines: readonly JournalLine[],
): Promise<void> {
  const newest = [...index.files.keys()].at(-1) ?? '';
  // A clock that went back must not bring later lines into an earlier file.
  const name = thisMonth > newest ? thisMonth : newest;
  const path = join(dir, name);
  const isNew = name !== newest;
  const file = index.files.get(name) ?? { lines: 0, bytes: 0 };
  const encoded = lines.map(encodeLine);
  const length = encoded.reduce((sum, bytes) => sum + bytes.byteLength, 0);

  // Not the append mode: on Windows a file opened with it cannot be cut back.
  const handle = await open(path, isNew ? 'wx' : 'r+', 0o600);
  try {
    await writeAll(handle, Buffer.concat(encoded, length), file.bytes);
    await handle.datasync();
    // The folder was removed under our hands: what was written has no name any more.
    const { nlink } = await handle.stat();
    if (nlink === 0) throw Object.assign(new Error('file is gone'), { code: 'ENOENT' });
  } catch (error) {
    await handle.truncate(file.bytes).catch(() => undefined);
    await handle.datasync().catch(() => undefined);
    if (isNew) await rm(path, { force: true }).catch(() => undefined);
    throw error;
  } finally {
    await handle.close();
  }
  if (isNew) await syncFolder(dir);

  index.files.set(name, file);
  lines.forEach(({ seq, hash }, at) => {
    const offset = file.bytes;
    file.bytes += encoded[at]?.byteLength ?? 0;
    file.lines += 1;
    index.add({ seq, hash, file: name, line: file.lines, offset, end: file.bytes });
  });
}

/** The lines of one stretch, or undefined if the file does not hold them any more. */
async function readStretch(dir: string, stretch: Stretch): Promise<readonly JournalLine[] | undefined> {
  const handle = await open(join(dir, stretch.file), 'r');
  const bytes = Buffer.alloc(stretch.end - stretch.offset);
  try {
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, stretch.offset);
    if (bytesRead < bytes.length) return undefined;
  } finally {
    await handle.close();
  }
  const lines: JournalLine[] = [];
  for (let at = 0; at < bytes.length; ) {
    const found = bytes.indexOf(10, at);
    const stop = found === -1 ? bytes.length : found;
    const line = decodeLine(bytes.subarray(at, stop));
    if (line?.seq !== stretch.firstSeq + lines.length) return undefined;
    lines.push(line);
    at = stop + 1;
  }
  return lines;
}
