import type { ListTable } from '#shared/lists/list-table.ts';
import type { WorkbookCalls } from './list-workbook-worker.ts';
import { remote } from './remote.ts';

/** A list as the bytes of an .xlsx, made in a worker that lives as long as the job. */
export async function listWorkbook(table: ListTable): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(new URL('./list-workbook-worker.ts', import.meta.url), { type: 'module' });
  const { ask, end } = remote<WorkbookCalls>(worker);
  try {
    return await ask('write', table);
  } finally {
    end();
  }
}
