/** The worker side of print.ts: one document in, the bytes of its .docx out. docx is loaded only here. */

import type { PrintAnswer, PrintOrder } from './print.ts';
import { wordFile } from './word.ts';

self.addEventListener('message', (event: MessageEvent<PrintOrder>) => {
  void answer(event.data);
});

async function answer({ document, spec }: PrintOrder): Promise<void> {
  try {
    const bytes = await wordFile(document, spec);
    self.postMessage({ bytes } satisfies PrintAnswer, { transfer: [bytes.buffer] });
  } catch (error) {
    self.postMessage({ error: String(error) } satisfies PrintAnswer);
  }
}
