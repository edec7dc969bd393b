/**
 * A file that belongs to a record: a photo, the scan of a signed form, a reply. The row says what it is; the bytes are a
 * sealed file of their own in the data folder, named by a keyed hash of its content and so stored once.
 */
export interface Attachment {
  readonly id: string;
  /** The person, case, unit or detail row it belongs to. */
  readonly ownerId: string;
  /** What it is to the record: 照片, 承办单扫描件, 回复 … */
  readonly purpose: string;
  /** File name as the clerk knows it. */
  readonly name: string;
  /** Media type: image/jpeg, application/pdf … */
  readonly media: string;
  /** Bytes of the content. */
  readonly size: number;
  /** Name of the sealed file: 64 hex digits. */
  readonly file: string;
}

/** The largest content of one file: a long scan at office quality has a tenth of it. */
export const mostAttachmentBytes = 100 * 1024 * 1024;

/**
 * FIXED FOR EVER: every sealed part of a file but the last has exactly this length, so that a part is found by its number
 * and nothing ever has to hold the whole file.
 */
export const sealedPartBytes = 1024 * 1024;
