import type { Desk } from '#renderer/data/desk.ts';
import type { StoreCheck } from '#renderer/data/recovery/check-store.ts';
import type { CheckCalls } from './check-store-worker.ts';
import { nameOf } from './desk-name.ts';
import { type Report, remote } from './remote.ts';

/** Opens and compares every change and every row of the desk, in a worker. */
export function checkStoreOf(desk: Desk, report: Report): Promise<StoreCheck> {
  return asked(desk, 'store', report);
}

/** Verifies the hash chain of the log alone, in a worker. */
export function checkLogOf(desk: Desk, report: Report): Promise<CheckCalls['log']['output']> {
  return asked(desk, 'log', report);
}

async function asked<K extends keyof CheckCalls>(
  desk: Desk,
  call: K,
  report: Report,
): Promise<CheckCalls[K]['output']> {
  const worker = new Worker(new URL('./check-store-worker.ts', import.meta.url), { type: 'module' });
  const { ask, end } = remote<CheckCalls>(worker);
  try {
    return await ask(call, nameOf(desk), report);
  } finally {
    end();
  }
}
