import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { crc32c } from '#electron/host/crc32c.ts';
import { masked, wholeLength } from '#electron/host/leveldb-log.ts';
import { isProfileOpen, repairProfile } from '#electron/host/profile-repair.ts';
import { tempDir } from '../temp-dir.ts';
import { levelDbLog } from './leveldb-writer.ts';
import { below, randomBytesOf, randomFrom, rounds } from './random.ts';

describe('the checksum', () => {
  it('is CRC-32C (RFC 3720, B.4), masked as LevelDB does', () => {
    expect(crc32c(new TextEncoder().encode('123456789'))).toBe(0xe306_9283);
    expect(crc32c(new Uint8Array(32))).toBe(0x8a91_36aa);
    expect(crc32c(new Uint8Array(32).fill(0xff))).toBe(0x62a8_ab43);
    expect(masked(0)).toBe(0xa282_ead8);
  });
});

describe('the whole part of a LevelDB log', () => {
  const random = randomFrom(11);
  // Small ones, one over several blocks, one that leaves a rest too short for a header, and an empty one.
  const lengths = [10, 500, 100_000, 3, 0, 2000, 32_768 * 2, 70];
  const { bytes, ends } = levelDbLog(lengths.map((length) => randomBytesOf(random, length)));
  const lastEnd = (at: number) => Math.max(0, ...ends.filter((end) => end <= at));

  it('of a good log is all of it', () => {
    expect(wholeLength(bytes)).toBe(bytes.length);
    expect(wholeLength(new Uint8Array(0))).toBe(0);
  });

  it('holds for every rest of a block that a record can leave', () => {
    for (let rest = 0; rest < 20; rest += 1) {
      const log = levelDbLog([
        new Uint8Array(32_768 - 7 - rest),
        new Uint8Array(50).fill(7),
        new Uint8Array(9),
      ]);
      expect(wholeLength(log.bytes)).toBe(log.bytes.length);
      expect(wholeLength(log.bytes.subarray(0, -1))).toBe(log.ends[1]);
    }
  });

  it('ends, wherever the log is cut, with the last record before', () => {
    const cuts = [
      ...ends.flatMap((end) => [end - 8, end - 1, end, end + 1, end + 6, end + 7, end + 8]),
      32_767,
      32_768,
      65_540,
    ];
    for (const cut of cuts.filter((at) => at >= 0 && at <= bytes.length)) {
      expect(wholeLength(bytes.subarray(0, cut))).toBe(lastEnd(cut));
    }
  });

  it('ends before a flipped bit, wherever it is', () => {
    for (let trial = 0; trial < 100; trial += 1) {
      const flipped = Buffer.from(bytes);
      const at = below(random, bytes.length);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << below(random, 8));
      // Nobody reads the zeros that fill a block.
      expect([lastEnd(at), bytes.length]).toContain(wholeLength(flipped));
      if (wholeLength(flipped) === bytes.length) expect(bytes[at]).toBe(0);
    }
  });

  it('ends before zeros that a power cut left, and before a middle without a beginning', () => {
    expect(wholeLength(Buffer.concat([bytes, new Uint8Array(5000)]))).toBe(bytes.length);
    const long = levelDbLog([new Uint8Array(100_000)]).bytes;
    expect(
      wholeLength(Buffer.concat([levelDbLog([new Uint8Array(32_761)]).bytes, long.subarray(32_768)])),
    ).toBe(32_768);
  });

  it(`of ${rounds} random files is found without a crash`, () => {
    for (let round = 0; round < rounds; round += 1) {
      const noise = randomBytesOf(random, below(random, 200));
      const at = below(random, 2000);
      expect(wholeLength(Buffer.concat([bytes.subarray(0, at), noise]))).toBe(lastEnd(at));
    }
  });
});

describe('the repair of a profile', () => {
  function aStore(profile: string, under: string): string {
    const store = join(profile, under, 'app_anjuan_0.indexeddb.leveldb');
    mkdirSync(store, { recursive: true });
    return store;
  }
  const { bytes, ends } = levelDbLog([new Uint8Array(50), new Uint8Array(60)]);

  it.each(['IndexedDB', 'Default/IndexedDB'])(
    'cuts the newest log and the manifest in %s, and keeps what it cut',
    (under) => {
      const root = tempDir();
      const store = aStore(root, under);
      writeFileSync(join(store, '000009.log'), bytes.subarray(0, -1));
      writeFileSync(join(store, '000010.log'), bytes.subarray(0, -1));
      writeFileSync(join(store, 'MANIFEST-000004'), bytes.subarray(0, -2));
      writeFileSync(join(store, 'MANIFEST-000005'), bytes.subarray(0, -2));
      writeFileSync(join(store, 'CURRENT'), 'MANIFEST-000005\n');
      const kept = join(root, 'kept');
      expect(repairProfile(root, kept)).toEqual([
        expect.stringMatching(/“000010\.log”末尾有 66 字节没有写完，已在打开前截去并另存/),
        expect.stringContaining('“MANIFEST-000005”'),
      ]);
      expect(readFileSync(join(store, '000010.log'))).toEqual(bytes.subarray(0, ends[0]));
      expect(readFileSync(join(store, 'MANIFEST-000005'))).toEqual(bytes.subarray(0, ends[0]));
      expect(readFileSync(join(store, '000009.log'))).toEqual(bytes.subarray(0, -1));
      expect(readFileSync(join(store, 'MANIFEST-000004'))).toEqual(bytes.subarray(0, -2));
      const copies = readdirSync(kept).sort();
      expect(copies).toHaveLength(2);
      expect(readFileSync(join(kept, copies[0] ?? ''))).toEqual(bytes.subarray(ends[0], -1));
      expect(repairProfile(root, kept)).toEqual([]);
    },
  );

  it('does nothing to a whole log, to an SQLite store, and where there is nothing', () => {
    const root = tempDir();
    expect(repairProfile(root, join(root, 'kept'))).toEqual([]);
    writeFileSync(join(aStore(root, 'IndexedDB'), '000003.log'), bytes);
    const sqlite = join(root, 'IndexedDB/app_anjuan_0');
    mkdirSync(sqlite, { recursive: true });
    writeFileSync(join(sqlite, '000003.log'), 'not LevelDB');
    expect(repairProfile(root, join(root, 'kept'))).toEqual([]);
    expect(readFileSync(join(sqlite, '000003.log'), 'utf8')).toBe('not LevelDB');
  });

  it('keeps twenty copies at most', () => {
    const root = tempDir();
    const log = join(aStore(root, 'IndexedDB'), '000003.log');
    mkdirSync(join(root, 'kept'));
    for (let copy = 0; copy < 30; copy += 1)
      writeFileSync(join(root, 'kept', `20250101-0000${copy + 10}`), '');
    writeFileSync(log, bytes.subarray(0, -1));
    repairProfile(root, join(root, 'kept'));
    expect(readdirSync(join(root, 'kept'))).toHaveLength(20);
    expect(readdirSync(join(root, 'kept')).at(-1)).toContain('000003.log');
  });
});

describe.skipIf(process.platform === 'win32')('a profile in use', () => {
  const lockedBy = (pid: number) => {
    const profile = tempDir();
    symlinkSync(`${hostname()}-${pid}`, join(profile, 'SingletonLock'));
    return profile;
  };

  it('is known by Chromium’s own lock, unless its process is gone or another program', () => {
    expect(isProfileOpen(tempDir())).toBe(false);
    expect(isProfileOpen(lockedBy(2 ** 22 + 1))).toBe(false);
    // This process lives, but it is no browser on that profile.
    expect(isProfileOpen(lockedBy(process.pid))).toBe(process.platform !== 'linux');
  });
});
