import type { AnjuanDatabase } from './database.ts';
import type { JournalKeeper } from './journal/keeper.ts';

/** Where somebody works: an open database, this machine's id and the person at the keyboard. */
export interface Desk {
  readonly database: AnjuanDatabase;
  readonly node: string;
  readonly by: string;
  /** Missing in 演练模式 and in workers: the page's keeper picks up what workers commit. */
  readonly journal?: JournalKeeper;
  /** True for an auditor: looks are noted in the log, records are not changed. */
  readonly readOnly?: boolean;
  /** True in 演练模式. */
  readonly practice: boolean;
}
