/** The worker side of form-import.ts. */

import { ok, type Result } from '#shared/result.ts';
import { type DeskName, openNamed } from './desk-name.ts';
import type { ReadForms } from './form-import-model.ts';
import { readForms } from './form-import-session.ts';
import { serve } from './remote.ts';

export interface ChosenFile {
  /** With its folders. */
  readonly name: string;
  readonly file: File;
}

export interface FormCalls {
  readonly read: {
    readonly input: { readonly desk: DeskName; readonly files: readonly ChosenFile[] };
    readonly output: Result<ReadForms>;
  };
}

serve<FormCalls>({
  async read({ desk, files }, report) {
    const named = await openNamed(desk);
    if (!named.ok) return named;
    const chosen = await Promise.all(
      files.map(async ({ name, file }) => ({ name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    return ok(await readForms(named.value, chosen, report));
  },
});
