import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { below, randomFrom } from '#tests/host/keeping/random.ts';
import { launchPortable, type PortableApp } from '#tests/host/portable-app.ts';
import { buildDataLayer, openBarePage } from './bare-page.ts';

/** The long form is `npm run torture`. */
const rounds = process.env.ANJUAN_TORTURE ? 60 : 3;

beforeAll(buildDataLayer);

async function started(dataDir: string): Promise<PortableApp> {
  const app = await launchPortable({ dataDir });
  await openBarePage(app);
  return app;
}

/** Every file of the browser's database. */
function filesOfStore(dataDir: string): readonly string[] {
  const stores = join(dataDir, '数据库/portable/Default/IndexedDB');
  return readdirSync(stores, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  );
}

/** Changes one bit of one byte, each byte of all files as likely as the other. */
function flipOne(files: readonly string[], random: () => number): string {
  const contents = files.map((path) => ({ path, bytes: readFileSync(path) }));
  let at = below(
    random,
    contents.reduce((sum, { bytes }) => sum + bytes.length, 0),
  );
  for (const { path, bytes } of contents) {
    if (at < bytes.length) {
      bytes[at] = (bytes[at] ?? 0) ^ (1 << below(random, 8));
      writeFileSync(path, bytes);
      return `byte ${at} of ${path}`;
    }
    at -= bytes.length;
  }
  throw new Error('nothing to flip');
}

it(`is never silently wrong after one byte of the database was flipped, ${rounds} times, and comes back whole`, {
  timeout: 300_000 + rounds * 90_000,
}, async () => {
  const root = mkdtempSync(join(tmpdir(), 'anjuan-flip-'));
  const random = randomFrom(42);
  const ends: Record<string, number> = {};
  try {
    const master = join(root, 'master');
    const first = await started(master);
    const names = await first.page.evaluate(() => window.bare.fill());
    await first.close();
    for (let round = 0; round < rounds; round++) {
      const dataDir = join(root, `round-${round}`);
      cpSync(master, dataDir, { recursive: true });
      const place = flipOne(filesOfStore(dataDir), random);
      let app = await started(dataDir);
      let checked = await app.page.evaluate(() => window.bare.check());
      let end =
        checked.kind === 'open' ? (checked.found > 0 ? 'named and mended' : 'sound') : checked.message;
      if (checked.kind === 'open' && checked.notes.length > 0) end = `${end}, with a note at the start`;
      if (checked.kind === 'not opened') {
        // As the sentence on the page says: lay the database aside, the program rebuilds it.
        app = await app.restart(async () => rmSync(join(dataDir, '数据库'), { recursive: true }));
        await openBarePage(app);
        checked = await app.page.evaluate(() => window.bare.check());
      }
      ends[end] = (ends[end] ?? 0) + 1;
      await app.close();
      expect(checked, place).toMatchObject({ kind: 'open', left: 0, names });
      rmSync(dataDir, { recursive: true });
    }
    console.log(ends);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
