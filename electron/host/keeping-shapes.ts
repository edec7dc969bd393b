import { z } from 'zod';
import { mostAttachmentBytes, sealedPartBytes } from '#shared/attachment.ts';
import { mostFrame, snapshotHead } from './snapshot-file.ts';

/** What the page may send about journal, snapshots and keys. All bytes are ciphertext. */
const mostJournal = 200 * 1024 * 1024;
const mostVault = 1024 * 1024;
const mostPage = 64 * 1024 * 1024;

const bytesUpTo = (most: number) =>
  z
    .instanceof(Uint8Array<ArrayBuffer>)
    .refine((bytes) => bytes.byteLength > 0 && bytes.byteLength <= most, 'wrong size');

const id = z.uuid();
const count = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

const journalLine = z.strictObject({
  // As many digits as the journal's line holds.
  seq: z.int().min(1).max(999_999_999_999_999),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: bytesUpTo(mostJournal),
});

export const vaultArguments = z.tuple([bytesUpTo(mostVault)]);
export const journalArguments = z.tuple([
  z
    .array(journalLine)
    .min(1)
    .max(20_000)
    .refine(
      (lines) => lines.reduce((sum, { bytes }) => sum + bytes.byteLength, 0) <= mostJournal,
      'too large',
    ),
]);
export const readJournalArguments = z.tuple([count, z.int().min(1).max(mostPage)]);
export const beginSnapshotArguments = z.tuple([snapshotHead.strict()]);
export const appendSnapshotArguments = z.tuple([id, bytesUpTo(mostFrame)]);
export const finishSnapshotArguments = z.tuple([id, count]);
export const frameArguments = z.tuple([z.string().min(1).max(4096), count]);

/** Becomes part of a path. */
const attachmentFile = z.string().regex(/^[0-9a-f]{64}$/);
const mostParts = Math.ceil(mostAttachmentBytes / sealedPartBytes) + 1;
const attachmentPart = z
  .strictObject({
    index: z.int().min(0),
    count: z.int().min(1).max(mostParts),
    bytes: bytesUpTo(sealedPartBytes),
  })
  .refine(
    ({ index, count, bytes }) =>
      index === count - 1 || (index < count && bytes.byteLength === sealedPartBytes),
    'wrong part',
  );
export const attachmentArguments = z.tuple([attachmentFile]);
export const putAttachmentArguments = z.tuple([attachmentFile, attachmentPart]);
export const readAttachmentArguments = z.tuple([attachmentFile, z.int().min(0).max(mostParts)]);
export const listAttachmentsArguments = z.tuple([z.enum(['names', 'contents'])]);
