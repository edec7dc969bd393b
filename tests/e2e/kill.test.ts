import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, expect, it } from 'vitest';
import { launchPortable } from '#tests/host/portable-app.ts';
import { buildDataLayer, openBarePage } from './bare-page.ts';
import { killAll } from './kill-all.ts';

/** The long form is `npm run torture`. */
const rounds = process.env.ANJUAN_TORTURE ? 100 : 3;

beforeAll(buildDataLayer);

it(`loses no acknowledged change in ${rounds} kills of browser and shell under a write loop`, {
  timeout: rounds * 90_000,
}, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'anjuan-kill-'));
  const acknowledged: string[] = [];
  let rebuilt = 0;
  try {
    for (let round = 0; round <= rounds; round++) {
      const app = await launchPortable({ dataDir });
      await openBarePage(app);
      await app.context.exposeBinding('acknowledge', (_source, name: string) => void acknowledged.push(name));
      const found = await app.page.evaluate(() => window.bare.look());
      const there = new Set(found.names);
      expect(acknowledged.filter((name) => !there.has(name))).toEqual([]);
      expect(found.broken).toBeUndefined();
      if (found.notes.length > 0) rebuilt++;
      if (round === rounds) {
        await app.close();
        break;
      }
      const next = acknowledged.length + round * 1_000;
      void app.page.evaluate((from) => window.bare.work(from), next).catch(() => undefined);
      // Somewhere in the first seconds of work, another moment each round.
      await pause(400 + ((round * 737) % 1_900));
      await killAll(app);
      await pause(200);
    }
    expect(acknowledged.length).toBeGreaterThan(rounds * 5);
    console.log(
      `${acknowledged.length} acknowledged changes, ${rounds} kills, ${rebuilt} starts with something to mend`,
    );
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});
