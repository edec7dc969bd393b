/**
 * Gives the memory of these bytes back at once; nobody may read them, or others of the same buffer, afterwards. Only for
 * bytes that no function of the browser has seen: what was sealed, fetched or came in a message stays until its collector
 * comes all the same, and would no longer be counted among what calls the collector. Browsers before Chromium 114 leave it
 * to the collector.
 */
export function letGo({ buffer }: Uint8Array<ArrayBuffer>): void {
  if (canLetGo(buffer) && buffer.byteLength > 0) buffer.transfer(0);
}

function canLetGo(buffer: ArrayBuffer): buffer is ArrayBuffer & { transfer(bytes: number): ArrayBuffer } {
  return 'transfer' in buffer;
}
