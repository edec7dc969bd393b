import type { Desk } from '#renderer/data/desk.ts';
import type { Result } from '#shared/result.ts';
import { nameOf } from './desk-name.ts';
import type { ReadForms } from './form-import-model.ts';
import type { ChosenFile, FormCalls } from './form-import-worker.ts';
import { type Report, remote } from './remote.ts';

/**
 * Reads 任免审批表 files (.lrmx, .lrm with .pic, zips of them) in a worker and finds their people in the register. A bad
 * file is part of the answer. An abort ends the worker at once; the call is then never answered.
 */
export async function readFormFiles(
  desk: Desk,
  files: readonly ChosenFile[],
  report: Report,
  signal: AbortSignal,
): Promise<Result<ReadForms>> {
  const worker = new Worker(new URL('./form-import-worker.ts', import.meta.url), { type: 'module' });
  const { ask, end } = remote<FormCalls>(worker);
  signal.addEventListener('abort', end, { once: true });
  try {
    return await ask('read', { desk: nameOf(desk), files }, report);
  } finally {
    end();
  }
}
