import type { FileToSave, HostAbout, HostEvent, Outcome } from '#shared/host-api.ts';
import type { Keeping } from './keeping.ts';
import type { SettingsStore } from './machine-settings.ts';
import type { SystemOpener } from './open-with-system.ts';
import type { ProgramLog } from './program-log.ts';
import type { SavedFiles } from './saved-files.ts';

/** What the methods of the contract work on. The two shells differ only in how they fill it. */
export interface HostServices {
  readonly about: HostAbout;
  readonly settings: SettingsStore;
  readonly savedFiles: SavedFiles;
  readonly opener: SystemOpener;
  readonly log: ProgramLog;
  readonly saveFile: (file: FileToSave) => Promise<Outcome<{ path: string }>>;
  readonly chooseFolder: () => Promise<Outcome<{ path: string }>>;
  readonly printToPdf: () => Promise<Outcome<{ bytes: Uint8Array<ArrayBuffer> }>>;
  readonly closing: Closing;
  readonly keeping: Keeping;
}

/** The last seconds of a window: the page is told, stores its drafts, and answers; or time runs out. */
export interface Closing {
  /** Resolves when the page has answered, or after five seconds; later while it makes a last snapshot. */
  ask(): Promise<void>;
  /** The page's answer. */
  confirm(): void;
}

/** A page that hangs must not keep its window open for ever. */
const longestWait = 5_000;
/** Not for ever either: the second folder may be a network share that answers no more. */
const mostWaits = 24;

export function openClosing(emit: (event: HostEvent) => void, busy = () => false): Closing {
  let waiting: (() => void)[] = [];
  return {
    ask: () =>
      new Promise((resolve) => {
        let waits = 0;
        const timer = setInterval(() => {
          waits += 1;
          if (!busy() || waits === mostWaits) end();
        }, longestWait);
        const end = () => {
          clearInterval(timer);
          resolve();
        };
        waiting.push(end);
        emit({ kind: 'closing' });
      }),
    confirm() {
      const answered = waiting;
      waiting = [];
      for (const answer of answered) answer();
    },
  };
}
