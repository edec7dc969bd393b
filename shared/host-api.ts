/**
 * The whole contract between the page and the machine. Two shells implement it over `electron/host/`:
 * Electron (preload.ts, main.ts) and the portable shell (portable.ts).
 * Only plain JSON and Uint8Array cross it. Errors that a clerk can mend come back as `Outcome`; anything else rejects.
 */
export interface HostApi {
  /** Which shell, which version, where the data folder is. */
  about(): Promise<HostAbout>;

  /** Settings of this machine (not of the desk's work): zoom, lock, second folder. Missing keys are defaults. */
  readSettings(): Promise<MachineSettings>;
  writeSettings(patch: Partial<Omit<MachineSettings, 'node'>>): Promise<MachineSettings>;

  /** Saves an exported file. Electron asks where; portable writes to the data folder's 导出 and never overwrites. */
  saveFile(file: FileToSave): Promise<Outcome<{ path: string }>>;
  /** Opens a file that `saveFile` wrote in this session with the system's program for it (WPS, Word). */
  openSaved(path: string): Promise<Outcome<null>>;
  /** Shows a file that `saveFile` wrote in this session in the file manager. */
  revealSaved(path: string): Promise<Outcome<null>>;

  /**
   * The page as it prints, as a PDF with the paper that its style sheet names. Only Electron can; the portable shell
   * refuses, because its browser saves a PDF from the print dialog.
   */
  printToPdf(): Promise<Outcome<{ bytes: Uint8Array<ArrayBuffer> }>>;

  /** Deletes a file that `saveFile` wrote in this session: a sheet that is on paper now. */
  discardSaved(path: string): Promise<Outcome<null>>;

  /** The system's dialog for a folder; refused where the shell has none: there a path is typed. */
  chooseFolder(): Promise<Outcome<{ path: string }>>;
  /**
   * What a folder holds that came from elsewhere: another machine's data folder, or a second folder with its copies. Only
   * looks.
   */
  lookIntoFolder(path: string): Promise<Outcome<readonly KeptDesk[]>>;
  /**
   * Copies one desk of that folder into this data folder: snapshots, attachments, the journal if there is none here, and
   * last its keys. Refused if there are keys here. Cut off in the middle, it can be done again.
   */
  adoptDesk(path: string, keyId: string): Promise<Outcome<null>>;

  /** Appends one line to the program's log in the data folder. Counts only, never names. */
  log(line: string): Promise<void>;

  /** Events from the shell (menu commands, closing). Returns the function that stops listening. */
  onEvent(listener: (event: HostEvent) => void): () => void;

  /** The page is ready to be closed: every half-typed form is stored. Answer to the `closing` event. */
  confirmClose(): Promise<void>;

  /**
   * For a store that cannot be opened: at the next start it is put under another name, whole, and the page rebuilds it from
   * journal and snapshots.
   */
  rebuildStore(): Promise<Outcome<null>>;

  /** How this start found the machine; asked once at start and again for the health page. */
  condition(): Promise<HostCondition>;

  /** The wrapped keys (see shared/vault.ts), or null on a fresh data folder. */
  readVault(): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Replaces the wrapped keys atomically; the file before is kept as `.bak`. */
  writeVault(bytes: Uint8Array<ArrayBuffer>): Promise<Outcome<null>>;

  /**
   * Appends sealed changes and syncs them to disk before resolving. Takes the next `seq`, one of `JournalState.missing`, or
   * any first one; refuses every other. After a refusal ask for `journalState` again and go on from what it says.
   */
  appendJournal(lines: readonly JournalLine[]): Promise<Outcome<null>>;
  /** What the journal files hold. A torn last line has been cut (and is reported once) before this answers. */
  journalState(): Promise<JournalState>;
  /** Rejects with a Chinese sentence if the journal cannot be read. Whole lines after `afterSeq`, oldest first, at least one (if there is one) and about `mostBytes` in all. */
  readJournal(afterSeq: number, mostBytes: number): Promise<readonly JournalLine[]>;

  /**
   * Puts the journal folder under another name beside itself, whole; the next append begins a new one. For a journal that
   * does not belong to the records that a person has chosen; nothing of it is deleted.
   */
  layJournalAside(): Promise<Outcome<{ path: string }>>;

  /** Starts a snapshot under a temporary name. `head` is plain JSON and readable without the key. */
  beginSnapshot(head: SnapshotHead): Promise<Outcome<{ id: string }>>;
  appendSnapshot(id: string, frame: Uint8Array<ArrayBuffer>): Promise<Outcome<null>>;
  /** Flushes, re-reads and verifies, renames, copies to the second folder, then applies the retention. */
  finishSnapshot(id: string, frames: number): Promise<Outcome<SnapshotInfo>>;
  /** Every snapshot of both folders, newest first; files that are none, damaged or newer are told apart. */
  listSnapshots(): Promise<readonly SnapshotInfo[]>;
  /** One frame of a snapshot, or null after the last. Rejects with a Chinese sentence if it is damaged. */
  readSnapshotFrame(path: string, index: number): Promise<Uint8Array<ArrayBuffer> | null>;

  /**
   * Stores one part of a sealed file in the data folder's 附件; parts come in order, from 0. `whole` says that the file is
   * on the disk and has its name: after the last part, or at once if the same content was stored before. A file is never
   * written again, unless the one that is there is damaged.
   */
  putAttachment(file: string, part: AttachmentPart): Promise<Outcome<{ whole: boolean }>>;
  /** One sealed part, or null after the last. Rejects with a Chinese sentence if the file is missing or cannot be read. */
  readAttachment(file: string, index: number): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Every file in 附件. `contents` reads every byte of it; `names` only looks at the folder and calls all of them whole. */
  listAttachments(depth: 'names' | 'contents'): Promise<readonly AttachmentFile[]>;
  /** Puts a missing or damaged file back from the second folder's 附件. */
  mendAttachment(file: string): Promise<Outcome<null>>;
  /**
   * Reads every byte of the copies in the second folder's 附件 and copies again what is missing or damaged there; all
   * zeros without a second folder.
   */
  verifyCopies(): Promise<Outcome<CheckedCopies>>;
}

export interface AttachmentPart {
  readonly index: number;
  readonly count: number;
  /** Sealed; every part but the last has `sealedPartBytes` (shared/attachment.ts). */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface AttachmentFile {
  readonly file: string;
  /** Bytes on the disk. */
  readonly bytes: number;
  readonly whole: boolean;
}

/** One desk as its files lie in a folder. */
export interface KeptDesk {
  readonly keyId: string;
  /** Names of those who can unlock it. */
  readonly operators: readonly string[];
  /** The journal is there too, so nothing that was done is missing. */
  readonly journal: boolean;
  readonly snapshots: number;
  /** ISO instant of the newest snapshot, '' without one. */
  readonly newestAt: string;
  readonly attachments: number;
  /** Of all its files. */
  readonly bytes: number;
}

export interface CheckedCopies {
  /** Copies that were whole. */
  readonly whole: number;
  /** Files copied anew. */
  readonly copied: number;
}

/** One sealed change. `bytes` are ciphertext; the shell never holds a key. */
export interface JournalLine {
  readonly seq: number;
  /** Hash of the change, the same as in the store: start-up compares the two ends by it. */
  readonly hash: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface JournalState {
  readonly firstSeq: number;
  readonly lastSeq: number;
  readonly lastHash: string;
  /** Changes below `lastSeq` of which no whole line is left. Appending them again mends the journal. */
  readonly missing: readonly { readonly from: number; readonly to: number }[];
  /**
   * Why the journal can neither be read nor continued now (folder gone, written by a newer program), in Chinese; then the
   * other fields say nothing. null if all is well.
   */
  readonly refusal: string | null;
  /** What is wrong, in Chinese, naming file and line: missing, doubled, damaged or cut lines. */
  readonly findings: readonly string[];
  /** What was wrong or out of order and is whole all the same: damaged lines that were written again, lines that came later. */
  readonly mended: readonly string[];
}

/** Readable part of a snapshot: numbers and times only. */
export interface SnapshotHead {
  readonly format: 1;
  /** Version of the store's layout. */
  readonly version: number;
  /** Which vault the frames are sealed for. */
  readonly keyId: string;
  /** Last change contained, and its hash. */
  readonly seq: number;
  readonly hash: string;
  /** ISO instant */
  readonly at: string;
  readonly why:
    | 'interval'
    | 'quit'
    | 'beforeImport'
    | 'beforeUndo'
    | 'beforeRestore'
    | 'beforeMigration'
    | 'byHand';
  /** Rows by table. */
  readonly counts: Readonly<Record<string, number>>;
}

export type SnapshotInfo =
  | {
      readonly kind: 'whole';
      readonly path: string;
      readonly bytes: number;
      readonly head: SnapshotHead;
      /** It is the copy in the second folder. */
      readonly inSecondFolder?: true;
      /** Only from `finishSnapshot`: why the second folder got no copy, in Chinese. */
      readonly warning?: string;
    }
  /** `message` is one sentence in Chinese: no snapshot at all, damaged, or of a newer program. */
  | { readonly kind: 'unusable'; readonly path: string; readonly bytes: number; readonly message: string };

export interface HostCondition {
  readonly freeBytes: number;
  /** False after a kill or power cut: the marker of the last start was still there. */
  readonly cleanExit: boolean;
  /** What the shell did to the browser's store before it was opened, in Chinese; empty after a clean exit. */
  readonly repairs: readonly string[];
  /** Requests to other machines that were refused since the start. */
  readonly refusedRequests: number;
}

export interface HostAbout {
  readonly shell: 'electron' | 'portable';
  readonly version: string;
  readonly platform: string;
  readonly dataDir: string;
}

export interface MachineSettings {
  /** Random id of this desk, made at first start; part of every change. */
  readonly node: string;
  /** A second folder (USB stick, network share) that receives a copy of every snapshot; '' for none. */
  readonly secondFolder: string;
  /** Warn below this many megabytes of free space; below a fifth of it the program is read-only. */
  readonly freeSpaceWarningMb: number;
  /** ISO instant of the last 恢复演练 that was passed; '' for none. */
  readonly lastDrill: string;
  /**
   * ISO instant at which a person decided what the records are after they had gone different ways; '' for never.
   * Snapshots made until then may tell another story and are no measure of what the store should hold.
   */
  readonly settledAt: string;
  /** Minutes without a key stroke after which the desk locks itself; 0 for never. */
  readonly lockAfterMinutes: number;
  /** Wrong secrets since the last right one, the oldest first: they slow the next try down and go into the log with it. */
  readonly wrongSecrets: readonly WrongSecret[];
  /** 100 | 125 | 150 | 200: size of the interface in percent. */
  readonly zoom: 100 | 125 | 150 | 200;
}

export interface WrongSecret {
  /** Id of the operator whose passphrase it should have been. */
  readonly operator: string;
  /** ISO instant */
  readonly at: string;
  /** At the lock screen, with the recovery code, or asked for again by an open desk. */
  readonly where: 'unlock' | 'recovery' | 'check';
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
  | 'safety'
  | 'settings'
  | 'lock'
  | 'newInterview'
  | 'newWarningCard'
  | 'supervision'
  | 'importRoster'
  | 'zoomIn'
  | 'zoomOut';

export type HostEvent =
  | { readonly kind: 'menu'; readonly command: MenuCommand }
  /** The window is about to close; the page stores drafts and answers with `confirmClose`. */
  | { readonly kind: 'closing' }
  /** The page is going at once and nobody waits for it (portable shell): drafts, nothing longer. */
  | { readonly kind: 'leaving' }
  /** The computer is going to sleep or its screen was locked: keys leave memory. */
  | { readonly kind: 'suspend' };
