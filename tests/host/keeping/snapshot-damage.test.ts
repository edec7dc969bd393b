import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SnapshotWriter } from '#electron/host/snapshot-file.ts';
import type { Snapshots } from '#electron/host/snapshots.ts';
import { tempDir } from '../temp-dir.ts';
import { aHead, aShelf, framesOf, made, someFrames } from './a-snapshot.ts';
import { below, long, randomFrom, rounds, spoiled } from './random.ts';

/** The one sentence that the page gets of a spoiled file: from the list, else at the first frame. */
async function whatIsSaid(snapshots: Snapshots, path: string): Promise<string> {
  const listed = (await snapshots.list()).find((info) => info.path === path);
  if (listed?.kind === 'unusable') return listed.message;
  const said = await framesOf(snapshots, path).then(
    () => 'nothing',
    (error: unknown) => (error instanceof Error ? error.message : 'no error'),
  );
  const again = (await snapshots.list()).find((info) => info.path === path);
  // Once found out, it is listed as what it is.
  expect(again).toMatchObject({ kind: 'unusable', message: said });
  return said;
}

async function aSnapshotFile(): Promise<{ bytes: Buffer; put: (bytes: Uint8Array) => Promise<string> }> {
  const { snapshots, dir } = aShelf(tempDir());
  const { path } = await made(snapshots, aHead(1), someFrames(5, 300));
  const bytes = readFileSync(path);
  let next = 0;
  return {
    bytes,
    async put(bytes) {
      next += 1;
      const file = join(dir, `${next}.ajsnap`);
      writeFileSync(file, bytes);
      const said = await whatIsSaid(snapshots, file);
      rmSync(file);
      return said;
    },
  };
}

describe('a file in the snapshot folder', () => {
  it('with one flipped bit, wherever it is, is told to be damaged or no snapshot', async () => {
    const { bytes, put } = await aSnapshotFile();
    const random = randomFrom(3);
    for (let at = 0; at < bytes.length; at += at < 300 ? 1 : 7) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << below(random, 8));
      expect(await put(flipped)).toMatch(/^快照“\d+\.ajsnap”已损坏或不完整|^“\d+\.ajsnap”不是组工案卷的快照/);
    }
  });

  it('cut at any byte is told to be damaged, and already in the list', async () => {
    const { snapshots, dir } = aShelf(tempDir());
    const { path } = await made(snapshots, aHead(1), someFrames(2));
    const bytes = readFileSync(path);
    const file = join(dir, 'cut.ajsnap');
    for (let length = 0; length < bytes.length; length += 1) {
      writeFileSync(file, bytes.subarray(0, length));
      const info = (await snapshots.list()).find((entry) => entry.path === file);
      expect(info).toMatchObject({
        kind: 'unusable',
        message: length < 8 ? '“cut.ajsnap”不是组工案卷的快照。' : expect.stringContaining('已损坏或不完整'),
      });
    }
  });

  it('that is something else is told so', async () => {
    const { put } = await aSnapshotFile();
    for (const text of ['', 'x', 'PK\u0003\u0004 a zip file', '{"format":1}', 'AJSNAP\n', 'AJSNAPX\n']) {
      expect(await put(Buffer.from(text))).toMatch(/不是组工案卷的快照。$/);
    }
  });

  it('of a newer program is told so: another version, or a head it does not understand', async () => {
    const { put } = await aSnapshotFile();
    expect(await put(Buffer.from('AJSNAP2\nsomething quite different'))).toMatch(/由更新版本的组工案卷生成/);
    const path = join(tempDir(), 'later');
    const handle = await open(path, 'wx');
    const writer = new SnapshotWriter(handle);
    await writer.head(Object.assign(aHead(1), { why: 'a reason yet unknown' }));
    await writer.end();
    await handle.close();
    expect(await put(readFileSync(path))).toMatch(/由更新版本的组工案卷生成/);
  });

  it('whose version digit is flipped is damaged, not newer', async () => {
    const { bytes, put } = await aSnapshotFile();
    bytes[6] = '3'.charCodeAt(0);
    expect(await put(bytes)).toMatch(/已损坏/);
  });
});

it(
  `${rounds} spoiled snapshots: one sentence each`,
  async () => {
    const { bytes, put } = await aSnapshotFile();
    const random = randomFrom(20261122);
    for (let round = 0; round < rounds; round += 1) {
      const bad = spoiled(bytes, random);
      if (bytes.equals(bad)) continue;
      expect(await put(bad)).toMatch(/^(快照)?“\d+\.ajsnap”.*。$/);
    }
  },
  long,
);
