import Dexie, { type Table } from 'dexie';
import { type Migration, migrations } from './migrations/index.ts';
import type { Keyring } from './vault/keyring.ts';

/** Every stored row: its readable columns, the change that wrote it last, and the sealed rest. */
export interface Stored {
  readonly id: string;
  /** `seq` of the change that wrote this row. */
  readonly rev: number;
  readonly payload: Uint8Array<ArrayBuffer>;
}

export interface StoredPerson extends Stored {
  readonly unitId: string;
  readonly order: number;
}
export interface StoredPost extends Stored {
  readonly personId: string;
}
export interface StoredUnit extends Stored {
  readonly parentId: string;
  readonly order: number;
}
export interface StoredCase extends Stored {
  readonly type: string;
  readonly stage: string;
  readonly kind: string;
  readonly unitId: string;
  readonly day: string;
  readonly personId?: string;
  /** Day of the nearest running deadline. */
  readonly due?: string;
  /** Id of the operator whose matter it is. */
  readonly handler?: string;
  readonly series?: string;
  readonly seq?: number;
}
export interface StoredDetail extends Stored {
  readonly type: string;
  readonly unitId: string;
  readonly year: number;
  readonly caseId?: string;
}
export interface StoredAttachment extends Stored {
  readonly ownerId: string;
}
export interface StoredView extends Stored {
  readonly list: string;
}
export interface StoredChange {
  readonly node: string;
  readonly seq: number;
  readonly hlc: string;
  readonly hash: string;
  readonly payload: Uint8Array<ArrayBuffer>;
}
/** What can be made again from the rows: a worker's text for searching, sealed. */
export interface StoredCache {
  readonly id: string;
  /** The newest change that went into it. */
  readonly seq: number;
  readonly hash: string;
  readonly payload: Uint8Array<ArrayBuffer>;
}
export interface StoredDraft {
  readonly id: string;
  readonly payload: Uint8Array<ArrayBuffer>;
}

/** WARNING: changing this name orphans every desk's records. Fixed for ever, as is the version arithmetic of Dexie. */
export const DATABASE = 'anjuan';
/** 演练模式 has a database of its own and never mixes with real records. */
export const PRACTICE_DATABASE = 'anjuan-practice';

export class AnjuanDatabase extends Dexie {
  declare readonly people: Table<StoredPerson, string>;
  declare readonly posts: Table<StoredPost, string>;
  declare readonly units: Table<StoredUnit, string>;
  declare readonly cases: Table<StoredCase, string>;
  declare readonly details: Table<StoredDetail, string>;
  declare readonly settings: Table<Stored, string>;
  declare readonly bin: Table<Stored & { readonly series?: string; readonly seq?: number }, string>;
  declare readonly attachments: Table<StoredAttachment, string>;
  declare readonly views: Table<StoredView, string>;
  declare readonly reports: Table<Stored, string>;
  declare readonly changes: Table<StoredChange, [string, number]>;
  declare readonly drafts: Table<StoredDraft, string>;
  declare readonly caches: Table<StoredCache, string>;

  /** Opens the payloads. Without it the database is only so many readable columns. */
  readonly keyring: Keyring;

  constructor(name: string, keyring: Keyring, steps: readonly Migration[] = migrations) {
    // Chromium's default durability loses acknowledged saves in a power cut.
    super(name, { chromeTransactionDurability: 'strict' });
    this.keyring = keyring;
    for (const step of steps) this.version(step.version).stores({ ...step.stores });
  }
}
