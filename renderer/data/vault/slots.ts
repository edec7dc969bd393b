import { argon2id } from 'hash-wasm';
import { ok, type Result, refuseAt } from '#shared/result.ts';
import type { LockedSlot, Operator, Role, Slot, Stretching } from '#shared/vault.ts';
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
  const wrapped = toHex(await encrypt(await stretched(secret, stretching), dataKey, boundTo(slot)));
  return { ...slot, stretching, wrapped };
}

export interface OpenedSlot {
  readonly dataKey: Uint8Array<ArrayBuffer>;
  /** Written by 0.2 or before: the role beside the key is not bound to it yet. */
  readonly unbound: boolean;
}

/** What is behind a slot, or a refusal at the field `present` (`code`) if that is not the slot's passphrase (code). */
export async function openSlot(slot: Slot, secret: string): Promise<Result<OpenedSlot>> {
  if (slot.kind === 'open') return ok({ dataKey: fromHex(slot.key), unbound: false });
  if (secret === '') return refuseAt('请输入口令。', 'present');
  const key = await stretched(secret, slot.stretching);
  for (const bound of new Set([boundTo(slot), boundToId(slot)])) {
    try {
      const dataKey = await decrypt(key, fromHex(slot.wrapped), bound);
      return ok({ dataKey, unbound: bound !== boundTo(slot) });
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
    }
  }
  if (slot.kind === 'recovery')
    return refuseAt('恢复码不是这份数据的恢复码，请核对恢复码纸上的日期和单位。', 'code');
  return refuseAt('口令不对，请重新输入。', 'present');
}

/** A slot's key moved to another slot, or put beside another role, does not open. */
function boundTo(slot: { readonly id: string; readonly role?: Role }): string {
  return slot.role === undefined ? boundToId(slot) : `${boundToId(slot)}/${slot.role}`;
}

function boundToId({ id }: { readonly id: string }): string {
  return `anjuan/slot/${id}`;
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
