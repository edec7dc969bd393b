import { type Attachment, mostAttachmentBytes } from '#shared/attachment.ts';
import { readersOf } from '#shared/confidential.ts';
import { rowInWords } from '#shared/record-words.ts';
import { ok, type Result, refuseAt } from '#shared/result.ts';
import { intoBin } from '../acts/into-bin.ts';
import { commit } from '../commit.ts';
import type { Desk } from '../desk.ts';
import { getRow } from '../queries/rows.ts';
import { type Content, nameOf, partsOf, sealedPart, sizeOf } from './sealed-file.ts';
import { ownerInWords } from './standing.ts';

export interface NewAttachment extends Pick<Attachment, 'ownerId' | 'purpose' | 'name' | 'media'> {
  readonly content: Content;
}

/**
 * Puts the sealed file on the disk and gives the row that has to follow, for imports that store their rows in one commit of
 * their own: files first, so that no row ever names a file that is not there. The same content is stored once.
 */
export async function keepFile(desk: Desk, { content, ...row }: NewAttachment): Promise<Result<Attachment>> {
  const size = sizeOf(content);
  if (size === 0) return refuseAt(`“${row.name}”是空文件，没有添加。`);
  if (size > mostAttachmentBytes) {
    const most = mostAttachmentBytes / 1024 / 1024;
    return refuseAt(`“${row.name}”超过${most}MB，没有添加。请压缩或拆分后再添加。`);
  }
  const closed = desk.readOnly?.();
  if (closed !== undefined) return refuseAt(closed);
  const { keyring, name } = desk.database;
  const file = await nameOf(keyring, content);
  // One at a time, across windows: the shell writes one file at a time.
  const put = await navigator.locks.request(`${name}:attachments`, () => putParts(desk, file, content));
  return put.ok ? ok({ id: crypto.randomUUID(), ...row, size, file }) : put;
}

async function putParts(desk: Desk, file: string, content: Content): Promise<Result<null>> {
  if (!desk.files) throw new Error('no way to the files from here');
  const count = partsOf(sizeOf(content));
  for (let index = 0; index < count; index++) {
    const bytes = await sealedPart(desk.database.keyring, file, content, index);
    const put = await desk.files.putAttachment(file, { index, count, bytes });
    if (put.kind !== 'done') return refuseAt(put.kind === 'refused' ? put.message : '附件没有存入。');
    if (put.value.whole) return ok(null);
  }
  throw new Error('the last part did not end the file');
}

/** 添加附件: the file, then its row as a change that can be taken back. */
export async function storeAttachment(desk: Desk, added: NewAttachment): Promise<Result<Attachment>> {
  const kept = await keepFile(desk, added);
  if (!kept.ok) return kept;
  const { value: row } = kept;
  const done = await commit(desk, `添加附件：${row.name}`, async () =>
    ok([{ table: 'attachments', key: row.id, after: row }]),
  );
  return done.ok ? ok(row) : done;
}

/** 删除附件: the row goes to the 回收站, where only who may read its matter is told what it was; the file stays. */
export async function removeAttachment(desk: Desk, attachment: Attachment) {
  const { id, name, ownerId } = attachment;
  const file = rowInWords({ table: 'attachments', row: attachment });
  const label = (await ownerInWords(desk.database, ownerId)) + file;
  return commit(desk, `删除：${label}`, async () => {
    const row = await getRow(desk.database, 'attachments', id);
    if (!row) return refuseAt(`附件“${name}”已经删除。`);
    const owner = await getRow(desk.database, 'cases', ownerId);
    const readers = owner && readersOf(owner);
    const item = { label, reason: '', ...(readers ? { readers } : {}) };
    return ok(intoBin(desk, { table: 'attachments', row }, item));
  });
}
