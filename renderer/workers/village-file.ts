import type { VillageList } from '#shared/formats/village-list.ts';
import { type Result, refuseAt } from '#shared/result.ts';
import { remote } from './remote.ts';
import type { VillageCalls } from './village-file-worker.ts';

/** A list of villages has some hundred rows; what is larger is another file. */
const largest = 5 * 1024 * 1024;
/** The reader of old .xls files may never end on a damaged one. */
const LONGEST_MS = 30_000;

/** Reads a list of towns and villages from .xlsx, .xls, .et or .csv (UTF-8 or GBK) in a worker. Nothing is stored. */
export async function readVillageFile(file: File): Promise<Result<VillageList>> {
  if (file.size > largest) return refuseAt(`“${file.name}”超过5MB，不像是村（社区）名单，请重新选择。`);
  const worker = new Worker(new URL('./village-file-worker.ts', import.meta.url), { type: 'module' });
  const { ask, end } = remote<VillageCalls>(worker);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Result<VillageList>>((resolve) => {
    timer = setTimeout(
      () => resolve(refuseAt('这个文件长时间读不出来，可能已损坏，请另存为 .xlsx 再导入。')),
      LONGEST_MS,
    );
  });
  try {
    return await Promise.race([ask('read', { file }), late]);
  } finally {
    clearTimeout(timer);
    end();
  }
}
