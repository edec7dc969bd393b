import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openJournal } from '#electron/host/journal.ts';
import { tempDir } from '../temp-dir.ts';
import { aJournal, aLine, fileText, lines, november, seqsOf } from './a-journal.ts';

const done = { kind: 'done', value: null };

it('lays a journal aside whole and begins a new one at any first line', async () => {
  const folder = tempDir();
  const dir = join(folder, '账本');
  mkdirSync(dir);
  const journal = aJournal(dir);
  await journal.append(lines(1, 3));
  const before = fileText(dir);
  const path = `${dir}-换下-${november()}`;
  expect(await journal.layAside()).toEqual({ kind: 'done', value: { path } });
  expect(fileText(path)).toEqual(before);
  expect(await journal.state()).toMatchObject({ lastSeq: 0, refusal: null });
  expect(await journal.append([aLine(7)])).toEqual(done);
  expect(await seqsOf(openJournal(dir, november))).toEqual([7]);
  expect(readdirSync(folder).sort()).toEqual(['账本', `账本-换下-${november()}`].sort());
});

it('says in words that there is nothing to lay aside', async () => {
  const dir = join(tempDir(), '账本');
  const journal = openJournal(dir, november);
  await journal.state();
  rmSync(dir, { recursive: true });
  expect(await journal.layAside()).toMatchObject({
    kind: 'refused',
    message: expect.stringContaining('不见了'),
  });
});
