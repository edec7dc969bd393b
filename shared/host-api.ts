/**
 * The whole contract between the page and the machine. Two shells implement it over `electron/host/`:
 * Electron (preload.ts, main.ts) and the portable shell (portable.ts).
 * Only plain JSON and Uint8Array cross it. Errors that a clerk can mend come back as `Outcome`; anything else rejects.
 */
export interface HostApi {
  /** Which shell, which version, where the data folder is. */
  about(): Promise<HostAbout>;

  /** Settings of this machine (not of the desk's work): window, data folder, operator, practice. Missing keys are defaults. */
  readSettings(): Promise<MachineSettings>;
  writeSettings(patch: Partial<Omit<MachineSettings, 'node'>>): Promise<MachineSettings>;

  /** Saves an exported file. Electron asks where; portable writes to the data folder's 导出 and never overwrites. */
  saveFile(file: FileToSave): Promise<Outcome<{ path: string }>>;
  /** Opens a file that `saveFile` wrote in this session with the system's program for it (WPS, Word). */
  openSaved(path: string): Promise<Outcome<null>>;
  /** Shows a file that `saveFile` wrote in this session in the file manager. */
  revealSaved(path: string): Promise<Outcome<null>>;

  /** Appends one line to the program's log in the data folder. Counts only, never names. */
  log(line: string): Promise<void>;

  /** Events from the shell (menu commands, closing). Returns the function that stops listening. */
  onEvent(listener: (event: HostEvent) => void): () => void;

  /** The page is ready to be closed: every half-typed form is stored. Answer to the `closing` event. */
  confirmClose(): Promise<void>;

  /**
   * The door of the journal (see design: one log, three uses). Absent until a shell keeps one;
   * the page must then say nothing about journals rather than pretend.
   */
  readonly journal?: JournalDoor;
}

/** Sealed change lines kept outside the browser's store, in the data folder. */
export interface JournalDoor {
  /** Appends sealed lines and syncs them to disk before resolving. */
  append(lines: readonly Uint8Array[]): Promise<Outcome<null>>;
  /** Sequence number of the last whole line, or 0. */
  lastSeq(): Promise<number>;
  /** Whole lines after `seq`, oldest first, at most `limit`. */
  read(afterSeq: number, limit: number): Promise<readonly Uint8Array[]>;
}

export interface HostAbout {
  readonly shell: 'electron' | 'portable';
  readonly version: string;
  readonly platform: string;
  readonly dataDir: string;
}

export interface MachineSettings {
  /** Name of the person at this desk, written into every change. */
  readonly operator: string;
  /** Random id of this desk, made at first start; part of every change. */
  readonly node: string;
  /** 100 | 125 | 150 | 200: size of the interface in percent. */
  readonly zoom: 100 | 125 | 150 | 200;
}

export interface FileToSave {
  /** A file name without a folder, e.g. `2013年组织工作.docx`. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'cancelled' }
  /** One sentence in Chinese that says what to do. */
  | { readonly kind: 'refused'; readonly message: string };

export type MenuCommand =
  | 'today'
  | 'people'
  | 'units'
  | 'warningCards'
  | 'interviews'
  | 'firstSecretaries'
  | 'report'
  | 'settings'
  | 'newInterview'
  | 'newWarningCard'
  | 'importRoster'
  | 'zoomIn'
  | 'zoomOut';

export type HostEvent =
  | { readonly kind: 'menu'; readonly command: MenuCommand }
  /** The window is about to close; the page stores drafts and answers with `confirmClose`. */
  | { readonly kind: 'closing' };
