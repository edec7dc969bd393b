/** The keys of an unlocked desk. They cannot be read out again; workers get them by message; locking drops them all. */
export interface Keyring {
  readonly keyId: string;
  /** Rows, changes and drafts; a journal line is a sealed change as it stands in the store. */
  readonly records: CryptoKey;
  readonly snapshots: CryptoKey;
}

/** Sub-keys by HKDF (RFC 5869), one per purpose. */
export async function keyringOf(keyId: string, dataKey: Uint8Array<ArrayBuffer>): Promise<Keyring> {
  const root = await crypto.subtle.importKey('raw', dataKey, 'HKDF', false, ['deriveKey']);
  const derive = (purpose: string) =>
    crypto.subtle.deriveKey(
      {
        name: 'HKDF',
        hash: 'SHA-256',
        salt: new Uint8Array(),
        info: new TextEncoder().encode(`anjuan/${purpose}`),
      },
      root,
      { name: 'AES-GCM', length: 256 },
      false,
      ['encrypt', 'decrypt'],
    );
  return { keyId, records: await derive('records'), snapshots: await derive('snapshots') };
}
