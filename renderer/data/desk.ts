import type { AnjuanDatabase } from './database.ts';

/** Where somebody works: an open database, this machine's id and the person at the keyboard. */
export interface Desk {
  readonly database: AnjuanDatabase;
  readonly node: string;
  readonly by: string;
  /** True in 演练模式. */
  readonly practice: boolean;
}
