import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openJournal } from '#electron/host/journal.ts';
import { tempDir } from '../temp-dir.ts';
import { aLine, seqsOf } from './a-journal.ts';
import { randomFrom, rounds } from './random.ts';

const kills = rounds === 500 ? 5 : 100;

it(`${kills} times killed while it writes, the shell loses no acknowledged line`, async () => {
  const dir = tempDir();
  const random = randomFrom(5);
  let acknowledged = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'append-for-ever.ts'), dir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    const wrote = new Promise<void>((resolve) => {
      child.stdout.on('data', (chunk) => {
        printed += chunk;
        resolve();
      });
    });
    const gone = new Promise((resolve) => child.once('close', resolve));
    await wrote;
    await pause(random() * 150);
    child.kill('SIGKILL');
    await gone;
    acknowledged = Number(printed.slice(0, printed.lastIndexOf('\n')).split('\n').at(-1));

    const journal = openJournal(dir);
    const { lastSeq, missing, refusal } = await journal.state();
    expect({ missing, refusal }).toEqual({ missing: [], refusal: null });
    expect(lastSeq).toBeGreaterThanOrEqual(acknowledged);
    // At most the one line whose acknowledgement the kill swallowed.
    expect(lastSeq).toBeLessThanOrEqual(acknowledged + 1);
  }
  const journal = openJournal(dir);
  const seqs = await seqsOf(journal);
  expect(seqs).toEqual(seqs.map((_, at) => at + 1));
  expect((await journal.read(acknowledged - 1, 1))[0]).toEqual(
    aLine(acknowledged, `${acknowledged} `.repeat(400)),
  );
}, 600_000);
