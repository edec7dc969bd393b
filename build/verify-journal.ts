/**
 * `node build/verify-journal.ts <data folder> [--open]`: verifies the journal of a data folder without the program and
 * without writing anything: the checksum of every line, that no number is missing, that every line opens with the key,
 * and that each change names the hash of the one before. Names the first broken entry; exit code 1 then.
 * Asks for a passphrase or the recovery code; `--open` for a desk without a passphrase.
 */
import { createReadStream } from 'node:fs';
import { type FileHandle, open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { decodeLine } from '#electron/host/journal-line.ts';
import { open as openSealed } from '#renderer/data/codec.ts';
import { changeOfLine } from '#renderer/data/journal/line.ts';
import { Unreadable } from '#renderer/data/vault/cipher.ts';
import { type Keyring, keyringOf } from '#renderer/data/vault/keyring.ts';
import { openSlot } from '#renderer/data/vault/slots.ts';
import { hashOf } from '#shared/change.ts';
import { readRecoveryCode, recoveryCode } from '#shared/recovery-code.ts';
import { readVaultText, type Vault } from '#shared/vault.ts';

const handles = new Map<string, FileHandle>();
const { values, positionals } = parseArgs({ allowPositionals: true, options: { open: { type: 'boolean' } } });
const folder = positionals[0];
if (folder === undefined) end('用法：node build/verify-journal.ts <数据文件夹> [--open]', 2);
const keyring = await unlock(await readVault(folder), values.open === true);
await verify(join(folder, '账本'), keyring);

/** Where a line stands. */
interface Place {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly offset: number;
  readonly length: number;
}

async function verify(dir: string, keys: Keyring): Promise<void> {
  const { places, complaints } = await scan(dir);
  const numbers = [...places.keys()].sort((a, b) => a - b);
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)];
  if (last === 0) end([...complaints, '账本里没有可以读取的改动。'].join('\n'), 1);
  if (first > 1) complaints.push(`账本从第${first}条开始，第1至第${first - 1}条缺失，不能确认。`);
  for (const complaint of complaints) console.log(complaint);
  let prev: string | undefined = first === 1 ? '' : undefined;
  for (let seq = first; seq <= last; seq++) {
    const place = places.get(seq);
    if (!place) end(`第${seq}条缺失，其后的改动不能确认。`, 1);
    const why = await broken(dir, place, seq, prev, keys);
    if (typeof why === 'string') end(`第${seq}条（“${place.file}”第${place.line}行）${why}`, 1);
    prev = why.hash;
  }
  console.log(`第${first}至第${last}条首尾相接，逐条校验无误。末条校验码：${prev}`);
  process.exit(complaints.length > 0 ? 1 : 0);
}

/** Why the entry does not hold, or its hash. */
async function broken(
  dir: string,
  place: Place,
  seq: number,
  prev: string | undefined,
  keys: Keyring,
): Promise<string | { readonly hash: string }> {
  const line = decodeLine(await bytesAt(dir, place));
  const stored = line && changeOfLine(line);
  if (!stored) return '内容已损坏。';
  const bytes = await openSealed(keys, 'changes', stored).then(
    (opened) => opened.bytes,
    (error: unknown) => {
      if (error instanceof Unreadable) return undefined;
      throw error;
    },
  );
  if (!bytes) return '用这把钥匙打不开：被改动过，或不是这份数据的账本。';
  if (hashOf(bytes) !== stored.hash) return '与它的校验码不符。';
  const change: { readonly seq?: unknown; readonly prev?: unknown } = JSON.parse(
    new TextDecoder().decode(bytes),
  );
  if (change.seq !== seq) return '的编号被改动过。';
  if (prev !== undefined && change.prev !== prev) return '与前一条接不上：前面有改动被替换或删除。';
  return { hash: stored.hash };
}

async function scan(dir: string): Promise<{ places: Map<number, Place>; complaints: string[] }> {
  const places = new Map<number, Place>();
  const complaints: string[] = [];
  const names = (await readdir(dir)).filter((name) => name.endsWith('.ajlog')).sort();
  const files = names.filter((name) => /^\d{4}-\d{2}\.ajlog$/.test(name));
  for (const name of names)
    if (!files.includes(name)) complaints.push(`“${name}”不是本程序的文件名，没有核对。`);
  for (const file of files) {
    let line = 0;
    let offset = 0;
    for await (const bytes of linesOf(join(dir, file))) {
      line++;
      const decoded = decodeLine(bytes);
      if (!decoded) complaints.push(`“${file}”第${line}行已损坏，不能读取。`);
      else if (!places.has(decoded.seq))
        places.set(decoded.seq, { file, line, offset, length: bytes.length });
      offset += bytes.length + 1;
    }
  }
  return { places, complaints };
}

async function* linesOf(path: string): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  for await (const chunk of createReadStream(path)) {
    if (!Buffer.isBuffer(chunk)) throw new Error('chunk is no buffer');
    let from = 0;
    for (let to = chunk.indexOf(10); to !== -1; to = chunk.indexOf(10, from)) {
      yield Buffer.concat([...parts, chunk.subarray(from, to)]);
      parts = [];
      from = to + 1;
    }
    parts.push(chunk.subarray(from));
  }
  const rest = Buffer.concat(parts);
  if (rest.length > 0) yield rest;
}

async function bytesAt(dir: string, { file, offset, length }: Place): Promise<Buffer> {
  const handle = handles.get(file) ?? (await open(join(dir, file)));
  handles.set(file, handle);
  const { buffer } = await handle.read(Buffer.alloc(length), 0, length, offset);
  return buffer;
}

async function readVault(dir: string): Promise<Vault> {
  const text = await readFile(join(dir, '钥匙.json'), 'utf8').catch(() => undefined);
  if (text === undefined) end(`“${dir}”里没有“钥匙.json”，不是组工案卷的数据文件夹。`, 2);
  const read = readVaultText(text);
  return read.ok ? read.value : end(read.problems[0]?.message ?? '', 2);
}

async function unlock({ keyId, slots }: Vault, without: boolean): Promise<Keyring> {
  const secret = without ? '' : await ask('口令或恢复码：');
  const code = readRecoveryCode(secret);
  for (const slot of slots) {
    if (without !== (slot.kind === 'open')) continue;
    const opened = await openSlot(
      slot,
      slot.kind === 'recovery' && code.ok ? recoveryCode(code.value) : secret,
    );
    if (opened.ok) return keyringOf(keyId, opened.value.dataKey);
  }
  return end(without ? '这份数据设有口令，请去掉 --open。' : '口令或恢复码不对。', 2);
}

/** One line from the keyboard, not shown; or the first line of what is piped in. */
async function ask(question: string): Promise<string> {
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: process.stdin.isTTY });
  for await (const line of terminal) {
    terminal.close();
    process.stderr.write('\n');
    return line;
  }
  return '';
}

function end(sentence: string, code: number): never {
  console.log(sentence);
  process.exit(code);
}
