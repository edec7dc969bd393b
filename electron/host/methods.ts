import { z } from 'zod';
import type { HostApi, Outcome } from '#shared/host-api.ts';
import {
  appendSnapshotArguments,
  attachmentArguments,
  beginSnapshotArguments,
  finishSnapshotArguments,
  frameArguments,
  journalArguments,
  listAttachmentsArguments,
  putAttachmentArguments,
  readAttachmentArguments,
  readJournalArguments,
  vaultArguments,
} from './keeping-shapes.ts';
import { settingsPatch } from './machine-settings.ts';
import type { HostServices } from './services.ts';

/** Every method of the contract that is a call; events are not. */
export type MethodName = Exclude<keyof HostApi, 'onEvent'>;

/** The page sent something that the contract does not allow. Never the clerk's doing, so it is no Outcome. */
export class MalformedCall extends Error {
  override readonly name = 'MalformedCall';
}

type Method<R> = (services: HostServices, args: unknown) => Promise<R>;

function method<A, R>(
  shape: z.ZodType<A>,
  run: (services: HostServices, args: A) => R | Promise<R>,
): Method<R> {
  return async (services, args) => {
    const checked = shape.safeParse(args);
    if (!checked.success) throw new MalformedCall(checked.error.issues[0]?.message ?? 'malformed arguments');
    return run(services, checked.data);
  };
}

const nothing = z.tuple([]);
const path = z.tuple([z.string().min(1).max(4096)]);
/** Larger than any export; small enough that a mistake cannot fill the memory. */
export const mostBytes = 200 * 1024 * 1024;

/** Both shells run exactly these: the checks stand in one place. */
export const methods = {
  about: method(nothing, ({ about }) => about),
  readSettings: method(nothing, ({ settings }) => settings.read()),
  writeSettings: method(z.tuple([settingsPatch]), ({ settings }, [patch]) => settings.write(patch)),
  saveFile: method(
    z.tuple([
      z.strictObject({
        name: z.string().min(1).max(1000),
        bytes: z
          .instanceof(Uint8Array<ArrayBuffer>)
          .refine((bytes) => bytes.byteLength <= mostBytes, 'too large'),
      }),
    ]),
    ({ saveFile }, [file]) => saveFile(file),
  ),
  openSaved: method(path, ({ savedFiles, opener }, [file]) =>
    handOver(
      savedFiles.openable(file),
      opener.open,
      '系统没有打开此类文件的程序，请先安装 WPS 或其他办公软件。',
    ),
  ),
  revealSaved: method(path, ({ savedFiles, opener }, [file]) =>
    handOver(
      savedFiles.revealable(file),
      opener.reveal,
      '系统没有可用的文件管理器，请到“导出”文件夹中查找。',
    ),
  ),
  printToPdf: method(nothing, ({ printToPdf }) => printToPdf()),
  discardSaved: method(path, ({ savedFiles }, [file]) => savedFiles.discard(file)),
  chooseFolder: method(nothing, ({ chooseFolder }) => chooseFolder()),
  lookIntoFolder: method(path, ({ keeping }, [folder]) => keeping.adoption.look(folder)),
  adoptDesk: method(z.tuple([z.string().min(1).max(4096), z.string().min(1).max(64)]), ({ keeping }, args) =>
    keeping.adoption.adopt(...args),
  ),
  log: method(z.tuple([z.string().max(2000)]), ({ log }, [line]) => log.write(line)),
  confirmClose: method(nothing, ({ closing }) => closing.confirm()),
  rebuildStore: method(nothing, ({ keeping }) => keeping.rebuildStore()),
  condition: method(nothing, ({ keeping }) => keeping.condition()),
  readVault: method(nothing, ({ keeping }) => keeping.vault.read()),
  writeVault: method(vaultArguments, ({ keeping }, [bytes]) => keeping.vault.write(bytes)),
  appendJournal: method(journalArguments, ({ keeping }, [lines]) => keeping.journal.append(lines)),
  journalState: method(nothing, ({ keeping }) => keeping.journal.state()),
  readJournal: method(readJournalArguments, ({ keeping }, args) => keeping.journal.read(...args)),
  layJournalAside: method(nothing, ({ keeping }) => keeping.journal.layAside()),
  beginSnapshot: method(beginSnapshotArguments, ({ keeping }, [head]) => keeping.snapshots.begin(head)),
  appendSnapshot: method(appendSnapshotArguments, ({ keeping }, args) => keeping.snapshots.append(...args)),
  finishSnapshot: method(finishSnapshotArguments, ({ keeping }, args) => keeping.snapshots.finish(...args)),
  listSnapshots: method(nothing, ({ keeping }) => keeping.snapshots.list()),
  readSnapshotFrame: method(frameArguments, ({ keeping }, args) => keeping.snapshots.frame(...args)),
  putAttachment: method(putAttachmentArguments, ({ keeping }, args) => keeping.attachments.put(...args)),
  readAttachment: method(readAttachmentArguments, ({ keeping }, args) => keeping.attachments.read(...args)),
  listAttachments: method(listAttachmentsArguments, ({ keeping }, [depth]) =>
    keeping.attachments.list(depth),
  ),
  verifyCopies: method(nothing, ({ keeping }) => keeping.attachments.verifyCopies()),
  mendAttachment: method(attachmentArguments, ({ keeping }, [file]) => keeping.attachments.mend(file)),
} satisfies { readonly [M in MethodName]: Method<Awaited<ReturnType<HostApi[M]>>> };

export function isMethodName(name: string): name is MethodName {
  return Object.hasOwn(methods, name);
}

async function handOver(
  file: Outcome<{ path: string }>,
  act: (path: string) => Promise<boolean>,
  noProgram: string,
): Promise<Outcome<null>> {
  if (file.kind !== 'done') return file;
  return (await act(file.value.path))
    ? { kind: 'done', value: null }
    : { kind: 'refused', message: noProgram };
}
