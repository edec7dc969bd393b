import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { openSnapshots, type Snapshots } from '#electron/host/snapshots.ts';
import { openVaultFile } from '#electron/host/vault-file.ts';
import type { SnapshotHead, SnapshotInfo } from '#shared/host-api.ts';

export function aHead(seq: number, more: Partial<SnapshotHead> = {}): SnapshotHead {
  return {
    format: 1,
    version: 3,
    keyId: 'k1',
    seq,
    hash: createHash('sha256').update(String(seq)).digest('hex'),
    at: '2026-11-22T07:30:12.000Z',
    why: 'interval',
    counts: { cases: 5, people: 7 },
    ...more,
  };
}

export function someFrames(count: number, length = 50): Uint8Array<ArrayBuffer>[] {
  return Array.from({ length: count }, (_, at) => new Uint8Array(length + at).fill(at + 1));
}

export interface Shelf {
  readonly dir: string;
  readonly second: string;
  readonly snapshots: Snapshots;
  readonly logged: string[];
  names(dir?: string): readonly string[];
}

/** A data folder with snapshots; the second folder exists but is not set unless `copies`. */
export function aShelf(
  root: string,
  options: { copies?: boolean; reserve?: number; second?: string; keys?: string } = {},
): Shelf {
  const dir = join(root, '快照');
  const second = options.second ?? join(root, 'stick');
  if (options.second === undefined) mkdirSync(second, { recursive: true });
  if (options.keys !== undefined) writeFileSync(join(root, '钥匙.json'), options.keys);
  const logged: string[] = [];
  let tick = 0;
  const snapshots = openSnapshots({
    dir,
    secondFolder: () => (options.copies ? second : ''),
    reserve: () => options.reserve ?? 0,
    copyKeys: openVaultFile(root, dir, () => '').copyTo,
    log: { write: (line) => void logged.push(line), bug: () => undefined },
    // A second passes with every look at the clock.
    now: () => `20261122-${String(150_000 + tick++)}`,
  });
  return { dir, second, snapshots, logged, names: (folder = dir) => readdirSync(folder).sort() };
}

export async function made(
  snapshots: Snapshots,
  head: SnapshotHead,
  frames: readonly Uint8Array<ArrayBuffer>[] = someFrames(3),
): Promise<SnapshotInfo & { kind: 'whole' }> {
  const begun = await snapshots.begin(head);
  if (begun.kind !== 'done') throw new Error(`not begun: ${JSON.stringify(begun)}`);
  for (const frame of frames) {
    expect(await snapshots.append(begun.value.id, frame)).toEqual({ kind: 'done', value: null });
  }
  const finished = await snapshots.finish(begun.value.id, frames.length);
  if (finished.kind !== 'done' || finished.value.kind !== 'whole') {
    throw new Error(`not finished: ${JSON.stringify(finished)}`);
  }
  return finished.value;
}

export async function framesOf(snapshots: Snapshots, path: string): Promise<readonly Uint8Array[]> {
  const frames: Uint8Array[] = [];
  for (;;) {
    const frame = await snapshots.frame(path, frames.length);
    if (frame === null) return frames;
    frames.push(frame);
  }
}
