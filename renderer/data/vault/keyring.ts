/** The keys of an unlocked desk. They cannot be read out again; workers get them by message; locking drops them all. */
export interface Keyring {
  readonly keyId: string;
  /** Rows, changes and drafts; a journal line is a sealed change as it stands in the store. */
  readonly records: CryptoKey;
  readonly snapshots: CryptoKey;
  readonly attachments: CryptoKey;
  /** Names of attachment files: the same content gives the same name, and nobody without the key can try one out. */
  readonly attachmentNames: CryptoKey;
}

const sealing: [KeyUsage, KeyUsage] = ['encrypt', 'decrypt'];

/** Sub-keys by HKDF (RFC 5869), one per purpose. */
export async function keyringOf(keyId: string, dataKey: Uint8Array<ArrayBuffer>): Promise<Keyring> {
  const root = await crypto.subtle.importKey('raw', dataKey, 'HKDF', false, ['deriveKey']);
  const derive = (purpose: string, algorithm: AesKeyGenParams | HmacKeyGenParams, uses: KeyUsage[]) =>
    crypto.subtle.deriveKey(
      {
        name: 'HKDF',
        hash: 'SHA-256',
        salt: new Uint8Array(),
        info: new TextEncoder().encode(`anjuan/${purpose}`),
      },
      root,
      algorithm,
      false,
      uses,
    );
  const seals = (purpose: string) => derive(purpose, { name: 'AES-GCM', length: 256 }, sealing);
  return {
    keyId,
    records: await seals('records'),
    snapshots: await seals('snapshots'),
    attachments: await seals('attachments'),
    attachmentNames: await derive('attachment-names', { name: 'HMAC', hash: 'SHA-256', length: 256 }, [
      'sign',
    ]),
  };
}
