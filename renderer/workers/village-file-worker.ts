/** The worker side of village-file.ts: workbooks are unpacked and parsed off the page. */

import { readVillageSheet, type VillageList } from '#shared/formats/village-list.ts';
import type { Result } from '#shared/result.ts';
import { readWorkbook } from './read-workbook.ts';
import { serve } from './remote.ts';

export interface VillageCalls {
  readonly read: { readonly input: { readonly file: File }; readonly output: Result<VillageList> };
}

serve<VillageCalls>({
  async read({ file }) {
    const sheets = readWorkbook(new Uint8Array(await file.arrayBuffer()), file.name);
    if (!sheets.ok) return sheets;
    return firstList(sheets.value.filter(({ hidden }) => !hidden).map(readVillageSheet));
  },
});

/** The first sheet that holds a list; else what is wrong with the first sheet. */
function firstList([first, ...rest]: readonly Result<VillageList>[]): Result<VillageList> {
  const found = [first, ...rest].find((read) => read?.ok) ?? first;
  if (!found) throw new Error('a workbook without a sheet');
  return found;
}
