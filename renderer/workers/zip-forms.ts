import type { ExportedForm } from '#renderer/data/form-export.ts';
import { remote } from './remote.ts';
import type { ZipCalls } from './zip-forms-worker.ts';

/** Puts files into one zip, in a worker: photos of a whole county take a while. Names are UTF-8 and say so. */
export async function zipForms(forms: readonly ExportedForm[]): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(new URL('./zip-forms-worker.ts', import.meta.url), { type: 'module' });
  const { ask, end } = remote<ZipCalls>(worker);
  try {
    return await ask('zip', forms);
  } finally {
    end();
  }
}
