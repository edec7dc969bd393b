import type { Attachment } from '#shared/attachment.ts';
import { subjectOf } from '#shared/engine/columns.ts';
import type { HostApi } from '#shared/host-api.ts';
import { caseTypeOf } from '#shared/registry.ts';
import type { AnjuanDatabase } from '../database.ts';
import { allRows, getRow } from '../queries/rows.ts';

/** How the files of 附件 stand to the rows that name them. */
export interface AttachmentStanding {
  /** Different files that rows name. */
  readonly files: number;
  /** Bytes of them on the disk. */
  readonly bytes: number;
  /** Attachments whose file is not there or not whole, in words: which file of which record. */
  readonly missing: readonly string[];
  readonly damaged: readonly string[];
  /** Their files, to be put back from the second folder. */
  readonly lost: readonly string[];
}

/** @param depth `names` only looks whether the files are there; `contents` reads every byte of them */
export async function attachmentStanding(
  database: AnjuanDatabase,
  host: Pick<HostApi, 'listAttachments'>,
  depth: 'names' | 'contents',
): Promise<AttachmentStanding> {
  const rows = await allRows(database, 'attachments');
  const found = new Map((await host.listAttachments(depth)).map((file) => [file.file, file]));
  const missing = rows.filter(({ file }) => !found.has(file));
  const damaged = rows.filter(({ file }) => found.get(file)?.whole === false);
  const named = new Set(rows.map(({ file }) => file));
  return {
    files: named.size,
    bytes: [...named].reduce((sum, file) => sum + (found.get(file)?.bytes ?? 0), 0),
    missing: await inWords(database, missing),
    damaged: await inWords(database, damaged),
    lost: [...new Set([...missing, ...damaged].map(({ file }) => file))],
  };
}

/** Whose files they are is looked up for so many; nobody reads on, and thousands may be missing. */
const NAMED_WITH_OWNER = 20;

function inWords(database: AnjuanDatabase, rows: readonly Attachment[]): Promise<string[]> {
  return Promise.all(
    rows.map(async ({ name, ownerId }, index) => {
      const owner = index < NAMED_WITH_OWNER ? await ownerInWords(database, ownerId) : '';
      return `${owner}附件“${name}”`;
    }),
  );
}

/** 张三的, 约谈谈〔2013〕1号的; '' for a template, which belongs to no record. */
export async function ownerInWords(database: AnjuanDatabase, id: string): Promise<string> {
  const person = await getRow(database, 'people', id);
  if (person) return `${person.values.name ?? ''}的`;
  const record = await getRow(database, 'cases', id);
  if (!record) return '';
  const type = caseTypeOf(record.type);
  return `${type.label}${record.number?.text ?? subjectOf(type, record)}的`;
}

/** One sentence for whoever came to a new PC or went back to a snapshot; undefined if every file is there. */
export function missingInWords({ missing }: AttachmentStanding): string | undefined {
  if (missing.length === 0) return undefined;
  const some = missing.slice(0, 5).join('、');
  const more = missing.length > 5 ? `等${missing.length}个` : '';
  return `附件文件没有随数据过来：${some}${more}。请把原来的“附件”文件夹拷到数据文件夹里，或在系统体检中从第二文件夹补回。`;
}
