import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** An empty folder that goes when the test has ended. */
export function tempDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'anjuan-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}
