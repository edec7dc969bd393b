import { join } from 'node:path';
import type { HostApi, HostCondition } from '#shared/host-api.ts';
import { type Adoption, openAdoption } from './adopt.ts';
import { type Attachments, openAttachments } from './attachments.ts';
import type { DataFolder } from './data-folder.ts';
import { whyNotWritten } from './file-trouble.ts';
import { freeBytes } from './free-space.ts';
import { type Journal, openJournal } from './journal.ts';
import { layStoreAside, wishStoreAside } from './lay-store-aside.ts';
import type { SettingsStore } from './machine-settings.ts';
import { repairProfile } from './profile-repair.ts';
import type { ProgramLog } from './program-log.ts';
import { beginSession, isLater, lastVersions, type Session, type Versions } from './session-marker.ts';
import { openSnapshots, type Snapshots } from './snapshots.ts';
import { openVaultFile, type VaultFile } from './vault-file.ts';

/** Everything that keeps the desk's work outside the browser's store. */
export interface Keeping {
  readonly journal: Journal;
  readonly snapshots: Snapshots;
  readonly vault: VaultFile;
  readonly attachments: Attachments;
  readonly adoption: Adoption;
  condition(): Promise<HostCondition>;
  rebuildStore: HostApi['rebuildStore'];
  /** A request to another machine was refused. */
  countRefused(): void;
}

/** What was found and done before the browser opened the profile. */
export interface Start extends Session {
  readonly repairs: readonly string[];
}

/** Beside the profile: one marker each, because every shell has a browser store of its own. */
function markerOf(folder: DataFolder): string {
  return `${folder.profile}-会话.json`;
}

/** An older browser engine empties the profile of a newer one (electron#24882). To be asked before `beginStart`. */
export function whyTooOld(folder: DataFolder, versions: Versions): string | undefined {
  const last = lastVersions(markerOf(folder));
  if (last === undefined || !isLater(last.browser, versions.browser)) return undefined;
  return `数据文件夹“${folder.root}”上次由更新版本的组工案卷（${last.program}）打开，旧版本会损坏其中的数据库，请安装新版。`;
}

/**
 * To be called before the browser opens the profile, by the one program that holds the data folder's lock. The logs are
 * looked at after a clean exit too: the browser may have been killed while the shell ended well.
 */
export function beginStart(folder: DataFolder, versions: Versions, profileIsOpen: boolean): Start {
  const session = beginSession(markerOf(folder), versions);
  if (profileIsOpen) return { ...session, repairs: [] };
  const aside = layStoreAside(folder.profile, join(folder.root, '数据库', '换下'));
  const repairs = repairProfile(folder.profile, join(folder.root, '数据库', '修复'));
  return { ...session, repairs: [...aside, ...repairs] };
}

const megabyte = 1024 * 1024;

export function openKeeping(
  folder: DataFolder,
  start: Start,
  settings: SettingsStore,
  log: ProgramLog,
): Keeping {
  let refusedRequests = 0;
  if (!start.cleanExit) log.write('the session before did not end by itself');
  if (start.repairs.length > 0) log.write(`profile repaired: ${start.repairs.length} logs cut`);
  const snapshotDir = join(folder.root, '快照');
  const secondFolder = () => settings.read().secondFolder;
  const vault = openVaultFile(folder.root, snapshotDir, secondFolder);
  const reserve = () => (settings.read().freeSpaceWarningMb * megabyte) / 5;
  const attachments = openAttachments({ dir: join(folder.root, '附件'), secondFolder, reserve, log });
  const journal = openJournal(join(folder.root, '账本'));
  const snapshots = openSnapshots({
    dir: snapshotDir,
    copyKeys: vault.copyTo,
    secondFolder,
    reserve,
    copyAlso: attachments.copyToSecond,
    log,
  });
  return {
    journal,
    snapshots,
    vault,
    attachments,
    adoption: openAdoption({ root: folder.root, journal, snapshots, attachments, vault, reserve }),
    async rebuildStore() {
      try {
        wishStoreAside(folder.profile);
        return { kind: 'done', value: null };
      } catch (error) {
        return { kind: 'refused', message: whyNotWritten('没有记下', folder.root, error) };
      }
    },
    countRefused() {
      refusedRequests += 1;
    },
    condition: async () => ({
      freeBytes: await freeBytes(folder.root),
      cleanExit: start.cleanExit,
      repairs: start.repairs,
      refusedRequests,
    }),
  };
}
