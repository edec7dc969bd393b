import { EventEmitter } from 'node:events';

export interface InvokeEvent {
  readonly sender: object;
  readonly senderFrame: { readonly url: string } | null;
}
type Handler = (event: InvokeEvent, ...args: unknown[]) => unknown;

/** The main process's end of the line. */
export class StubIpc extends EventEmitter {
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) throw new Error(`electron stub: second handler for ${channel}`);
    this.#handlers.set(channel, handler);
  }

  async call(event: InvokeEvent, channel: string, args: unknown[]): Promise<unknown> {
    const handler = this.#handlers.get(channel);
    if (handler === undefined) throw new Error(`no handler registered for '${channel}'`);
    return handler(event, ...args);
  }
}
