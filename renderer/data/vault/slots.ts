import { argon2id } from 'hash-wasm';
import { ok, type Result, refuseAt } from '#shared/result.ts';
import type { LockedSlot, Operator, Slot, Stretching } from '#shared/vault.ts';
import { decrypt, encrypt, Unreadable } from './cipher.ts';

/** 64 MiB and three passes: 0.4 s on an office PC. Stored with each slot, so a later default leaves old slots working. */
const MEMORY_KIB = 64 * 1024;
const PASSES = 3;

export async function lockedSlot(
  slot: ({ kind: 'operator' } & Operator) | { kind: 'recovery'; id: string },
  secret: string,
  dataKey: Uint8Array<ArrayBuffer>,
): Promise<LockedSlot> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const stretching: Stretching = {
    algorithm: 'argon2id',
    memory: MEMORY_KIB,
    passes: PASSES,
    salt: toHex(salt),
  };
  const wrapped = toHex(await encrypt(await stretched(secret, stretching), dataKey, boundTo(slot.id)));
  return { ...slot, stretching, wrapped };
}

/** The data key behind a slot, or a refusal at the field `present` (`code`) if that is not the slot's passphrase (code). */
export async function openSlot(slot: Slot, secret: string): Promise<Result<Uint8Array<ArrayBuffer>>> {
  if (slot.kind === 'open') return ok(fromHex(slot.key));
  if (secret === '') return refuseAt('请输入口令。', 'present');
  try {
    return ok(
      await decrypt(await stretched(secret, slot.stretching), fromHex(slot.wrapped), boundTo(slot.id)),
    );
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    if (slot.kind === 'recovery')
      return refuseAt('恢复码不是这份数据的恢复码，请核对恢复码纸上的日期和单位。', 'code');
    return refuseAt('口令不对，请重新输入。', 'present');
  }
}

/** A slot's key moved to another slot does not open. */
function boundTo(slotId: string): string {
  return `anjuan/slot/${slotId}`;
}

async function stretched(secret: string, { memory, passes, salt }: Stretching): Promise<CryptoKey> {
  const bytes = await argon2id({
    // The same passphrase typed on another system may arrive composed differently.
    password: secret.normalize('NFKC'),
    salt: fromHex(salt),
    memorySize: memory,
    iterations: passes,
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary',
  });
  return crypto.subtle.importKey('raw', Uint8Array.from(bytes), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function fromHex(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
