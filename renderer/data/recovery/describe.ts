import type { HostApi, JournalState } from '#shared/host-api.ts';
import type { AnjuanDatabase } from '../database.ts';
import { changeOfLine } from '../journal/line.ts';
import { latestChanges, openChange } from '../queries/changes.ts';

/** One place where records were found, so that a person can compare. */
export interface Source {
  readonly firstSeq: number;
  readonly lastSeq: number;
  /** ISO instant of its last change, if that can be opened. */
  readonly lastAt?: string;
  /** Known only where the rows themselves stand. */
  readonly people?: number;
  readonly cases?: number;
}

export async function describeStore(database: AnjuanDatabase): Promise<Source> {
  const [people, cases] = await Promise.all([database.people.count(), database.cases.count()]);
  const [head] = await latestChanges(database, 1).catch(() => []);
  return {
    firstSeq: head ? 1 : 0,
    lastSeq: head?.seq ?? 0,
    people,
    cases,
    ...(head ? { lastAt: head.at } : {}),
  };
}

/** @param keys only their keyring is used: the store itself may be unreadable */
export async function describeJournal(
  keys: Pick<AnjuanDatabase, 'keyring'>,
  host: Pick<HostApi, 'readJournal'>,
  { firstSeq, lastSeq }: JournalState,
): Promise<Source> {
  const [line] = lastSeq === 0 ? [] : await host.readJournal(lastSeq - 1, 1).catch(() => []);
  const stored = line && changeOfLine(line);
  const head = stored && (await openChange(keys, stored).catch(() => undefined));
  return { firstSeq, lastSeq, ...(head ? { lastAt: head.at } : {}) };
}
