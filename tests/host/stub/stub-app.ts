import { EventEmitter } from 'node:events';
import { strict } from './strict.ts';
import type { StubWindow } from './stub-window.ts';

/** Who holds the single-instance lock of which profile, over all programs of this test. */
const instances = new Map<string, StubApp>();

/** The program itself: paths, switches, the lock, its end. */
export class StubApp extends EventEmitter {
  readonly windows = new Set<StubWindow>();
  readonly switches = new Map<string, string>();
  exitCode: number | undefined;
  #userData = '';

  readonly commandLine = strict('app.commandLine', {
    appendSwitch: (name: string, value = '') => void this.switches.set(name, value),
  });

  setPath(name: string, path: string): void {
    if (name !== 'userData') throw new Error(`electron stub: path ${name}`);
    this.#userData = path;
  }
  getPath(name: string): string {
    if (name !== 'userData' || this.#userData === '') throw new Error(`electron stub: path ${name}`);
    return this.#userData;
  }
  getVersion(): string {
    return '0.0.0-stub';
  }

  requestSingleInstanceLock(): boolean {
    const first = instances.get(this.#userData);
    if (first === undefined) instances.set(this.#userData, this);
    else first.emit('second-instance');
    return first === undefined;
  }

  async whenReady(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
  }

  /** Closes every window as a user would; any of them may say no. */
  quit(): void {
    for (const window of [...this.windows]) window.close();
    if (this.windows.size === 0) this.#end(0);
  }

  exit(code = 0): void {
    for (const window of [...this.windows]) window.destroy();
    this.#end(code);
  }

  windowGone(window: StubWindow): void {
    this.windows.delete(window);
    if (this.windows.size === 0) this.emit('window-all-closed');
  }

  #end(code: number): void {
    if (this.exitCode !== undefined) return;
    this.exitCode = code;
    if (instances.get(this.#userData) === this) instances.delete(this.#userData);
    this.emit('quit');
  }
}
