import type { OfficialDocument } from '#shared/documents/model.ts';
import { defaultSpec, type PaperSpec } from '#shared/documents/spec.ts';

export interface PrintOrder {
  readonly document: OfficialDocument;
  readonly spec: PaperSpec;
}

export type PrintAnswer = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly error: string };

/**
 * The bytes of a .docx, made in a worker that lives as long as the job: the page stays usable, and docx is neither
 * loaded at start-up nor kept. Rejects only on bugs; what a clerk can mend, `checkLayout` has said before.
 */
export async function printWord(
  document: OfficialDocument,
  spec: PaperSpec = defaultSpec,
): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(new URL('./print-worker.ts', import.meta.url), { type: 'module' });
  try {
    const answer = await new Promise<PrintAnswer>((resolve, reject) => {
      worker.addEventListener('message', (event: MessageEvent<PrintAnswer>) => resolve(event.data));
      worker.addEventListener('error', (event) => reject(new Error(`print worker failed: ${event.message}`)));
      worker.postMessage({ document, spec } satisfies PrintOrder);
    });
    if ('error' in answer) throw new Error(answer.error);
    return answer.bytes;
  } finally {
    worker.terminate();
  }
}
