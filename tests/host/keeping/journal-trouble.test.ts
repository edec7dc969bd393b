import { spawnSync } from 'node:child_process';
import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openJournal } from '#electron/host/journal.ts';
import { tempDir } from '../temp-dir.ts';
import { aJournal, aLine, fileText, lines, november, seqsOf } from './a-journal.ts';
import { smallDisk } from './small-disk.ts';

const done = { kind: 'done', value: null };
const refused = (words: RegExp) => ({ kind: 'refused', message: expect.stringMatching(words) });

describe('a full disk', () => {
  it('refuses in words, leaves no half line, and goes on when there is room', async ({ skip }) => {
    const disk = smallDisk('1m');
    if (disk === undefined) return skip();
    const journal = aJournal(disk);
    await journal.append(lines(1, 3));
    const before = fileText(disk);
    const big = aLine(4, 'x'.repeat(2_000_000));
    expect(await journal.append([big])).toEqual(
      refused(/^磁盘空间不足，账本没有写入（记录仍在数据库中），请清理/),
    );
    expect(fileText(disk)).toEqual(before);

    // Nearly full: a few hundred bytes fit, a line does not.
    writeFileSync(join(disk, 'filler'), '');
    try {
      for (;;) writeFileSync(join(disk, 'filler'), Buffer.alloc(4096), { flag: 'a' });
    } catch {
      // Now it is full.
    }
    expect(await journal.append([aLine(4, 'y'.repeat(9000))])).toEqual(refused(/磁盘空间不足/));
    expect(fileText(disk)).toEqual(before);
    expect(await journal.state()).toMatchObject({ lastSeq: 3, findings: [], refusal: null });

    rmSync(join(disk, 'filler'));
    expect(await journal.append([aLine(4)])).toEqual(done);
    expect(await seqsOf(aJournal(disk))).toEqual([1, 2, 3, 4]);
  });

  it('at the first line of a month leaves no file behind', async ({ skip }) => {
    const disk = smallDisk('1m');
    if (disk === undefined) return skip();
    let now = '20261022-153012';
    const journal = openJournal(disk, () => now);
    await journal.append([aLine(1)]);
    now = november();
    expect(await journal.append([aLine(2, 'x'.repeat(2_000_000))])).toEqual(refused(/磁盘空间不足/));
    expect(readdirSync(disk)).toEqual(['2026-10.ajlog']);
    expect(await journal.append([aLine(2)])).toEqual(done);
    expect(readdirSync(disk).sort()).toEqual(['2026-10.ajlog', '2026-11.ajlog']);
  });
});

describe('a data folder that goes away', () => {
  it('is missed at once, and taken up where it was when it is back', async () => {
    const root = tempDir();
    const dir = join(root, '账本');
    const journal = openJournal(dir, november);
    await journal.append(lines(1, 3));
    renameSync(dir, join(root, 'gone'));
    expect(await journal.append([aLine(4)])).toEqual(refused(/账本.*不见了，请把它放回原处/));
    const state = await journal.state();
    expect(state.refusal).toMatch(/^账本文件夹“.*”不见了/);
    expect(state.lastSeq).toBe(0);
    await expect(journal.read(0, 1e6)).rejects.toThrow('不见了');

    renameSync(join(root, 'gone'), dir);
    expect(await journal.state()).toMatchObject({ lastSeq: 3, refusal: null });
    expect(await journal.append(lines(4, 5))).toEqual(done);
    expect(await seqsOf(openJournal(dir, november))).toEqual([1, 2, 3, 4, 5]);
  });

  it('and is back without its files is not continued blindly', async () => {
    const dir = tempDir();
    const journal = aJournal(dir);
    await journal.append(lines(1, 3));
    rmSync(join(dir, '2026-11.ajlog'));
    expect(await journal.append([aLine(4)])).toEqual(refused(/与刚才不一致.*重新核对账本/));
    expect(readdirSync(dir)).toEqual([]);
    expect(await journal.state()).toMatchObject({ lastSeq: 0, refusal: null });
    expect(await journal.append(lines(1, 4))).toEqual(done);
  });

  it('that was removed and is an empty one of the same name is never made anew', async () => {
    const root = tempDir();
    const dir = join(root, '账本');
    const journal = openJournal(dir, november);
    await journal.append([aLine(1)]);
    rmSync(dir, { recursive: true });
    expect(await journal.append([aLine(2)])).toEqual(refused(/不见了/));
    expect(readdirSync(root)).toEqual([]);
  });
});

it('a folder that cannot be written is refused in words, and taken up when it can', async ({ skip }) => {
  const disk = smallDisk('1m');
  if (disk === undefined) return skip();
  const journal = aJournal(disk);
  await journal.append([aLine(1)]);
  const remount = (how: string) => spawnSync('mount', ['-o', `remount,${how}`, disk]).status;
  expect(remount('ro')).toBe(0);
  expect(await journal.append([aLine(2)])).toEqual(
    refused(/^账本没有写入（记录仍在数据库中）：没有写入.*的权限/),
  );
  expect(await journal.state()).toMatchObject({ lastSeq: 1, refusal: null });
  expect(remount('rw')).toBe(0);
  expect(await journal.append([aLine(2)])).toEqual(done);
});
