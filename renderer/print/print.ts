import type { OfficialDocument } from '#shared/documents/model.ts';
import type { PaperSpec } from '#shared/documents/spec.ts';
import type { FilledForm } from './appointment-form.ts';

/** One document, or several that stand in one file, each numbered from 1. */
export type Printed = OfficialDocument | readonly OfficialDocument[];

export type PrintOrder =
  | { readonly kind: 'document'; readonly document: Printed; readonly spec: PaperSpec }
  | { readonly kind: 'appointments'; readonly forms: readonly FilledForm[]; readonly packing: Packing };

/** All forms one after the other in one .docx, or a .docx for each in a .zip. */
export type Packing = 'docx' | 'zip';

export type PrintAnswer = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly error: string };

/**
 * The bytes of a .docx, made in a worker that lives as long as the job: the page stays usable, and docx is neither
 * loaded at start-up nor kept. Rejects only on bugs; what a clerk can mend, `checkLayout` has said before.
 */
export function printWord(document: Printed, spec: PaperSpec): Promise<Uint8Array<ArrayBuffer>> {
  return print({ kind: 'document', document, spec });
}

/** 干部任免审批表 of one or several people; what does not fit, `AppointmentForm.findings` has said before. */
export function printAppointmentForms(
  forms: readonly FilledForm[],
  packing: Packing,
): Promise<Uint8Array<ArrayBuffer>> {
  return print({ kind: 'appointments', forms, packing });
}

async function print(order: PrintOrder): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(new URL('./print-worker.ts', import.meta.url), { type: 'module' });
  try {
    const answer = await new Promise<PrintAnswer>((resolve, reject) => {
      worker.addEventListener('message', (event: MessageEvent<PrintAnswer>) => resolve(event.data));
      worker.addEventListener('error', (event) => reject(new Error(`print worker failed: ${event.message}`)));
      worker.postMessage(order);
    });
    if ('error' in answer) throw new Error(answer.error);
    return answer.bytes;
  } finally {
    worker.terminate();
  }
}
