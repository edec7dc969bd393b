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
  /** Name of the sealed file. */
  readonly file: string;
}
