import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { tempDir } from '../temp-dir.ts';
import { aHead, aShelf, framesOf, made, someFrames } from './a-snapshot.ts';
import { smallDisk } from './small-disk.ts';

const refused = (words: RegExp) => ({ kind: 'refused', message: expect.stringMatching(words) });

describe('a snapshot', () => {
  it('has this form, for ever', async () => {
    const { snapshots } = aShelf(tempDir());
    const { path } = await made(snapshots, aHead(1), [Uint8Array.of(1, 2, 3)]);
    const bytes = readFileSync(path);
    const json = JSON.stringify(aHead(1));
    const head = Buffer.concat([Buffer.from('AJSNAP1\n'), Buffer.from(json)]);
    const expected = Buffer.alloc(8 + 8 + json.length + 8 + 3 + 8);
    let at = expected.write('AJSNAP1\n');
    at = expected.writeUInt32LE(json.length, at);
    at = expected.writeUInt32LE(crc32(head), at);
    at += expected.write(json, at);
    at = expected.writeUInt32LE(3, at);
    // CRC-32 of 01 02 03.
    at = expected.writeUInt32LE(0x55bc_801d, at);
    at += Buffer.from([1, 2, 3]).copy(expected, at);
    at = expected.writeUInt32LE(0xffff_ffff, at);
    expected.writeUInt32LE(1, at);
    const all = createHash('sha256').update(expected.subarray(0, -8)).digest();
    expect(bytes).toEqual(Buffer.concat([expected, all]));
  });

  it('is one file named after time and change, and gives back its head and frames', async () => {
    const { snapshots, dir, names } = aShelf(tempDir());
    expect(await snapshots.list()).toEqual([]);
    const frames = someFrames(4);
    const info = await made(snapshots, aHead(123), frames);
    expect(basename(info.path)).toBe('快照-20261122-150000-000123.ajsnap');
    expect(info).toEqual({
      kind: 'whole',
      path: info.path,
      bytes: statSync(info.path).size,
      head: aHead(123),
    });
    expect(names()).toEqual([basename(info.path)]);
    expect(await framesOf(snapshots, info.path)).toEqual(frames);
    expect(await snapshots.list()).toEqual([info]);
    expect(await aShelf(join(dir, '..')).snapshots.list()).toEqual([info]);
  });

  it('can be empty of frames', async () => {
    const { snapshots } = aShelf(tempDir());
    const info = await made(snapshots, aHead(0, { hash: '', counts: {} }), []);
    expect(await snapshots.frame(info.path, 0)).toBeNull();
  });

  it('does not appear before it is finished, and what was not finished is swept away', async () => {
    const root = tempDir();
    const first = aShelf(root);
    const begun = await first.snapshots.begin(aHead(1));
    expect(begun.kind).toBe('done');
    expect(await first.snapshots.list()).toEqual([]);
    expect(first.names()).toEqual([expect.stringMatching(/^\.快照-.*\.tmp$/)]);
    // The program was killed here; the next one begins a snapshot of its own.
    const next = aShelf(root);
    await made(next.snapshots, aHead(2));
    expect(next.names()).toEqual(['快照-20261122-150000-000002.ajsnap']);
    // Only so that no open file is left to this test.
    await first.snapshots.finish(begun.kind === 'done' ? begun.value.id : '', 99);
  });

  it('is given up when another one is begun', async () => {
    const { snapshots, names } = aShelf(tempDir());
    const old = await snapshots.begin(aHead(1));
    const info = await made(snapshots, aHead(2));
    const id = old.kind === 'done' ? old.value.id : '';
    expect(await snapshots.append(id, someFrames(1)[0] ?? new Uint8Array(1))).toEqual(refused(/已经中断/));
    expect(await snapshots.finish(id, 0)).toEqual(refused(/已经中断/));
    expect(names()).toEqual([basename(info.path)]);
  });

  it('that lacks frames is refused and leaves nothing', async () => {
    const { snapshots, names } = aShelf(tempDir());
    const begun = await snapshots.begin(aHead(1));
    const id = begun.kind === 'done' ? begun.value.id : '';
    await snapshots.append(id, new Uint8Array(9));
    expect(await snapshots.finish(id, 2)).toEqual(refused(/应有 2 段，只收到 1 段/));
    expect(names()).toEqual([]);
  });

  it('that the disk gave back differently is refused and leaves nothing', async () => {
    const { snapshots, dir, names } = aShelf(tempDir());
    const begun = await snapshots.begin(aHead(1));
    const id = begun.kind === 'done' ? begun.value.id : '';
    await snapshots.append(id, new Uint8Array(500));
    const path = join(dir, names()[0] ?? '');
    const bytes = readFileSync(path);
    bytes[bytes.length - 100] = 1;
    writeFileSync(path, bytes, { flag: 'r+' });
    expect(await snapshots.finish(id, 1)).toEqual(refused(/与原文不符.*检查/));
    expect(names()).toEqual([]);
  });

  it('keeps the window waiting only while it is made', async () => {
    const { snapshots } = aShelf(tempDir());
    expect(snapshots.busy()).toBe(false);
    const begun = await snapshots.begin(aHead(1));
    expect(snapshots.busy()).toBe(true);
    await snapshots.finish(begun.kind === 'done' ? begun.value.id : '', 0);
    expect(snapshots.busy()).toBe(false);
  });

  it('is read only from the two folders', async () => {
    const root = tempDir();
    const { snapshots } = aShelf(root);
    const info = await made(snapshots, aHead(1));
    copyFileSync(info.path, join(root, 'elsewhere.ajsnap'));
    await expect(snapshots.frame(join(root, 'elsewhere.ajsnap'), 0)).rejects.toThrow('不在快照文件夹');
    await expect(snapshots.frame(join(info.path, '../../elsewhere.ajsnap'), 0)).rejects.toThrow(
      '不在快照文件夹',
    );
  });

  it('replaces the old ones by the retention, but no file of another desk or of another name', async () => {
    const root = tempDir();
    const { snapshots, dir, names } = aShelf(root);
    const other = await made(snapshots, aHead(1, { keyId: 'other-desk' }));
    copyFileSync(other.path, join(dir, '我的副本.ajsnap'));
    for (let seq = 2; seq <= 7; seq += 1) await made(snapshots, aHead(seq));
    expect(names()).toEqual([
      basename(other.path),
      ...[5, 6, 7].map((seq) => `快照-20261122-15000${seq - 1}-00000${seq}.ajsnap`),
      '我的副本.ajsnap',
    ]);
    expect((await snapshots.list()).map((info) => (info.kind === 'whole' ? info.head.seq : 0))).toEqual([
      7, 6, 5, 1, 1,
    ]);
  });
});

it('is kept also where others have greater numbers, because somebody decided for an older state', async () => {
  const { snapshots, second, names } = aShelf(tempDir(), { copies: true });
  for (const seq of [500, 510, 520]) await made(snapshots, aHead(seq));
  for (const seq of [101, 103]) await made(snapshots, aHead(seq));
  const numbers = (folder?: string) => names(folder).map((name) => Number(name.slice(-13, -7)));
  expect(numbers()).toEqual([520, 101, 103]);
  expect(numbers(second)).toEqual([520, 101, 103]);
});

describe('the second folder', () => {
  it('gets a copy of every snapshot, under the same retention', async () => {
    const { snapshots, dir, second, names } = aShelf(tempDir(), { copies: true });
    for (let seq = 1; seq <= 5; seq += 1)
      expect(await made(snapshots, aHead(seq))).not.toHaveProperty('warning');
    expect(names(second)).toEqual(names(dir));
    expect(names(second)).toHaveLength(3);
    const all = await snapshots.list();
    expect(all).toHaveLength(6);
    const copy = all.find(({ path }) => path.startsWith(second));
    expect(await framesOf(snapshots, copy?.path ?? '')).toEqual(someFrames(3));
  });

  it('gets the wrapped keys too, and their newest version, so that a lost data folder can be had back from it', async () => {
    const root = tempDir();
    for (const keys of ['{"version":1}', '{"version":2}']) {
      const { snapshots, dir, second } = aShelf(root, { copies: true, keys });
      await made(snapshots, aHead(1));
      for (const folder of [dir, second])
        expect(readFileSync(join(folder, '钥匙-k1.json'), 'utf8')).toBe(keys);
    }
  });

  it('is told apart from the snapshots here, however its path is written', async () => {
    const { snapshots } = aShelf(tempDir(), { copies: true });
    await made(snapshots, aHead(1));
    const places = (await snapshots.list()).map((info) => info.kind === 'whole' && info.inSecondFolder);
    expect(places).toEqual([undefined, true]);
  });

  it('that is missing is a warning and an entry of the list, never a failure', async () => {
    const { snapshots, names, second } = aShelf(tempDir(), { copies: true });
    rmSync(second, { recursive: true });
    const info = await made(snapshots, aHead(1));
    expect(info.warning).toMatch(/^快照没有抄送到第二文件夹（本机的快照已保存）.*stick”不见了/);
    expect(names()).toEqual([basename(info.path)]);
    expect(await snapshots.list()).toEqual([
      expect.objectContaining({ kind: 'whole', path: info.path }),
      { kind: 'unusable', path: second, bytes: 0, message: expect.stringContaining('不见了') },
    ]);
    mkdirSync(second);
    expect(await made(snapshots, aHead(2))).not.toHaveProperty('warning');
    expect(names(second)).toHaveLength(1);
  });

  it('that is full is a warning, and no half copy stays there', async ({ skip }) => {
    const stick = smallDisk('64k');
    if (stick === undefined) return skip();
    const { snapshots, names } = aShelf(tempDir(), { copies: true, second: stick });
    const info = await made(snapshots, aHead(1), someFrames(3, 100_000));
    expect(info.warning).toMatch(/^磁盘空间不足，快照没有抄送到第二文件夹/);
    expect(names(stick)).toEqual([]);
    expect(await framesOf(snapshots, info.path)).toHaveLength(3);
  });

  it.each([
    ['相对路径', '不是完整的路径'],
    ['', ''],
  ])('written as “%s” is told', async (second, words) => {
    const { snapshots } = aShelf(tempDir(), { copies: true, second });
    const { warning } = await made(snapshots, aHead(1));
    expect(warning ?? '').toContain(words);
    expect(await snapshots.list()).toHaveLength(1);
  });

  it('that is the snapshot folder itself is told', async () => {
    const root = tempDir();
    const { snapshots } = aShelf(root, { copies: true, second: join(root, '快照') });
    expect((await made(snapshots, aHead(1))).warning).toContain('就是快照文件夹本身');
    expect(await snapshots.list()).toHaveLength(1);
  });
});

describe('a full disk', () => {
  it('ends the snapshot in words, leaves nothing, and the next one succeeds when there is room', async ({
    skip,
  }) => {
    const disk = smallDisk('1m');
    if (disk === undefined) return skip();
    const { snapshots, names } = aShelf(disk);
    const begun = await snapshots.begin(aHead(1));
    const id = begun.kind === 'done' ? begun.value.id : '';
    expect(await snapshots.append(id, new Uint8Array(900_000))).toMatchObject({ kind: 'done' });
    expect(await snapshots.append(id, new Uint8Array(900_000))).toEqual(
      refused(/^磁盘空间不足，快照没有保存/),
    );
    expect(names()).toEqual([]);
    expect(await snapshots.finish(id, 2)).toEqual(refused(/已经中断/));
    await made(snapshots, aHead(2), someFrames(2));
  });

  it('is not brought about by a snapshot: it stops before the reserve', async ({ skip }) => {
    const disk = smallDisk('1m');
    if (disk === undefined) return skip();
    const { snapshots, names } = aShelf(disk, { reserve: 500_000 });
    const begun = await snapshots.begin(aHead(1));
    const id = begun.kind === 'done' ? begun.value.id : '';
    expect(await snapshots.append(id, new Uint8Array(300_000))).toMatchObject({ kind: 'done' });
    expect(await snapshots.append(id, new Uint8Array(300_000))).toEqual(refused(/磁盘空间不足/));
    expect(names()).toEqual([]);
  });
});

it('a folder that goes away ends the snapshot in words and is not made anew', async () => {
  const root = tempDir();
  const { snapshots, dir } = aShelf(root);
  const begun = await snapshots.begin(aHead(1));
  rmSync(dir, { recursive: true });
  const outcome = await snapshots.finish(begun.kind === 'done' ? begun.value.id : '', 0);
  expect(outcome).toEqual(refused(/不见了/));
  expect(await snapshots.begin(aHead(2))).toEqual(refused(/不见了/));
  expect(await snapshots.list()).toEqual([
    { kind: 'unusable', path: dir, bytes: 0, message: expect.stringContaining('不见了') },
  ]);
});
