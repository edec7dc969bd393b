import { join } from 'node:path';
import { openJournal } from '#electron/host/journal.ts';
import { openSnapshots } from '#electron/host/snapshots.ts';
import { openVaultFile } from '#electron/host/vault-file.ts';
import { binCase } from '#renderer/data/acts/bin-acts.ts';
import { registerCase } from '#renderer/data/acts/case-acts.ts';
import {
  importRows,
  saveDetail,
  savePost,
  saveSettings,
  saveUnit,
} from '#renderer/data/acts/register-acts.ts';
import { saveReport } from '#renderer/data/acts/report-acts.ts';
import { saveView } from '#renderer/data/acts/view-acts.ts';
import type { Desk } from '#renderer/data/desk.ts';
import { keepJournal } from '#renderer/data/journal/keeper.ts';
import { openDatabase } from '#renderer/data/open.ts';
import { allRows } from '#renderer/data/queries/rows.ts';
import type { RecoveryHost } from '#renderer/data/recovery/level.ts';
import { framesOf, snapshotHead } from '#renderer/data/snapshots/frames.ts';
import { makeSnapshot } from '#renderer/data/snapshots/make.ts';
import { createVault } from '#renderer/data/vault/vault-acts.ts';
import { tableNames } from '#shared/change.ts';
import { aPerson, withPeople } from './desk.ts';

export const passphrase = '丹阳湖的水很清2013';

/** The shell's own files in a data folder, as the page's recovery sees them. */
export function folderHost(dir: string) {
  const journal = openJournal(join(dir, '账本'));
  const vault = openVaultFile(dir, join(dir, '快照'), () => '');
  const log = { write: async () => undefined, bug: () => undefined };
  const snapshots = openSnapshots({
    dir: join(dir, '快照'),
    copyKeys: vault.copyTo,
    secondFolder: () => '',
    reserve: () => 0,
    log,
  });
  return {
    vault,
    appendJournal: journal.append,
    journalState: journal.state,
    readJournal: journal.read,
    listSnapshots: snapshots.list,
    readSnapshotFrame: snapshots.frame,
    beginSnapshot: snapshots.begin,
    appendSnapshot: snapshots.append,
    finishSnapshot: snapshots.finish,
    condition: async () => ({ freeBytes: 1e12, cleanExit: true, repairs: [], refusedRequests: 0 }),
  } satisfies RecoveryHost & Record<string, unknown>;
}

/** Every row by table, in the order of their ids. */
export async function contentsOf({ database }: Desk): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const table of tableNames) all[table] = await allRows(database, table);
  return all;
}

/** A small desk of this version written to `dir`: one row of every table, a snapshot, and changes after it. */
export async function writeRelease(dir: string): Promise<Record<string, unknown[]>> {
  const made = await createVault('王经办', passphrase);
  if (!made.ok) throw new Error('no vault');
  const host = folderHost(dir);
  await host.vault.write(new TextEncoder().encode(JSON.stringify(made.value.vault)));
  const opened = await openDatabase('release', made.value.keyring);
  if (!opened.ok) throw new Error('not open');
  const database = opened.value;
  const desk: Desk = {
    database,
    node: 'n',
    by: '王经办',
    practice: false,
    journal: keepJournal(database, host, 0),
  };
  await saveUnit(desk, { id: 'u1', kind: 'town', name: '云阳街道', order: 1 });
  await withPeople(desk, aPerson({ name: '尉迟恭', unit: 'u1', birth: '1975-10' }, 'p1'));
  await savePost(desk, {
    id: 'o1',
    personId: 'p1',
    unitId: 'u1',
    unit: '云阳街道',
    post: '主任',
    from: '2010-03',
  });
  const talk = {
    form: 'proactive',
    talkedOn: '2013-03-05',
    talker: '部长',
    mainClass: 'report',
    person: 'p1',
  };
  await registerCase(desk, 'interview', 'talked', talk);
  const head = await snapshotHead(database, '2026-11-22T08:00:00.000Z', 'byHand');
  const snapshot = await makeSnapshot(head, framesOf(database, head), host);
  if (!snapshot.ok) throw new Error(snapshot.problems[0]?.message);
  const wrong = await registerCase(desk, 'interview', 'talked', talk);
  if (wrong.ok) await binCase(desk, wrong.value.record.id, '录重');
  await saveDetail(desk, 'villageYear', undefined, {
    village: 'u1',
    year: 2013,
    helper: 'own',
    income: 71.5,
  });
  await saveSettings(desk, { organ: '中共丹阳市委组织部' });
  await saveView(desk, { list: 'people', name: '镇街干部', query: 'unit=u1' });
  await saveReport(desk, {
    id: 'r1',
    kind: 'summary',
    title: '2013年组织工作总结',
    span: { from: '2013-01-01', to: '2013-12-31' },
    items: [
      {
        title: '主要工作',
        level: 1,
        paragraphs: [
          [{ text: '约谈干部' }, { chip: { factId: 'interviews.total', value: 1, style: 'integer' } }],
        ],
      },
    ],
  });
  const photo = { ownerId: 'p1', purpose: '照片', name: '照片.jpg', media: 'image/jpeg', size: 3, file: 'f' };
  await importRows(desk, '添加附件', [{ table: 'attachments', key: 'a1', after: { id: 'a1', ...photo } }]);
  const contents = await contentsOf(desk);
  database.close();
  return contents;
}
