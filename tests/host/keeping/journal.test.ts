import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openJournal } from '#electron/host/journal.ts';
import { encodeLine } from '#electron/host/journal-line.ts';
import { tempDir } from '../temp-dir.ts';
import { aJournal, aLine, fileText, lines, november, seqsOf, written } from './a-journal.ts';

const done = { kind: 'done', value: null };

describe('the journal', () => {
  it('writes this line, for ever', () => {
    const line = { seq: 7, hash: '0123456789abcdef'.repeat(4), bytes: Uint8Array.from([0, 1, 254, 255]) };
    expect(encodeLine(line).toString()).toBe(
      'AJ1 98c88c7e 7 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef 4 AAH+/w==\n',
    );
  });

  it('begins empty, and gives back what was appended, also after a new start', async () => {
    const dir = tempDir();
    const journal = aJournal(dir);
    expect(await journal.state()).toEqual({
      firstSeq: 0,
      lastSeq: 0,
      lastHash: '',
      missing: [],
      refusal: null,
      findings: [],
      mended: [],
    });
    expect(await journal.append(lines(1, 2))).toEqual(done);
    expect(await journal.append([aLine(3)])).toEqual(done);
    for (const opened of [journal, aJournal(dir)]) {
      expect(await opened.state()).toMatchObject({
        firstSeq: 1,
        lastSeq: 3,
        lastHash: aLine(3).hash,
        findings: [],
      });
      expect(await opened.read(0, 1e6)).toEqual(lines(1, 3));
      expect(await opened.read(2, 1e6)).toEqual([aLine(3)]);
      expect(await opened.read(3, 1e6)).toEqual([]);
    }
  });

  it('has one file for each month, and never goes back to an earlier one', async () => {
    const dir = tempDir();
    let now = '20261130-235959';
    const journal = openJournal(dir, () => now);
    await journal.append([aLine(1)]);
    now = '20261201-000000';
    await journal.append([aLine(2)]);
    // The clock was set back.
    now = '20260101-000000';
    await journal.append([aLine(3)]);
    expect(readdirSync(dir).sort()).toEqual(['2026-11.ajlog', '2026-12.ajlog']);
    expect(await seqsOf(aJournal(dir))).toEqual([1, 2, 3]);
  });

  it('gives pages of about the size asked for, at least one line each', async () => {
    const dir = tempDir();
    const journal = aJournal(dir);
    await journal.append(Array.from({ length: 10 }, (_, at) => aLine(at + 1, 'x'.repeat(1000))));
    expect((await journal.read(0, 2500)).map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect((await journal.read(3, 1)).map(({ seq }) => seq)).toEqual([4]);
    expect(await journal.read(9, 1e6)).toHaveLength(1);
  });

  it('reads over the borders of its stretches and of files', async () => {
    const dir = tempDir();
    let now = '20261022-153012';
    const journal = openJournal(dir, () => now);
    const big = (seq: number) => aLine(seq, `${seq}`.repeat(300_000));
    await journal.append([1, 2, 3, 4].map(big));
    now = november();
    await journal.append([5, 6, 7].map(big));
    const read = async (after: number) => (await aJournal(dir).read(after, 1e9)).map(({ seq }) => seq);
    expect(await read(0)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(await read(3)).toEqual([4, 5, 6, 7]);
    expect((await aJournal(dir).read(4, 1)).map(({ bytes }) => bytes.byteLength)).toEqual([300_000]);
  });

  it('refuses a number that is not the next, and writes nothing of the batch', async () => {
    const dir = tempDir();
    const journal = aJournal(dir);
    await journal.append(lines(1, 3));
    const before = fileText(dir);
    for (const batch of [[aLine(3)], [aLine(5)], [aLine(4), aLine(6)], [aLine(4), aLine(4)]]) {
      expect(await journal.append(batch)).toMatchObject({
        kind: 'refused',
        message: expect.stringMatching(/应接第 \d 条/),
      });
    }
    expect(fileText(dir)).toEqual(before);
    expect(await journal.append([aLine(4)])).toEqual(done);
  });

  it('may begin with any number, and says what is missing before it', async () => {
    const journal = aJournal(tempDir());
    expect(await journal.append(lines(501, 502))).toEqual(done);
    expect(await journal.state()).toMatchObject({
      firstSeq: 501,
      lastSeq: 502,
      missing: [{ from: 1, to: 500 }],
    });
  });

  it('puts concurrent appends one after another', async () => {
    const dir = tempDir();
    const journal = aJournal(dir);
    const outcomes = await Promise.all(lines(1, 50).map((line) => journal.append([line])));
    expect(outcomes.every(({ kind }) => kind === 'done')).toBe(true);
    expect(await seqsOf(aJournal(dir))).toEqual(lines(1, 50).map(({ seq }) => seq));
    expect(fileText(dir)).toEqual(written(...lines(1, 50)));
  });

  it('leaves files alone that are not its own, and names journals under a wrong name', async () => {
    const dir = tempDir();
    writeFileSync(join(dir, '说明.txt'), 'AJ1');
    writeFileSync(join(dir, '2026-11 - 副本.ajlog'), written(aLine(1)));
    const { findings, lastSeq } = await aJournal(dir, written(aLine(1))).state();
    expect(lastSeq).toBe(1);
    expect(findings).toEqual(['账本文件夹中的“2026-11 - 副本.ajlog”不是本程序的文件名，没有读取。']);
  });
});
