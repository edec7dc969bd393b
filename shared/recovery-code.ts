import { sha256 } from '@noble/hashes/sha2.js';
import { ok, type Result, refuseAt } from './result.ts';

/** Crockford's base 32: no I, L, O, U, so that a code read from paper cannot be misread. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const RECOVERY_BYTES = 20;

/** 160 bits as eight groups of four and one check group: `7Q2M-…-K3ZD`. */
export function recoveryCode(secret: Uint8Array): string {
  if (secret.length !== RECOVERY_BYTES) throw new Error('a recovery code has 160 bits');
  return (base32(secret) + checkGroup(secret)).replace(/(.{4})(?=.)/g, '$1-');
}

/** The 160 bits of a code as typed from paper: any case, blanks and dashes; O is 0, I and L are 1. */
export function readRecoveryCode(typed: string): Result<Uint8Array> {
  const text = typed
    .toUpperCase()
    .replace(/[\s\-—–]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const stray = [...text].find((character) => !ALPHABET.includes(character));
  if (stray !== undefined) return refuseAt(`恢复码里没有“${stray}”这个字符，请对照恢复码纸核对。`, 'code');
  if (text.length !== 36)
    return refuseAt(`恢复码应为9组、每组4个字符，现有${text.length}个字符，请核对。`, 'code');
  const secret = bytesOf(text.slice(0, 32));
  if (checkGroup(secret) !== text.slice(32)) {
    return refuseAt('恢复码的校验组不符，前面有字符抄错，请逐组核对。', 'code');
  }
  return ok(secret);
}

function base32(bytes: Uint8Array): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five, 2)]).join('');
}

function bytesOf(text: string): Uint8Array {
  const bits = [...text]
    .map((character) => ALPHABET.indexOf(character).toString(2).padStart(5, '0'))
    .join('');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (eight) => Number.parseInt(eight, 2));
}

/** Four characters of the secret's hash: a slip in one character passes once in a million. */
function checkGroup(secret: Uint8Array): string {
  return base32(sha256(secret).slice(0, 5)).slice(0, 4);
}
