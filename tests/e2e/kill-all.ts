import { execFileSync } from 'node:child_process';
import type { PortableApp } from '#tests/host/portable-app.ts';

/** SIGKILL for the shell and every process of its browser, as a dying machine would. */
export async function killAll({ shell, context }: PortableApp): Promise<void> {
  shell.child.kill('SIGKILL');
  const pids = execFileSync('pgrep', ['-f', shell.profile], { encoding: 'utf8' }).trim().split('\n');
  for (const pid of pids) kill(Number(pid));
  await context.close().catch(() => undefined);
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It went with its parent.
  }
}
