import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { below } from '../random.ts';

/**
 * What a program asked of the disk, in order. Paths are inside the watched folder. A file or a folder is known by its number: a
 * name is an entry of the folder that it stands in, and that entry has to be synced like everything else.
 */
export type DiskStep =
  | { readonly kind: 'create'; readonly path: string; readonly file: number }
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'write'; readonly file: number; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'truncate'; readonly file: number; readonly length: number }
  | { readonly kind: 'sync'; readonly file: number }
  | { readonly kind: 'syncFolder'; readonly path: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'remove'; readonly path: string };

type Entry =
  | { readonly kind: 'file'; readonly file: number }
  | { readonly kind: 'folder'; readonly folder: Folder };

interface Folder {
  readonly now: Map<string, Entry>;
  /** As the last sync of this folder left it. */
  synced: Map<string, Entry>;
}

interface Content {
  now: Uint8Array;
  synced: Uint8Array;
}

function aFolder(): Folder {
  return { now: new Map(), synced: new Map() };
}

/** What the disk does with writes that were not synced when the power goes. */
export type Cut =
  /** None of them arrived. */
  | { readonly kind: 'strict' }
  /** Any of them arrived: names, whole contents, a torn part of them, or only their length with zeros in it. */
  | { readonly kind: 'random'; readonly random: () => number };

/** Puts into `target` what stands on the disk when the power is cut after `steps`. */
export function afterPowerCut(steps: readonly DiskStep[], cut: Cut, target: string): void {
  const { root, files } = played(steps);
  const put = (folder: Folder, into: string) => {
    mkdirSync(into, { recursive: true });
    const entries = cut.kind === 'strict' ? folder.synced : mixed(folder, cut.random);
    for (const [name, entry] of entries) {
      const path = join(into, name);
      if (entry.kind === 'folder') put(entry.folder, path);
      else writeFileSync(path, survived(files.get(entry.file), cut));
    }
  };
  put(root, target);
}

/** Each name that differs is old or new, whichever the disk got to. */
function mixed({ now, synced }: Folder, random: () => number): Map<string, Entry> {
  const found = new Map<string, Entry>();
  for (const name of new Set([...synced.keys(), ...now.keys()])) {
    const entry = (random() < 0.5 ? synced : now).get(name);
    if (entry) found.set(name, entry);
  }
  return found;
}

function survived(content: Content | undefined, cut: Cut): Uint8Array {
  if (!content) throw new Error('a name without a file');
  const { now, synced } = content;
  if (cut.kind === 'strict' || Buffer.from(now).equals(synced)) return synced;
  // What was synced stays as far as nothing was written over it.
  const same = commonStart(now, synced);
  const from = same + below(cut.random, now.length - same + 1);
  switch (below(cut.random, 4)) {
    case 0:
      return synced;
    case 1:
      return now;
    case 2:
      // The length arrived, a part of the contents did not.
      return Uint8Array.from(now).fill(0, from);
    default:
      return now.subarray(0, from);
  }
}

function commonStart(one: Uint8Array, other: Uint8Array): number {
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at++;
  return at;
}

function played(steps: readonly DiskStep[]): { root: Folder; files: Map<number, Content> } {
  const root = aFolder();
  const files = new Map<number, Content>();
  const folderAt = (path: string): Folder => {
    let folder = root;
    for (const name of path.split('/').filter((part) => part !== '' && part !== '.')) {
      const entry = folder.now.get(name);
      if (entry?.kind !== 'folder') throw new Error(`no folder ${path}`);
      folder = entry.folder;
    }
    return folder;
  };
  const contentOf = (file: number): Content => {
    const content = files.get(file);
    if (!content) throw new Error(`no file ${file}`);
    return content;
  };
  for (const step of steps) {
    switch (step.kind) {
      case 'create':
        files.set(step.file, { now: new Uint8Array(), synced: new Uint8Array() });
        folderAt(dirname(step.path)).now.set(basename(step.path), { kind: 'file', file: step.file });
        break;
      case 'folder':
        folderAt(dirname(step.path)).now.set(basename(step.path), { kind: 'folder', folder: aFolder() });
        break;
      case 'write': {
        const content = contentOf(step.file);
        const grown = new Uint8Array(Math.max(content.now.length, step.at + step.bytes.length));
        grown.set(content.now);
        grown.set(step.bytes, step.at);
        content.now = grown;
        break;
      }
      case 'truncate': {
        const content = contentOf(step.file);
        const cut = new Uint8Array(step.length);
        cut.set(content.now.subarray(0, step.length));
        content.now = cut;
        break;
      }
      case 'sync': {
        const content = contentOf(step.file);
        content.synced = content.now;
        break;
      }
      case 'syncFolder': {
        const folder = folderAt(step.path);
        folder.synced = new Map(folder.now);
        break;
      }
      case 'rename': {
        const from = folderAt(dirname(step.from)).now;
        const entry = from.get(basename(step.from));
        if (!entry) throw new Error(`no entry ${step.from}`);
        from.delete(basename(step.from));
        folderAt(dirname(step.to)).now.set(basename(step.to), entry);
        break;
      }
      case 'remove':
        folderAt(dirname(step.path)).now.delete(basename(step.path));
        break;
    }
  }
  return { root, files };
}
