/** Calls across the border of a worker: one typed interface, named calls with one plain input, progress while they run. */

export type Report = (done: Progress) => void;

export interface Progress {
  /** What is being done, as the clerk reads it. */
  readonly doing: string;
  /** 0–1 */
  readonly share: number;
}

/** One thing a worker can be asked for. Input and output are plain data: they are copied across. */
interface Call {
  readonly input: unknown;
  readonly output: unknown;
}
type Calls<C> = { readonly [K in keyof C]: Call };

/** The worker's answers, one for each call. */
export type Handlers<C extends Calls<C>> = {
  readonly [K in keyof C]: (input: C[K]['input'], report: Report) => Promise<C[K]['output']>;
};

interface Order<C extends Calls<C>, K extends keyof C> {
  readonly id: number;
  readonly call: K;
  readonly input: C[K]['input'];
}

type Answer<O> =
  | { readonly id: number; readonly progress: Progress }
  | { readonly id: number; readonly output: O }
  | { readonly id: number; readonly error: string };

export interface Remote<C extends Calls<C>> {
  /** Rejects only on bugs; what a clerk can mend is part of the answer. */
  ask<K extends keyof C>(call: K, input: C[K]['input'], report?: Report): Promise<C[K]['output']>;
  /** Ends the worker at once, whatever it is doing. Calls under way are never answered. */
  end(): void;
}

export function remote<C extends Calls<C>>(worker: Worker): Remote<C> {
  let last = 0;
  return {
    ask<K extends keyof C>(call: K, input: C[K]['input'], report?: Report) {
      const id = ++last;
      return new Promise<C[K]['output']>((resolve, reject) => {
        const finish = new AbortController();
        const hear = ({ data }: MessageEvent<Answer<C[K]['output']>>) => {
          if (data.id !== id) return;
          if ('progress' in data) return report?.(data.progress);
          finish.abort();
          if ('error' in data) reject(new Error(data.error));
          else resolve(data.output);
        };
        const fail = (event: ErrorEvent) => {
          finish.abort();
          reject(new Error(`worker failed: ${event.message}`));
        };
        worker.addEventListener('message', hear, { signal: finish.signal });
        worker.addEventListener('error', fail, { signal: finish.signal });
        worker.postMessage({ id, call, input } satisfies Order<C, K>);
      });
    },
    end: () => worker.terminate(),
  };
}

/** The worker's side: answers every order with the handler of its name. */
export function serve<C extends Calls<C>>(handlers: Handlers<C>): void {
  self.addEventListener('message', (event: MessageEvent<Order<C, keyof C>>) => {
    void answer(handlers, event.data);
  });
}

async function answer<C extends Calls<C>, K extends keyof C>(
  handlers: Handlers<C>,
  { id, call, input }: Order<C, K>,
): Promise<void> {
  const post = (message: Answer<C[K]['output']>) => self.postMessage(message);
  try {
    const output = await handlers[call](input, (progress) => post({ id, progress }));
    // Bytes alone are handed over, not copied: the worker does not need them any more.
    const handedOver = output instanceof Uint8Array ? [output.buffer] : [];
    self.postMessage({ id, output } satisfies Answer<C[K]['output']>, { transfer: handedOver });
  } catch (error) {
    post({ id, error: String(error) });
  }
}
