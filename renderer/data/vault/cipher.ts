/**
 * AES-256-GCM with a fresh 96-bit nonce. `algorithm (1) | nonce (12) | ciphertext | tag (16)`; the algorithm byte leaves
 * room for SM4. Whatever stands readable beside the bytes goes into `bound`, so that it cannot be altered unnoticed.
 */
const AES_GCM = 1;
const NONCE = 12;
/** Bytes that sealing adds. */
export const OVERHEAD = 1 + NONCE + 16;

/** The bytes do not belong to this key or were altered. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

export async function encrypt(
  key: CryptoKey,
  bytes: Uint8Array<ArrayBuffer>,
  bound: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const sealed = new Uint8Array(bytes.length + OVERHEAD);
  sealed[0] = AES_GCM;
  const nonce = crypto.getRandomValues(sealed.subarray(1, 1 + NONCE));
  sealed.set(new Uint8Array(await crypto.subtle.encrypt(parameters(nonce, bound), key, bytes)), 1 + NONCE);
  return sealed;
}

export async function decrypt(
  key: CryptoKey,
  sealed: Uint8Array<ArrayBuffer>,
  bound: string,
): Promise<Uint8Array<ArrayBuffer>> {
  if (sealed[0] !== AES_GCM || sealed.length < OVERHEAD) throw new Unreadable('no sealed bytes');
  const nonce = sealed.subarray(1, 1 + NONCE);
  try {
    return new Uint8Array(
      await crypto.subtle.decrypt(parameters(nonce, bound), key, sealed.subarray(1 + NONCE)),
    );
  } catch {
    throw new Unreadable('sealed for another key, or altered');
  }
}

function parameters(iv: Uint8Array<ArrayBuffer>, bound: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(bound) };
}
