/** The worker side of list-workbook.ts. */

import type { ListTable } from '#shared/lists/list-table.ts';
import { writeListWorkbook } from './list-workbook-file.ts';
import { serve } from './remote.ts';

export interface WorkbookCalls {
  readonly write: { readonly input: ListTable; readonly output: Uint8Array<ArrayBuffer> };
}

serve<WorkbookCalls>({ write: writeListWorkbook });
