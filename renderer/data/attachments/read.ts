import type { Attachment } from '#shared/attachment.ts';
import { ok, type Result, refuseAt } from '#shared/result.ts';
import type { AnjuanDatabase } from '../database.ts';
import type { Desk } from '../desk.ts';
import { openAll } from '../queries/rows.ts';
import { Unreadable } from '../vault/cipher.ts';
import { openedPart, partsOf } from './sealed-file.ts';

/** What belongs to one record, by name. */
export async function attachmentsOf(database: AnjuanDatabase, ownerId: string): Promise<Attachment[]> {
  const rows = await openAll(
    database,
    'attachments',
    await database.attachments.where('ownerId').equals(ownerId).toArray(),
  );
  return rows.sort((one, other) => one.name.localeCompare(other.name, 'zh'));
}

/**
 * The content, proved to be what was stored. A file that is missing or damaged is first put back from the second folder;
 * only if that has no whole copy either is the attachment refused, in one sentence.
 */
export async function readAttachment(
  desk: Desk,
  attachment: Attachment,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  if (!desk.files) throw new Error('no way to the files from here');
  const first = await contentOf(desk, desk.files, attachment);
  if (first.ok) return first;
  const mended = await desk.files.mendAttachment(attachment.file);
  return mended.kind === 'done' ? contentOf(desk, desk.files, attachment) : first;
}

async function contentOf(
  { database }: Desk,
  files: NonNullable<Desk['files']>,
  { file, name, size }: Attachment,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const content = new Uint8Array(size);
  const count = partsOf(size);
  let done = 0;
  for (let index = 0; index < count; index++) {
    const sealed = await files.readAttachment(file, index).catch(() => undefined);
    if (sealed === undefined) return refuseAt(`附件“${name}”的文件${missing}`);
    try {
      if (sealed === null) throw new Unreadable('shorter than it was');
      const part = await openedPart(database.keyring, file, sealed, index, count);
      content.set(part, done);
      done += part.length;
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      return refuseAt(`附件“${name}”的文件已损坏${noCopy}`);
    }
  }
  return ok(content);
}

const noCopy = '，第二文件夹里也没有完好的副本，请从备份中找回数据文件夹里的“附件”，或重新添加。';
const missing = `不见了或读不出来${noCopy}`;
