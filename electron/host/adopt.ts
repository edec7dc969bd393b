import { readdir, readFile, stat } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import type { HostApi, KeptDesk, Outcome } from '#shared/host-api.ts';
import { operatorsOf, readVaultText } from '#shared/vault.ts';
import type { Attachments } from './attachments.ts';
import { folderName } from './data-folder.ts';
import { codeOf, Unreadable, whyNotRead, whyNotWritten } from './file-trouble.ts';
import { freeBytes } from './free-space.ts';
import type { Journal } from './journal.ts';
import { monthsIn } from './journal-scan.ts';
import { SnapshotShelf } from './snapshot-shelf.ts';
import type { Snapshots } from './snapshots.ts';
import type { VaultFile } from './vault-file.ts';

/** What a new PC takes over from an old one's data folder, or from the stick that got its copies. */
export interface Adoption {
  look: HostApi['lookIntoFolder'];
  adopt: HostApi['adoptDesk'];
}

interface Place {
  /** The data folder of this machine. */
  readonly root: string;
  readonly journal: Journal;
  readonly snapshots: Snapshots;
  readonly attachments: Attachments;
  readonly vault: VaultFile;
  /** Bytes that must stay free. */
  readonly reserve: () => number;
}

/** A desk with its files. */
interface Lying extends KeptDesk {
  readonly keys: Uint8Array<ArrayBuffer>;
  readonly journalDir: string | undefined;
  readonly snapshotPaths: readonly string[];
  readonly attachmentDirs: readonly string[];
}

const attachmentName = /\.ajfile$/;
const keysName = /^钥匙(-[\w-]{1,64})?\.json(\.bak)?$/;

export function openAdoption({ root, journal, snapshots, attachments, vault, reserve }: Place): Adoption {
  async function look(path: string): Promise<Outcome<readonly Lying[]>> {
    if (!isAbsolute(path)) return refusal(`“${path}”不是完整的路径，请输入像“E:\\组工案卷数据”这样的路径。`);
    const dirs = [path, join(path, folderName)].map((dir) => resolve(dir));
    if (dirs.includes(resolve(root)))
      return refusal('这就是本机的数据文件夹，请选原来电脑的数据文件夹或备份。');
    try {
      await readdir(path);
      const found = new Map<string, Lying>();
      for (const dir of dirs)
        for (const desk of await desksIn(dir)) if (!found.has(desk.keyId)) found.set(desk.keyId, desk);
      if (found.size > 0) return { kind: 'done', value: [...found.values()] };
      return refusal(
        `“${path}”里没有组工案卷的钥匙文件（“钥匙.json”或“钥匙-……json”），请选择原来的数据文件夹或第二文件夹。`,
      );
    } catch (error) {
      return refusal(error instanceof Unreadable ? error.message : whyNotRead('文件夹', path, error));
    }
  }

  async function adopt(path: string, keyId: string): Promise<Outcome<null>> {
    const looked = await look(path);
    if (looked.kind !== 'done') return looked;
    const desk = looked.value.find((one) => one.keyId === keyId);
    if (!desk) return refusal(`“${path}”里的数据刚才有变动，请重新查看。`);
    try {
      if ((await vault.read()) !== null) return refusal('本机的数据文件夹里已有案卷数据，没有复制。');
      if (await hasOthers(snapshots, keyId))
        return refusal(
          '本机数据文件夹里的快照是另一份案卷的，这份钥匙打不开，没有复制。请选择存有本机案卷钥匙的文件夹。',
        );
      if ((await freeBytes(root)) < desk.bytes + reserve())
        throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      await snapshots.takeFrom(desk.snapshotPaths);
      for (const dir of desk.attachmentDirs) await attachments.takeFrom(dir);
      if (desk.journalDir !== undefined) await journal.takeFrom(desk.journalDir);
      // Last: with keys and half of the rest, the next start would take the half for all there is.
      return await vault.write(desk.keys);
    } catch (error) {
      if (error instanceof Unreadable) return refusal(error.message);
      const where = codeOf(error) === 'ENOENT' ? path : root;
      return refusal(whyNotWritten('没有复制完，可以再来一次', where, error));
    }
  }

  return {
    async look(path) {
      const looked = await look(path);
      if (looked.kind !== 'done') return looked;
      return { kind: 'done', value: looked.value.map(described) };
    },
    adopt,
  };
}

/**
 * There are snapshots here and none of them is of these keys. A stick may serve several desks: with a neighbour's keys the
 * records here would not open, and their own keys could not be brought any more.
 */
async function hasOthers(snapshots: Snapshots, keyId: string): Promise<boolean> {
  const here = (await snapshots.list()).flatMap((info) =>
    info.kind === 'whole' && !info.inSecondFolder ? [info.head.keyId] : [],
  );
  return here.length > 0 && !here.includes(keyId);
}

function described({ keyId, operators, journal, newestAt, bytes, ...counts }: Lying): KeptDesk {
  const { attachments, snapshots } = counts;
  return { keyId, operators, journal, snapshots, newestAt, attachments, bytes };
}

/** The desks of a data folder (keys beside 账本 and 快照) or of a second folder (everything beside each other). */
async function desksIn(dir: string): Promise<readonly Lying[]> {
  const snapshotDir = join(dir, '快照');
  const keys = [...(await keysIn(dir)), ...(await keysIn(snapshotDir))];
  const shelf = new SnapshotShelf();
  const all = [...(await shelf.list(snapshotDir)), ...(await shelf.list(dir))];
  const attachmentDir = join(dir, '附件');
  const files = (await namesIn(attachmentDir)).filter((name) => attachmentName.test(name));
  const fileBytes = await sizeOf(attachmentDir, files);
  const months = await monthsIn(join(dir, '账本'));
  const monthBytes = await sizeOf(join(dir, '账本'), months);
  const desks = new Map<string, Lying>();
  for (const bytes of keys) {
    const read = readVaultText(new TextDecoder().decode(bytes));
    if (!read.ok || desks.has(read.value.keyId)) continue;
    const { keyId } = read.value;
    const kept = all.flatMap((info) => (info.kind === 'whole' && info.head.keyId === keyId ? [info] : []));
    // A journal does not say whose it is; it belongs to the data folder's own keys.
    const journal = desks.size === 0 && months.length > 0;
    desks.set(keyId, {
      keyId,
      operators: operatorsOf(read.value).map(({ name }) => name),
      journal,
      snapshots: kept.length,
      newestAt:
        kept
          .map(({ head }) => head.at)
          .sort()
          .at(-1) ?? '',
      attachments: files.length,
      bytes: kept.reduce((sum, info) => sum + info.bytes, 0) + fileBytes + (journal ? monthBytes : 0),
      keys: bytes,
      journalDir: journal ? join(dir, '账本') : undefined,
      snapshotPaths: kept.map(({ path }) => path),
      attachmentDirs: files.length > 0 ? [attachmentDir] : [],
    });
  }
  return [...desks.values()];
}

/** Files of wrapped keys: that of a data folder, its backup, then copies. */
async function keysIn(dir: string): Promise<Uint8Array<ArrayBuffer>[]> {
  const names = (await namesIn(dir)).filter((name) => keysName.test(name));
  const rank = (name: string) => (name === '钥匙.json' ? 0 : name.startsWith('钥匙.') ? 1 : 2);
  return Promise.all(
    names
      .sort((one, other) => rank(one) - rank(other))
      .map(async (name) => new Uint8Array(await readFile(join(dir, name)))),
  );
}

async function namesIn(dir: string): Promise<readonly string[]> {
  return readdir(dir).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return [];
    throw error;
  });
}

async function sizeOf(dir: string, names: readonly string[]): Promise<number> {
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(dir, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

function refusal(message: string): { readonly kind: 'refused'; readonly message: string } {
  return { kind: 'refused', message };
}
