import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempDir } from '../temp-dir.ts';
import { aJournal, aLine, fileText, lines, seqsOf, tornCopies, written } from './a-journal.ts';
import { below, long, randomFrom, rounds, spoiled } from './random.ts';

const done = { kind: 'done', value: null };

describe('a torn last line', () => {
  it('is cut at whichever byte it ends, kept aside, reported once, and written again', async () => {
    const whole = written(...lines(1, 3));
    const lastAt = written(...lines(1, 2)).length;
    for (let length = lastAt + 1; length < whole.length - 1; length += 1) {
      const dir = tempDir();
      const journal = aJournal(dir, whole.subarray(0, length));
      const state = await journal.state();
      expect(state).toMatchObject({ lastSeq: 2, lastHash: aLine(2).hash, missing: [], refusal: null });
      expect(state.findings).toEqual([
        expect.stringMatching(/^账本“2026-11\.ajlog”最后一行（第 3 行）没有写完，已截去 \d+ 字节/),
      ]);
      expect(tornCopies(dir).map((name) => readFileSync(join(dir, name)))).toEqual([
        whole.subarray(lastAt, length),
      ]);
      expect(fileText(dir)).toEqual(whole.subarray(0, lastAt));
      expect(await journal.append([aLine(3)])).toEqual(done);
      expect(fileText(dir)).toEqual(whole);
      expect((await aJournal(dir).state()).findings).toEqual([]);
      rmSync(dir, { recursive: true });
    }
  });

  it('that lacks only its line end loses nothing', async () => {
    const dir = tempDir();
    const whole = written(...lines(1, 3));
    const journal = aJournal(dir, whole.subarray(0, -1));
    expect(await journal.state()).toMatchObject({
      lastSeq: 3,
      findings: [expect.stringContaining('缺行尾，已补上')],
    });
    expect(fileText(dir)).toEqual(whole);
    expect(await seqsOf(journal)).toEqual([1, 2, 3]);
  });

  it('that is the first of its file is cut too', async () => {
    const dir = tempDir();
    const journal = aJournal(dir, written(aLine(1)).subarray(0, 30));
    expect(await journal.state()).toMatchObject({ lastSeq: 0, refusal: null });
    expect(await journal.append([aLine(1)])).toEqual(done);
    expect(fileText(dir)).toEqual(written(aLine(1)));
  });

  it('in an older month is damage, and stays as it is', async () => {
    const dir = tempDir();
    const torn = written(...lines(1, 2)).subarray(0, -9);
    writeFileSync(join(dir, '2026-10.ajlog'), torn);
    const { findings, missing } = await aJournal(dir, written(aLine(3))).state();
    expect(findings[0]).toMatch(/“2026-10\.ajlog”第 2 行已损坏（似为第 2 条）/);
    expect(missing).toEqual([{ from: 2, to: 2 }]);
    expect(fileText(dir, '2026-10')).toEqual(torn);
  });
});

describe('damage inside the journal', () => {
  it(
    'one flipped bit anywhere is named, costs its own line only, and that line can be written again',
    async () => {
      const whole = written(...lines(1, 5));
      const random = randomFrom(1);
      const trials = Math.min(rounds, whole.length * 8);
      for (let trial = 0; trial < trials; trial += 1) {
        const dir = tempDir();
        const at = below(random, whole.length - 1);
        const flipped = Buffer.from(whole);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << below(random, 8));
        const hit = 1 + whole.subarray(0, at).filter((byte) => byte === 10).length;

        const journal = aJournal(dir, flipped);
        const { findings, missing, refusal, lastSeq } = await journal.state();
        expect(refusal).toBeNull();
        expect(findings.join()).toContain(`“2026-11.ajlog”第 ${hit} 行`);
        const kept = await journal.read(0, 1e6);
        expect(kept).toEqual(lines(1, 5).filter(({ seq }) => kept.some((line) => line.seq === seq)));
        // A flipped line end spoils the two lines it parted; everything else costs one line.
        expect(kept.length).toBeGreaterThanOrEqual(whole[at] === 10 ? 3 : 4);

        const lost = lines(1, 5).filter(({ seq }) => !kept.some((line) => line.seq === seq));
        expect(
          lost
            .filter(({ seq }) => seq < lastSeq)
            .every(({ seq }) => missing.some(({ from, to }) => from <= seq && seq <= to)),
        ).toBe(true);
        expect(await journal.append(lost)).toEqual(done);
        const mended = aJournal(dir);
        // It is told as mended from now on, not as wrong at every start.
        expect(await mended.state()).toMatchObject({ missing: [], findings: [] });
        expect((await mended.state()).mended.join()).toContain(`“2026-11.ajlog”第 ${hit} 行`);
        expect(await mended.read(0, 1e6)).toEqual(lines(1, 5));
        rmSync(dir, { recursive: true });
      }
    },
    long,
  );

  it.each([
    [5, '4'],
    [5, '7'],
    [2, '3'],
  ])('a damaged number is no other change: line %i that reads as %s', async (seq, digit) => {
    const dir = tempDir();
    const whole = written(...lines(1, 5));
    whole.write(digit, whole.indexOf(` ${seq} `) + 1, 'latin1');
    const journal = aJournal(dir, whole);
    const { findings } = await journal.state();
    expect(findings[0]).toBe(`账本“2026-11.ajlog”第 ${seq} 行已损坏（似为第 ${seq} 条），不能读取。`);
    expect(await journal.append([aLine(seq)])).toEqual(done);
    expect(await aJournal(dir).state()).toMatchObject({ missing: [], findings: [] });
  });

  it('a missing line is named with its place', async () => {
    const { findings, missing, lastSeq } = await aJournal(
      tempDir(),
      written(aLine(1), aLine(4), aLine(5)),
    ).state();
    expect(lastSeq).toBe(5);
    expect(missing).toEqual([{ from: 2, to: 3 }]);
    expect(findings).toEqual(['账本缺第 2 至 3 条（应在“2026-11.ajlog”第 2 行之前）。']);
  });

  it('a whole month that is gone is named', async () => {
    const dir = tempDir();
    writeFileSync(join(dir, '2026-09.ajlog'), written(...lines(1, 3)));
    const { findings } = await aJournal(dir, written(...lines(8, 9))).state();
    expect(findings).toEqual(['账本缺第 4 至 7 条（应在“2026-11.ajlog”第 1 行之前）。']);
  });

  it('repeated and reordered lines are named; each is read once and in order', async () => {
    const journal = aJournal(tempDir(), written(...[1, 3, 2, 3, 4].map((seq) => aLine(seq))));
    const { findings, missing, mended } = await journal.state();
    expect(missing).toEqual([]);
    expect(mended).toEqual([
      '账本“2026-11.ajlog”第 3 行是第 2 条，排在第 3 条之后（后来补记，或次序颠倒）。',
    ]);
    expect(findings).toEqual(['账本“2026-11.ajlog”第 4 行重复：第 3 条前面已有，这一行未采用。']);
    expect(await journal.read(0, 1e6)).toEqual(lines(1, 4));
    expect((await journal.read(1, 1)).map(({ seq }) => seq)).toEqual([2]);
  });

  it('a file edited with Windows line ends is damaged line by line, not cut', async () => {
    const dir = tempDir();
    const edited = Buffer.from(
      written(...lines(1, 3))
        .toString()
        .replaceAll('\n', '\r\n'),
    );
    const { findings, lastSeq } = await aJournal(dir, edited).state();
    expect(lastSeq).toBe(0);
    expect(findings).toHaveLength(3);
    expect(fileText(dir)).toEqual(edited);
  });

  it('lists at most a hundred findings and counts the rest', async () => {
    const { findings } = await aJournal(tempDir(), Buffer.from('x\n'.repeat(300))).state();
    expect(findings).toHaveLength(101);
    expect(findings.at(-1)).toBe('账本另有 200 处问题，未逐一列出。');
  });

  it('a file that changes under the program is refused with a sentence and read anew', async () => {
    const dir = tempDir();
    const journal = aJournal(dir, written(...lines(1, 3)));
    await journal.state();
    truncateSync(join(dir, '2026-11.ajlog'), written(...lines(1, 2)).length);
    expect(await journal.append([aLine(4)])).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('与刚才不一致'),
    });
    expect(await journal.state()).toMatchObject({ lastSeq: 2 });
    expect(await journal.append(lines(3, 4))).toEqual(done);

    const spoiledText = fileText(dir);
    spoiledText[20] = (spoiledText[20] ?? 0) ^ 1;
    writeFileSync(join(dir, '2026-11.ajlog'), spoiledText);
    await expect(journal.read(0, 1e6)).rejects.toThrow('账本“2026-11.ajlog”在程序运行中被改动或损坏');
    expect(await journal.state()).toMatchObject({ missing: [{ from: 1, to: 1 }] });
  });
});

describe('a journal of a newer program', () => {
  const newer = Buffer.from('AJ2 somethingelse 4 xyz\n');

  it.each([
    ['at the end', Buffer.concat([written(...lines(1, 3)), newer])],
    ['in the middle', Buffer.concat([written(aLine(1)), newer, written(aLine(3))])],
    [
      'before an unfinished line',
      Buffer.concat([written(aLine(1)), newer, written(aLine(3)).subarray(0, 50)]),
    ],
    ['unfinished', Buffer.concat([written(aLine(1)), newer.subarray(0, 9)])],
  ])('is refused in words and never touched: %s', async (_where, bytes) => {
    const dir = tempDir();
    const journal = aJournal(dir, bytes);
    const { refusal, findings } = await journal.state();
    expect(refusal).toMatch(/“2026-11\.ajlog”第 \d 行由更新版本的组工案卷写入.*请安装新版/);
    expect(findings).toContain(refusal);
    expect(await journal.append([aLine(4)])).toEqual({ kind: 'refused', message: refusal });
    await expect(journal.read(0, 1e6)).rejects.toThrow(refusal ?? 'nothing');
    expect(fileText(dir)).toEqual(bytes);
  });

  it('is told from a flipped version digit', async () => {
    const bytes = written(...lines(1, 3));
    bytes[2] = '3'.charCodeAt(0);
    const { refusal, findings } = await aJournal(tempDir(), bytes).state();
    expect(refusal).toBeNull();
    expect(findings[0]).toContain('第 1 行已损坏（似为第 1 条）');
  });
});

it(
  `${rounds} spoiled journals: each is answered, read and continued without a wrong line`,
  async () => {
    const random = randomFrom(20261122);
    const original = lines(1, 12);
    const good = written(...original);
    for (let round = 0; round < rounds; round += 1) {
      const dir = tempDir();
      let bytes: Uint8Array = good;
      for (let edits = 1 + below(random, 3); edits > 0; edits -= 1) bytes = spoiled(bytes, random);
      const journal = aJournal(dir, bytes);
      const { lastSeq, refusal, findings, mended, missing } = await journal.state();
      if (refusal !== null) {
        expect(refusal).toMatch(/更新版本/);
      } else {
        const read = await journal.read(0, 1e9);
        for (const line of read) expect(line).toEqual(original[line.seq - 1]);
        expect(read.map(({ seq }) => seq)).toEqual(
          [...new Set(read.map(({ seq }) => seq))].sort((a, b) => a - b),
        );
        const gone = missing.reduce((sum, { from, to }) => sum + to - from + 1, 0);
        expect(read.length + gone).toBe(lastSeq);
        if (!good.equals(bytes))
          expect(findings.length + mended.length > 0 || good.subarray(0, bytes.length).equals(bytes)).toBe(
            true,
          );
        expect(await journal.append([aLine(lastSeq + 1)])).toEqual(done);
        expect((await aJournal(dir).state()).lastSeq).toBe(lastSeq + 1);
      }
      rmSync(dir, { recursive: true });
    }
  },
  long,
);
