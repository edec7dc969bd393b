/**
 * Gives the memory of these bytes back at once; nobody may read them, or others of the same buffer, afterwards. The
 * collector comes only after dozens of megabytes, and a snapshot makes more than that in a second. Browsers before
 * Chromium 114 leave it to the collector.
 */
export function letGo({ buffer }: Uint8Array<ArrayBuffer>): void {
  if (canLetGo(buffer) && buffer.byteLength > 0) buffer.transfer(0);
}

function canLetGo(buffer: ArrayBuffer): buffer is ArrayBuffer & { transfer(bytes: number): ArrayBuffer } {
  return 'transfer' in buffer;
}
