import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { openJournal } from '#electron/host/journal.ts';
import { seal } from '#renderer/data/codec.ts';
import { lineOf } from '#renderer/data/journal/line.ts';
import type { Keyring } from '#renderer/data/vault/keyring.ts';
import { createVault } from '#renderer/data/vault/vault-acts.ts';
import { changeBytes, hashOf } from '#shared/change.ts';
import type { JournalLine } from '#shared/host-api.ts';
import { tempDir } from './temp-dir.ts';

const program = resolve(import.meta.dirname, '../../build/verify-journal.ts');
const passphrase = '丹阳湖的水很清2013';

async function changeLine(keyring: Keyring, seq: number, prev: string): Promise<JournalLine> {
  const change = { id: `c${seq}`, node: 'n', seq, hlc: `h${seq}`, at: '2013-03-05T08:00:00Z', by: '王芳' };
  const bytes = changeBytes({ ...change, act: `登记第${seq}件`, prev, puts: [] });
  const columns = { node: 'n', seq, hlc: change.hlc, hash: hashOf(bytes) };
  return lineOf({ ...columns, payload: await seal(keyring, 'changes', columns, bytes, 1) });
}

/** A data folder with a journal of so many changes, written by the shell's own code. */
async function aFolder(count: number, secret?: string) {
  const made = await createVault('王芳', secret);
  if (!made.ok) throw new Error('no vault');
  const dir = tempDir();
  writeFileSync(join(dir, '钥匙.json'), JSON.stringify(made.value.vault));
  const journal = openJournal(join(dir, '账本'), () => '20130305-080000');
  const lines: JournalLine[] = [];
  for (let seq = 1; seq <= count; seq++) {
    lines.push(await changeLine(made.value.keyring, seq, lines.at(-1)?.hash ?? ''));
  }
  return { dir, journal, lines, ...made.value };
}

function fileIn(dir: string): string {
  const [name = ''] = readdirSync(join(dir, '账本'));
  return join(dir, '账本', name);
}

function verify(dir: string, secret?: string): Promise<{ code: number | null; text: string }> {
  const child = spawn(process.execPath, [program, dir, ...(secret === undefined ? ['--open'] : [])]);
  let text = '';
  child.stdout.on('data', (part: Buffer) => {
    text += part.toString();
  });
  child.stderr.on('data', (part: Buffer) => {
    text += part.toString();
  });
  child.stdin.end(secret === undefined ? '' : `${secret}\n`);
  return new Promise((done) => child.once('close', (code) => done({ code, text })));
}

it('passes a whole journal and says the hash of its end', async () => {
  const { dir, journal, lines } = await aFolder(5);
  await journal.append(lines);
  const { code, text } = await verify(dir);
  expect(text).toContain(`第1至第5条首尾相接，逐条校验无误。末条校验码：${lines[4]?.hash}`);
  expect(code).toBe(0);
});

it('opens with the passphrase or the recovery code, and with no other word', async () => {
  const { dir, journal, lines, recoveryCode = '' } = await aFolder(2, passphrase);
  await journal.append(lines);
  expect(await verify(dir, passphrase)).toMatchObject({ code: 0 });
  expect(await verify(dir, recoveryCode.toLowerCase())).toMatchObject({ code: 0 });
  expect(await verify(dir, '不是这个口令')).toMatchObject({
    code: 2,
    text: expect.stringContaining('口令或恢复码不对'),
  });
  expect(await verify(dir)).toMatchObject({ code: 2, text: expect.stringContaining('设有口令') });
});

it('names the first damaged entry, and writes nothing', async () => {
  const { dir, journal, lines } = await aFolder(5);
  await journal.append(lines);
  const file = fileIn(dir);
  const bytes = readFileSync(file);
  const third = bytes.indexOf('AJ1', bytes.indexOf('AJ1', 10) + 10);
  bytes[third + 120] = (bytes[third + 120] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  const { code, text } = await verify(dir);
  expect([code, text]).toEqual([1, expect.stringContaining('第3行已损坏')]);
  expect(text).toContain('第3条缺失');
  expect(readFileSync(file)).toEqual(bytes);
});

it('finds an entry that somebody with the key has put in the place of another', async () => {
  const { dir, journal, lines, keyring } = await aFolder(5);
  const forged = await changeLine(keyring, 3, 'f'.repeat(64));
  const [first, second, , fourth, fifth] = lines;
  if (!first || !second || !fourth || !fifth) throw new Error('no lines');
  await journal.append([first, second, forged, fourth, fifth]);
  const { code, text } = await verify(dir);
  expect(text).toMatch(/第3条（“2013-03.ajlog”第3行）与前一条接不上/);
  expect(code).toBe(1);
});

it('takes lines that were written again later, after a gap', async () => {
  const { dir, journal, lines } = await aFolder(5);
  await journal.append(lines);
  const file = fileIn(dir);
  const all = readFileSync(file, 'latin1').split('\n');
  writeFileSync(file, [all[0], all[1], all[3], all[4], all[2], ''].join('\n'), 'latin1');
  expect(await verify(dir)).toMatchObject({ code: 0, text: expect.stringContaining('第1至第5条') });
});

it('does not pass a journal whose first months are gone', async () => {
  const { dir, journal, lines } = await aFolder(5);
  await journal.append(lines.slice(2));
  const { code, text } = await verify(dir);
  expect(text).toContain('第1至第2条缺失，不能确认。');
  expect(text).toContain('第3至第5条首尾相接');
  expect(code).toBe(1);
});
