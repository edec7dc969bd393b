import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { afterEach, describe, expect, it } from 'vitest';
import type { SnapshotHead } from '#shared/host-api.ts';
import { launchElectron } from '../electron-app.ts';
import { launchPortable } from '../portable-app.ts';
import { tempDir } from '../temp-dir.ts';
import { bareBuild } from './bare-build.ts';
import { addRows, tearNewestLog } from './row-store.ts';

interface App {
  readonly page: Page;
  readonly dataDir: string;
  close(): Promise<void>;
}

const open: App[] = [];
afterEach(async () => {
  for (const app of open.splice(0)) await app.close();
});

describe.each([
  ['electron', launchElectron],
  ['portable', launchPortable],
])(
  'what is kept outside the browser, through the %s shell',
  (shell, launch: (options: { dataDir: string; build: string }) => Promise<App>) => {
    async function start(dataDir: string): Promise<App> {
      const app = await launch({ dataDir, build: bareBuild() });
      open.push(app);
      await app.page.waitForFunction(() => window.anjuan !== undefined);
      return app;
    }

    it('starts empty and in good condition', async () => {
      const { page } = await start(tempDir());
      const found = await page.evaluate(async () => {
        const host = window.anjuan;
        return (
          host && {
            vault: await host.readVault(),
            journal: await host.journalState(),
            snapshots: await host.listSnapshots(),
            lines: await host.readJournal(0, 1000),
            settings: await host.readSettings(),
            condition: await host.condition(),
          }
        );
      });
      expect(found).toMatchObject({
        vault: null,
        journal: {
          firstSeq: 0,
          lastSeq: 0,
          lastHash: '',
          missing: [],
          refusal: null,
          findings: [],
          mended: [],
        },
        snapshots: [],
        lines: [],
        settings: { secondFolder: '', freeSpaceWarningMb: 500, lockAfterMinutes: 10 },
        condition: { cleanExit: true, repairs: [] },
      });
      expect(found?.condition.freeBytes).toBeGreaterThan(1_000_000);
    });

    it('carries bytes both ways unchanged and keeps them for the next start', async () => {
      const dataDir = tempDir();
      const first = await start(dataDir);
      const head: SnapshotHead = {
        format: 1,
        version: 1,
        keyId: 'k',
        seq: 2,
        hash: 'b'.repeat(64),
        at: '2026-11-22T07:30:12.000Z',
        why: 'byHand',
        counts: { cases: 1 },
      };
      const outcomes = await first.page.evaluate(async (head) => {
        const host = window.anjuan;
        if (!host) throw new Error('no host');
        // Every byte, and a view into a larger buffer.
        const bytes = new Uint8Array(Uint8Array.from({ length: 600 }, (_, at) => at).buffer, 3, 512);
        const key = new TextEncoder().encode('{"format":1}');
        const done = [
          await host.writeVault(key),
          await host.appendJournal([
            { seq: 1, hash: 'a'.repeat(64), bytes },
            { seq: 2, hash: 'b'.repeat(64), bytes: Uint8Array.of(7) },
          ]),
        ].map(({ kind }) => kind);
        const begun = await host.beginSnapshot(head);
        const id = begun.kind === 'done' ? begun.value.id : '';
        const appended = [
          await host.appendSnapshot(id, bytes),
          await host.appendSnapshot(id, Uint8Array.of(9)),
        ];
        const finished = await host.finishSnapshot(id, 2);
        return [...done, ...appended.map(({ kind }) => kind), finished.kind];
      }, head);
      expect(outcomes).toEqual(['done', 'done', 'done', 'done', 'done']);
      await open.pop()?.close();

      const { page } = await start(dataDir);
      const found = await page.evaluate(async () => {
        const host = window.anjuan;
        if (!host) throw new Error('no host');
        const [info] = await host.listSnapshots();
        const lines = await host.readJournal(0, 1e6);
        const frames = await Promise.all([0, 1, 2].map((at) => host.readSnapshotFrame(info?.path ?? '', at)));
        const plain = (bytes: Uint8Array | null) =>
          bytes && { array: bytes instanceof Uint8Array, values: [...bytes] };
        return {
          condition: await host.condition(),
          vault: plain(await host.readVault()),
          state: await host.journalState(),
          lines: lines.map(({ seq, hash, bytes }) => ({ seq, hash, bytes: plain(bytes) })),
          info,
          frames: frames.map(plain),
        };
      });
      const every = { array: true, values: Array.from({ length: 512 }, (_, at) => (at + 3) % 256) };
      expect(found.vault?.values).toEqual([...new TextEncoder().encode('{"format":1}')]);
      expect(found.state).toMatchObject({ firstSeq: 1, lastSeq: 2, lastHash: 'b'.repeat(64), findings: [] });
      expect(found.lines).toEqual([
        { seq: 1, hash: 'a'.repeat(64), bytes: every },
        { seq: 2, hash: 'b'.repeat(64), bytes: { array: true, values: [7] } },
      ]);
      expect(found.info).toMatchObject({ kind: 'whole', head });
      expect(found.frames).toEqual([every, { array: true, values: [9] }, null]);
      expect(found.condition).toMatchObject({ cleanExit: true, repairs: [] });
      expect(readdirSync(dataDir).sort()).toEqual(
        expect.arrayContaining(['anjuan-settings.json', '快照', '数据库', '账本', '钥匙.json']),
      );
    });

    it('keeps attachments, part by part, and gives them back at the next start', async () => {
      const dataDir = tempDir();
      const first = await start(dataDir);
      const stored = await first.page.evaluate(async () => {
        const host = window.anjuan;
        if (!host) throw new Error('no host');
        const file = 'a'.repeat(64);
        const part = new Uint8Array(1024 * 1024).fill(7);
        const last = { index: 1, count: 2, bytes: Uint8Array.of(1, 2, 3) };
        const calls = [
          await host.putAttachment(file, { index: 0, count: 2, bytes: part }),
          await host.putAttachment(file, last),
          await host.mendAttachment('b'.repeat(64)),
        ];
        const bad = [
          host.putAttachment('../x', last),
          host.putAttachment(file, { index: 0, count: 2, bytes: Uint8Array.of(1) }),
          host.putAttachment(file, { index: 2, count: 2, bytes: part }),
          host.readAttachment('../../钥匙.json', 0),
        ];
        return { calls, bad: (await Promise.allSettled(bad)).map(({ status }) => status) };
      });
      expect(stored.calls).toEqual([
        { kind: 'done', value: { whole: false } },
        { kind: 'done', value: { whole: true } },
        { kind: 'refused', message: expect.stringContaining('没有这份附件的完好副本') },
      ]);
      expect(stored.bad).toEqual(stored.bad.map(() => 'rejected'));
      await open.pop()?.close();

      const { page } = await start(dataDir);
      const found = await page.evaluate(async () => {
        const host = window.anjuan;
        if (!host) throw new Error('no host');
        const file = 'a'.repeat(64);
        const parts = await Promise.all([0, 1, 2].map((index) => host.readAttachment(file, index)));
        const missing = await host.readAttachment('b'.repeat(64), 0).catch((error: unknown) => String(error));
        return {
          parts: parts.map((part) => part && [part.length, part[0]]),
          missing,
          list: await host.listAttachments('contents'),
        };
      });
      expect(found.parts).toEqual([[1024 * 1024, 7], [3, 1], null]);
      expect(found.missing).toContain('不见了');
      expect(found.list).toEqual([{ file: 'a'.repeat(64), bytes: 1024 * 1024 + 3 + 40, whole: true }]);
    });

    it('says in the clerk’s words what cannot be read', async () => {
      const dataDir = tempDir();
      mkdirSync(join(dataDir, '账本'));
      writeFileSync(join(dataDir, '账本', '2026-11.ajlog'), 'AJ2 x\n');
      const { page } = await start(dataDir);
      const found = await page.evaluate(async () => {
        const host = window.anjuan;
        if (!host) throw new Error('no host');
        const message = (error: unknown) => (error instanceof Error ? error.message : '');
        return {
          state: await host.journalState(),
          read: await host.readJournal(0, 1000).catch(message),
          frame: await host.readSnapshotFrame('/etc/passwd', 0).catch(message),
        };
      });
      expect(found.state.refusal).toContain('由更新版本的组工案卷写入');
      expect(found.read).toContain(found.state.refusal);
      expect(found.frame).toContain('不在快照文件夹或第二文件夹中');
    });

    it('refuses what the contract does not allow', async () => {
      const { page, dataDir } = await start(tempDir());
      const refused = await page.evaluate(async () => {
        const host = window.anjuan;
        if (!host) throw new Error('no host');
        const bytes = Uint8Array.of(1);
        const hash = 'a'.repeat(64);
        const calls = [
          host.appendJournal([]),
          host.appendJournal([{ seq: 0, hash, bytes }]),
          host.appendJournal([{ seq: 1.5, hash, bytes }]),
          host.appendJournal([{ seq: 1, hash: 'A'.repeat(64), bytes }]),
          host.appendJournal([{ seq: 1, hash: `${hash}\n`, bytes }]),
          host.appendJournal([{ seq: 1, hash, bytes: new Uint8Array(0) }]),
          host.readJournal(-1, 10),
          host.readJournal(0, 0),
          host.writeVault(new Uint8Array(2 * 1024 * 1024)),
          host.appendSnapshot('../x', bytes),
          host.finishSnapshot('x', 1),
          host.readSnapshotFrame('x', -1),
          host.writeSettings({ freeSpaceWarningMb: 1 }),
          host.writeSettings({ lockAfterMinutes: -1 }),
        ];
        return (await Promise.allSettled(calls)).map(({ status }) => status);
      });
      expect(refused).toEqual(refused.map(() => 'rejected'));
      expect(existsSync(join(dataDir, '账本', '2026-11.ajlog'))).toBe(false);
    });

    it('counts requests to other machines that were refused', async () => {
      const { page } = await start(tempDir());
      const count = async () =>
        (await page.evaluate(() => window.anjuan?.condition()))?.refusedRequests ?? -1;
      const before = await count();
      const tab = await page.context().newPage();
      if (shell === 'portable') await tab.goto('http://example.com/').catch(() => undefined);
      else await page.evaluate(() => fetch('https://example.com/').catch(() => undefined));
      await tab.close();
      // In Electron the content policy stops the page itself before anything asks for the network.
      expect(await count()).toBeGreaterThanOrEqual(shell === 'portable' ? before + 1 : before);
    });

    it('cuts a torn log of the browser before it opens, says so, and every record stays', async ({
      skip,
    }) => {
      const dataDir = tempDir();
      const first = await start(dataDir);
      expect(await first.page.evaluate(addRows, 300)).toBe(300);
      await open.pop()?.close();
      const log = tearNewestLog(join(dataDir, '数据库', shell));
      if (log === undefined) return skip();

      const second = await start(dataDir);
      const condition = await second.page.evaluate(() => window.anjuan?.condition());
      expect(condition?.repairs).toEqual([expect.stringContaining(`“${log}”末尾有`)]);
      const count = await second.page.evaluate(addRows, 20);
      expect(count).toBeGreaterThanOrEqual(319);
      await open.pop()?.close();
      expect(await (await start(dataDir)).page.evaluate(addRows, 0)).toBe(count);
    });
  },
);

it('a killed portable shell is told at the next start', async () => {
  const dataDir = tempDir();
  const build = bareBuild();
  const app = await launchPortable({ dataDir, build });
  const gone = new Promise((resolve) => app.shell.child.once('exit', resolve));
  app.shell.child.kill('SIGKILL');
  await gone;
  await app.context.close();
  const next = await launchPortable({ dataDir, build });
  open.push(next);
  await next.page.waitForFunction(() => window.anjuan !== undefined);
  expect((await next.page.evaluate(() => window.anjuan?.condition()))?.cleanExit).toBe(false);
});
