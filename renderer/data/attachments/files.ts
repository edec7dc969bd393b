import type { AttachmentPart, HostApi, Outcome } from '#shared/host-api.ts';

/** Where sealed files are put and read: the shell, or memory. */
export type AttachmentFiles = Pick<HostApi, 'putAttachment' | 'readAttachment' | 'mendAttachment'>;

/** For 演练模式 and tests: nothing touches the disk, and locking or closing the window forgets it. */
export class FilesInMemory implements AttachmentFiles {
  readonly files = new Map<string, Uint8Array<ArrayBuffer>[]>();

  async putAttachment(
    file: string,
    { index, count, bytes }: AttachmentPart,
  ): Promise<Outcome<{ whole: boolean }>> {
    const parts = this.files.get(file) ?? [];
    if (index === 0 && parts.length === count) return { kind: 'done', value: { whole: true } };
    this.files.set(file, [...parts.slice(0, index), bytes]);
    return { kind: 'done', value: { whole: index === count - 1 } };
  }

  async readAttachment(file: string, index: number): Promise<Uint8Array<ArrayBuffer> | null> {
    const parts = this.files.get(file);
    if (!parts) throw new Error('附件只在添加它的窗口里可以打开，请重新添加。');
    return parts[index] ?? null;
  }

  async mendAttachment(): Promise<Outcome<null>> {
    return { kind: 'refused', message: '演练模式的附件没有副本，请重新添加。' };
  }
}
