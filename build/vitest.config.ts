import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const top = resolve(import.meta.dirname, '..');

/** Machines are slow and shared: generous limits, so that a red test always means a broken behaviour. */
const limits = { testTimeout: 60_000, hookTimeout: 120_000 };

function project(name: string, include: string[], more: object = {}) {
  return { root: top, test: { name, include, ...limits, ...more } };
}

export default defineConfig({
  root: top,
  test: {
    projects: [
      project('unit', ['tests/unit/**/*.test.ts', 'tests/architecture.test.ts']),
      project('db', ['tests/db/**/*.test.ts'], { setupFiles: ['tests/db/setup.ts'] }),
      project('host', ['tests/host/**/*.test.ts'], { fileParallelism: false, testTimeout: 120_000 }),
      project('print', ['tests/print/**/*.test.ts'], { testTimeout: 180_000 }),
      project('e2e', ['tests/e2e/**/*.test.ts'], {
        fileParallelism: false,
        testTimeout: 600_000,
        hookTimeout: 300_000,
      }),
    ],
  },
});
