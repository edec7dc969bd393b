import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAttachments } from '#electron/host/attachments.ts';
import { sealedPartBytes } from '#shared/attachment.ts';
import { tempDir } from '../temp-dir.ts';
import { long, randomBytesOf, randomFrom, rounds, spoiled } from './random.ts';
import { smallDisk } from './small-disk.ts';

const file = 'a'.repeat(64);
const other = 'b'.repeat(64);

function aFolder(root = tempDir(), second = '') {
  const dir = join(root, '附件');
  const attachments = openAttachments({
    dir,
    secondFolder: () => second,
    reserve: () => 0,
    log: { write: () => undefined, bug: () => undefined },
  });
  const names = (folder = dir) => readdirSync(folder).sort();
  const path = (name: string) => join(dir, `${name}.ajfile`);
  /** Sends parts; the answer to the last. */
  const put = async (name: string, ...parts: readonly Uint8Array<ArrayBuffer>[]) => {
    for (const [index, bytes] of parts.entries()) {
      const answer = await attachments.put(name, { index, count: parts.length, bytes });
      if (answer.kind !== 'done' || answer.value.whole) return answer;
    }
    return undefined;
  };
  return { attachments, dir, names, path, put };
}

const part = (fill: number, length = sealedPartBytes) => new Uint8Array(length).fill(fill);
const whole = { kind: 'done', value: { whole: true } };
const refused = (words: string) => ({ kind: 'refused', message: expect.stringContaining(words) });

describe('an attachment file', () => {
  it('has this form, for ever', async () => {
    const { put, path } = aFolder();
    expect(await put(file, Uint8Array.of(1, 2, 3))).toEqual(whole);
    const start = Buffer.from('AJFILE1\n\x01\x02\x03', 'latin1');
    const expected = Buffer.concat([start, createHash('sha256').update(start).digest()]);
    expect(readFileSync(path(file))).toEqual(expected);
  });

  it('gives back its parts', async () => {
    const { put, attachments, names } = aFolder();
    const parts = [part(1), part(2), part(3, 5)];
    expect(await put(file, ...parts)).toEqual(whole);
    const read = await Promise.all([0, 1, 2, 3].map((index) => attachments.read(file, index)));
    expect(read).toEqual([...parts, null]);
    expect(names()).toEqual([`${file}.ajfile`]);
    const bytes = 8 + 2 * sealedPartBytes + 5 + 32;
    expect(await attachments.list('contents')).toEqual([{ file, bytes, whole: true }]);
  });

  it('is never written again while it is whole, and mended by the same content when it is not', async () => {
    const { put, path, attachments } = aFolder();
    await put(file, part(1, 9));
    const before = readFileSync(path(file));
    expect(await put(file, part(2, 9))).toEqual(whole);
    expect(readFileSync(path(file))).toEqual(before);
    writeFileSync(path(file), before.subarray(0, -1));
    expect(await attachments.list('contents')).toMatchObject([{ whole: false }]);
    await put(file, part(1, 9));
    expect(readFileSync(path(file))).toEqual(before);
  });

  it('does not appear before its last part, and what a killed program left is swept away', async () => {
    const root = tempDir();
    const first = aFolder(root);
    await first.attachments.put(file, { index: 0, count: 2, bytes: part(1) });
    expect(await first.attachments.list('names')).toEqual([]);
    expect(first.names()).toEqual([expect.stringMatching(/^\.附件-.*\.tmp$/)]);
    const next = aFolder(root);
    expect(await next.attachments.list('names')).toEqual([]);
    expect(next.names()).toEqual([]);
    // Only so that no open file is left to this test.
    await first.put(other, part(1, 1));
  });

  it('that was interrupted by another is refused, and the other is stored', async () => {
    const { attachments, put, names } = aFolder();
    await attachments.put(file, { index: 0, count: 2, bytes: part(1) });
    expect(await put(other, part(2, 3))).toEqual(whole);
    const late = await attachments.put(file, { index: 1, count: 2, bytes: part(1, 3) });
    expect(late).toEqual(refused('传送被打断'));
    expect(names()).toEqual([`${other}.ajfile`]);
  });

  it('is found damaged at every byte that is changed or cut', async () => {
    const { put, path, attachments } = aFolder();
    await put(file, part(7, 20));
    const bytes = readFileSync(path(file));
    for (let at = 0; at < bytes.length; at++) {
      for (const damaged of [bytes.subarray(0, at), Buffer.from(bytes.with(at, (bytes[at] ?? 0) ^ 0x20))]) {
        writeFileSync(path(file), damaged);
        expect(await attachments.list('contents')).toMatchObject([{ whole: false }]);
      }
    }
  });

  it(`is whole in ${rounds} random damages only where nothing was changed`, { timeout: long }, async () => {
    const { put, path, attachments } = aFolder();
    await put(file, randomBytesOf(randomFrom(1), 3_000));
    const good = readFileSync(path(file));
    const random = randomFrom(7);
    for (let round = 0; round < rounds; round++) {
      const bytes = spoiled(good, random);
      writeFileSync(path(file), bytes);
      expect(await attachments.list('contents')).toMatchObject([{ whole: good.equals(bytes) }]);
    }
  });

  it('of a newer program is left alone', async () => {
    const { put, path, names } = aFolder();
    await put(other, part(1, 1));
    writeFileSync(path(file), 'AJFILE2\n?');
    expect(await put(file, part(1, 9))).toEqual(refused('更新版本'));
    expect(readFileSync(path(file), 'utf8')).toBe('AJFILE2\n?');
    expect(names()).toHaveLength(2);
  });

  it('that is missing is told in a sentence', async () => {
    await expect(aFolder().attachments.read(file, 0)).rejects.toThrow(/附件文件.*不见了/);
  });
});

describe('trouble with the disk', () => {
  it('is told when the folder was taken away, and ends when it is back', async () => {
    const { attachments, put, dir } = aFolder();
    await put(file, part(1, 9));
    await attachments.put(other, { index: 0, count: 2, bytes: part(1) });
    rmSync(dir, { recursive: true });
    expect(await put(other, part(1, 9))).toEqual(refused('不见了'));
    expect(existsSync(dir)).toBe(false);
    mkdirSync(dir);
    expect(await put(other, part(1, 9))).toEqual(whole);
  });

  it('is told when the whole data folder is gone, which is not made anew', async () => {
    const root = join(tempDir(), 'data');
    const { put } = aFolder(root);
    expect(await put(file, part(1, 9))).toEqual(refused('不见了'));
    expect(existsSync(root)).toBe(false);
  });

  it('is told when the disk is full, and leaves nothing half', async ({ skip }) => {
    const disk = smallDisk('3m');
    if (disk === undefined) return skip();
    const { put, names } = aFolder(disk);
    expect(await put(file, part(1, 9))).toEqual(whole);
    expect(await put(other, part(1), part(1), part(1), part(1, 5))).toEqual(refused('磁盘空间不足'));
    expect(names()).toEqual([`${file}.ajfile`]);
  });
});

describe('the second folder', () => {
  it('gets each file once, again if the copy has another size, and no damaged one', async () => {
    const second = tempDir();
    const { attachments, put, path, names } = aFolder(tempDir(), second);
    await put(file, part(1, 9));
    expect(await attachments.copyToSecond()).toBeUndefined();
    const copy = join(second, '附件', `${file}.ajfile`);
    expect(readFileSync(copy)).toEqual(readFileSync(path(file)));
    const { ino } = statSync(copy);
    await put(other, part(2, 9));
    writeFileSync(path(other), 'damaged');
    await attachments.copyToSecond();
    expect(statSync(copy).ino).toBe(ino);
    expect(names(join(second, '附件'))).toEqual([`${file}.ajfile`]);
    truncateSync(copy, 20);
    await attachments.copyToSecond();
    expect(readFileSync(copy)).toEqual(readFileSync(path(file)));
  });

  it('has its copies read through when asked, and what is missing or damaged there is copied again', async () => {
    const second = tempDir();
    const { attachments, put, path } = aFolder(tempDir(), second);
    for (const name of [file, other]) await put(name, part(1, 9));
    const copied = (whole: number, copied: number) => ({ kind: 'done', value: { whole, copied } });
    expect(await attachments.verifyCopies()).toEqual(copied(0, 2));
    const copy = join(second, '附件', `${file}.ajfile`);
    const bytes = readFileSync(copy);
    bytes[12] = (bytes[12] ?? 0) ^ 1;
    writeFileSync(copy, bytes);
    expect(await attachments.verifyCopies()).toEqual(copied(1, 1));
    expect(readFileSync(copy)).toEqual(readFileSync(path(file)));
    expect(await attachments.verifyCopies()).toEqual(copied(2, 0));
    expect(await aFolder().attachments.verifyCopies()).toEqual(copied(0, 0));
  });

  it('mends what is missing or damaged, if its copy is whole', async () => {
    const second = tempDir();
    const { attachments, put, path } = aFolder(tempDir(), second);
    await put(file, part(1, 9));
    await attachments.copyToSecond();
    const bytes = readFileSync(path(file));
    for (const damage of [() => rmSync(path(file)), () => writeFileSync(path(file), 'damaged')]) {
      damage();
      expect(await attachments.mend(file)).toEqual({ kind: 'done', value: null });
      expect(readFileSync(path(file))).toEqual(bytes);
    }
    rmSync(path(file));
    writeFileSync(join(second, '附件', `${file}.ajfile`), 'damaged too');
    expect(await attachments.mend(file)).toEqual(refused('没有这份附件的完好副本'));
    expect(existsSync(path(file))).toBe(false);
  });

  it('that is gone is told and not made anew, and the files here stay', async () => {
    const gone = join(tempDir(), 'stick');
    const { attachments, put, path } = aFolder(tempDir(), gone);
    await put(file, part(1, 9));
    expect(await attachments.copyToSecond()).toContain('附件没有全部抄送到第二文件夹');
    expect([existsSync(gone), existsSync(path(file))]).toEqual([false, true]);
  });
});
