/** The worker side of print.ts: one order in, the bytes of its file out. docx is loaded only here. */

import { assertNever } from '#shared/result.ts';
import { appointmentFile, appointmentZip } from './appointment-form.ts';
import type { PrintAnswer, PrintOrder } from './print.ts';
import { wordFile } from './word.ts';

self.addEventListener('message', (event: MessageEvent<PrintOrder>) => {
  void answer(event.data);
});

async function answer(order: PrintOrder): Promise<void> {
  try {
    const bytes = await fileOf(order);
    self.postMessage({ bytes } satisfies PrintAnswer, { transfer: [bytes.buffer] });
  } catch (error) {
    self.postMessage({ error: String(error) } satisfies PrintAnswer);
  }
}

function fileOf(order: PrintOrder): Promise<Uint8Array<ArrayBuffer>> {
  switch (order.kind) {
    case 'document':
      return wordFile(order.document, order.spec);
    case 'appointments':
      return order.packing === 'zip' ? appointmentZip(order.forms) : appointmentFile(order.forms);
    default:
      return assertNever(order);
  }
}
