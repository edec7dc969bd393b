/** The worker side of zip-forms.ts. */

import { zipSync } from 'fflate';
import type { ExportedForm } from '#renderer/data/form-export.ts';
import { serve } from './remote.ts';

export interface ZipCalls {
  readonly zip: { readonly input: readonly ExportedForm[]; readonly output: Uint8Array<ArrayBuffer> };
}

serve<ZipCalls>({
  zip: async (forms) =>
    new Uint8Array(zipSync(Object.fromEntries(forms.map(({ name, bytes }) => [name, bytes])))),
});
