import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { openAttachments } from '#electron/host/attachments.ts';
import { openJournal } from '#electron/host/journal.ts';
import { openSnapshots } from '#electron/host/snapshots.ts';
import { openVaultFile } from '#electron/host/vault-file.ts';
import { tempDir } from '../../temp-dir.ts';
import { lines } from '../a-journal.ts';
import { aHead, framesOf, someFrames } from '../a-snapshot.ts';
import { below, long, randomFrom, rounds } from '../random.ts';
import { afterPowerCut, type Cut, type DiskStep } from './disk-model.ts';
import { record, stopRecording } from './recording-fs.ts';

vi.mock('node:fs/promises', async (original) =>
  (await import('./recording-fs.ts')).recorded(await original<typeof import('node:fs/promises')>()),
);

/** Everything that keeps the work, in a data folder of its own. */
function aDesk(root: string) {
  const log = { write: () => undefined, bug: () => undefined };
  const snapshots = join(root, '快照');
  const vault = openVaultFile(root, snapshots, () => '');
  const secondFolder = () => '';
  const reserve = () => 0;
  let clock = 0;
  return {
    vault,
    // A month passes with every third append, so that new files are begun too.
    journal: openJournal(
      join(root, '账本'),
      () => `2026${String(1 + Math.floor(clock++ / 3)).padStart(2, '0')}01-000000`,
    ),
    attachments: openAttachments({ dir: join(root, '附件'), secondFolder, reserve, log }),
    snapshots: openSnapshots({
      dir: snapshots,
      secondFolder,
      reserve,
      copyKeys: vault.copyTo,
      log,
      now: () => `20261122-${String(150_000 + clock++)}`,
    }),
  };
}

const keyText = (version: number) => new TextEncoder().encode(JSON.stringify({ format: 1, version }));
const fileName = (number: number) => number.toString(16).padStart(64, '0');
const fileBytes = (number: number) => new Uint8Array(100 + number).fill(number);

/** What the shell had acknowledged when so many steps were done. */
interface Acknowledged {
  readonly steps: number;
  readonly vault: number;
  readonly journal: number;
  readonly snapshots: readonly number[];
  readonly files: readonly number[];
}

const nothing: Acknowledged = { steps: 0, vault: 0, journal: 0, snapshots: [], files: [] };

/** Works for a while in a fresh data folder and writes down every call to the disk, and what was acknowledged when. */
async function work(rounds: number): Promise<{ steps: readonly DiskStep[]; said: readonly Acknowledged[] }> {
  const root = join(tempDir(), 'data');
  mkdirSync(root);
  const { steps } = record(root);
  const desk = aDesk(root);
  const said: Acknowledged[] = [nothing];
  const acknowledge = (more: (last: Acknowledged) => Partial<Acknowledged>) => {
    const last = said.at(-1) ?? nothing;
    said.push({ ...last, ...more(last), steps: steps.length });
  };
  for (let round = 1; round <= rounds; round++) {
    expect((await desk.vault.write(keyText(round))).kind).toBe('done');
    acknowledge(() => ({ vault: round }));
    for (const count of [1, 3, 1]) {
      const from = (said.at(-1)?.journal ?? 0) + 1;
      expect((await desk.journal.append(lines(from, from + count - 1))).kind).toBe('done');
      acknowledge(() => ({ journal: from + count - 1 }));
    }
    const put = await desk.attachments.put(fileName(round), { index: 0, count: 1, bytes: fileBytes(round) });
    expect(put).toEqual({ kind: 'done', value: { whole: true } });
    acknowledge(({ files }) => ({ files: [...files, round] }));
    const begun = await desk.snapshots.begin(aHead(round));
    const id = begun.kind === 'done' ? begun.value.id : '';
    for (const frame of someFrames(3)) await desk.snapshots.append(id, frame);
    expect((await desk.snapshots.finish(id, 3)).kind).toBe('done');
    acknowledge(({ snapshots }) => ({ snapshots: [...snapshots, round] }));
  }
  stopRecording();
  return { steps, said };
}

/** Starts the program on what the power cut has left, and looks for something missing or half. */
async function lookAfter(
  steps: readonly DiskStep[],
  cut: Cut,
  { vault, journal, snapshots, files }: Acknowledged,
) {
  const root = join(tempDir(), 'data');
  afterPowerCut(steps, cut, root);
  const desk = aDesk(root);

  const key = await desk.vault.read();
  const version: unknown = key && JSON.parse(new TextDecoder().decode(key)).version;
  // What was being written may have arrived; what was acknowledged has.
  expect([vault === 0 ? null : vault, vault + 1]).toContain(version);

  const state = await desk.journal.state();
  expect(state.refusal).toBeNull();
  expect(state.lastSeq).toBeGreaterThanOrEqual(journal);
  const read = await desk.journal.read(0, 1e9);
  expect(read.slice(0, journal)).toEqual(lines(1, journal));
  for (const line of read) expect(line).toEqual(lines(line.seq, line.seq)[0]);

  const whole = (await desk.snapshots.list()).filter((info) => info.kind === 'whole');
  // Of one day three are kept: the oldest may go, but not before there is a newer one.
  expect(whole.map(({ head }) => head.seq)).toEqual(expect.arrayContaining(snapshots.slice(-2)));
  expect(whole.length).toBeGreaterThanOrEqual(Math.min(3, snapshots.length));
  for (const { path, head } of whole) {
    expect(head).toEqual(aHead(head.seq));
    if (snapshots.includes(head.seq)) expect(await framesOf(desk.snapshots, path)).toEqual(someFrames(3));
  }

  const kept = await desk.attachments.list('contents');
  const wholeFiles = kept.filter(({ whole }) => whole).map(({ file }) => file);
  expect(wholeFiles).toEqual(expect.arrayContaining(files.map(fileName)));
  for (const file of wholeFiles) {
    expect(await desk.attachments.read(file, 0)).toEqual(fileBytes(Number.parseInt(file, 16)));
  }
  // And the work goes on.
  const next = state.lastSeq + 1;
  expect((await desk.journal.append(lines(next, next))).kind).toBe('done');
}

const upTo = (said: readonly Acknowledged[], steps: number) =>
  said.findLast((one) => one.steps <= steps) ?? nothing;

describe('a power cut', () => {
  it(
    'at every step of the disk loses nothing that was acknowledged, if nothing unsynced arrived',
    async () => {
      const { steps, said } = await work(2);
      for (let at = 0; at <= steps.length; at++) {
        await lookAfter(steps.slice(0, at), { kind: 'strict' }, upTo(said, at));
      }
    },
    long,
  );

  it(
    'at any step loses nothing and accepts nothing half, whatever of the unsynced arrived',
    async () => {
      const { steps, said } = await work(4);
      const random = randomFrom(20261122);
      for (let round = 0; round < rounds; round++) {
        const at = below(random, steps.length + 1);
        await lookAfter(steps.slice(0, at), { kind: 'random', random }, upTo(said, at)).catch(
          (error: unknown) => {
            throw new Error(`round ${round}, cut after step ${at}: ${JSON.stringify(steps[at - 1])}`, {
              cause: error,
            });
          },
        );
      }
    },
    long,
  );
});
