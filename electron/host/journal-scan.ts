import { createReadStream, createWriteStream } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { syncFolder } from './durable-file.ts';
import { codeOf } from './file-trouble.ts';
import { JournalIndex } from './journal-index.ts';
import { LineCheck, type LineVerdict } from './journal-line.ts';
import { freePath } from './saved-files.ts';

/** FIXED FOR EVER: one file per month, so that names in order are lines in order. */
const fileName = /^\d{4}-\d{2}\.ajlog$/;
const newline = 10;

interface FoundLine {
  readonly verdict: LineVerdict;
  /** From 1. */
  readonly line: number;
  readonly offset: number;
  /** Offset of the next line. */
  readonly end: number;
  /** False only for what stands after the last line end of the file. */
  readonly ended: boolean;
}

/** Names of the months in a folder, in their order; none if there is no such folder. */
export async function monthsIn(dir: string): Promise<readonly string[]> {
  const names = await readdir(dir).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
  return names.filter((name) => fileName.test(name)).sort();
}

/** Reads every line of every month. Throws what the system throws; everything else becomes a finding. */
export async function scanJournal(dir: string): Promise<JournalIndex> {
  const index = new JournalIndex();
  const names = await readdir(dir);
  const files = names.filter((name) => fileName.test(name)).sort();
  for (const name of names.sort()) {
    if (name.endsWith('.ajlog') && !fileName.test(name)) {
      index.note(`账本文件夹中的“${name}”不是本程序的文件名，没有读取。`);
    }
  }
  for (const name of files) {
    const newest = name === files.at(-1);
    try {
      await scanFile(dir, name, newest, index);
    } catch (error) {
      // A bad sector under an old month must not keep the desk from saving.
      if (newest || codeOf(error) !== 'EIO') throw error;
      index.note(`账本“${name}”有读不出来的部分（磁盘故障），其后的行没有读取，请检查磁盘。`);
    }
  }
  return index;
}

async function scanFile(dir: string, name: string, newest: boolean, index: JournalIndex): Promise<void> {
  const path = join(dir, name);
  const file = { lines: 0, bytes: 0 };
  index.files.set(name, file);
  let torn: FoundLine | undefined;

  await readLines(path, (found) => {
    const { verdict, line, offset, end, ended } = found;
    const place = `账本“${name}”第 ${line} 行`;
    if (verdict.kind === 'newer') {
      index.newer ??= `${place}由更新版本的组工案卷写入，本版本不能使用，请安装新版后再打开。`;
    } else if (!ended && newest && index.newer === undefined) {
      torn = found;
      return;
    } else if (verdict.kind === 'damaged') {
      index.damaged(place, verdict.seq);
    } else {
      index.add({ seq: verdict.seq, hash: verdict.hash, file: name, line, offset, end });
    }
    file.lines = line;
    file.bytes = end;
  });

  if (torn === undefined) return;
  const { verdict, line, offset, end } = torn;
  if (verdict.kind === 'whole') {
    // Only the line end is missing: nothing of the change is lost.
    await mend(path, end, '\n');
    index.note(`账本“${name}”第 ${line} 行缺行尾，已补上，内容完整。`);
    index.add({ seq: verdict.seq, hash: verdict.hash, file: name, line, offset, end: end + 1 });
    Object.assign(file, { lines: line, bytes: end + 1 });
    return;
  }
  const kept = freePath(dir, `${name}.${offset}.torn`);
  await pipeline(
    createReadStream(path, { start: offset }),
    createWriteStream(kept, { flags: 'wx', flush: true }),
  );
  await mend(path, offset, '');
  await syncFolder(dir);
  index.note(
    `账本“${name}”最后一行（第 ${line} 行）没有写完，已截去 ${end - offset} 字节，原样另存为“${basename(kept)}”。`,
  );
}

/** Cuts the file to `length`, puts `end` there and flushes. */
async function mend(path: string, length: number, end: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.truncate(length);
    await handle.write(end, length, 'latin1');
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function readLines(path: string, visit: (line: FoundLine) => void): Promise<void> {
  let check = new LineCheck();
  let line = 1;
  let offset = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    if (!Buffer.isBuffer(chunk)) throw new Error('chunk is no buffer');
    for (let at = 0; at < chunk.length; ) {
      const stop = chunk.indexOf(newline, at);
      check.push(chunk.subarray(at, stop === -1 ? chunk.length : stop));
      if (stop === -1) break;
      const end = offset + check.length + 1;
      visit({ verdict: check.verdict(), line, offset, end, ended: true });
      check = new LineCheck();
      line += 1;
      offset = end;
      at = stop + 1;
    }
  }
  if (check.length === 0) return;
  visit({ verdict: check.verdict(), line, offset, end: offset + check.length, ended: false });
}
