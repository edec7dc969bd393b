import type { AttachmentFiles } from './attachments/files.ts';
import type { AnjuanDatabase } from './database.ts';
import type { JournalKeeper } from './journal/keeper.ts';
import type { SnapshotKeeper } from './snapshots/keeper.ts';

/** Where somebody works: an open database, this machine's id and the person at the keyboard. */
export interface Desk {
  readonly database: AnjuanDatabase;
  readonly node: string;
  readonly by: string;
  /** That person's id in the vault. */
  readonly operator?: string;
  /** Names this person had before. */
  readonly formerly?: readonly string[];
  /** Missing in 演练模式 and in workers: the page's keeper picks up what workers commit. */
  readonly journal?: JournalKeeper;
  /** Missing in 演练模式 and in workers. */
  readonly snapshots?: SnapshotKeeper;
  /** Where attachments stand: the shell's folder, or memory in 演练模式. Missing in workers. */
  readonly files?: AttachmentFiles;
  /**
   * Why no record may be changed now (an auditor's role, a disk nearly full), in Chinese; undefined if it may. Entries of
   * the log that change no record are still written.
   */
  readonly readOnly?: () => string | undefined;
  /** False while the disk is low: then nothing is stored that can be made again. Missing in workers. */
  readonly hasRoom?: () => boolean;
  /** True in 演练模式. */
  readonly practice: boolean;
}
