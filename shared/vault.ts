import * as z from 'zod/mini';
import { ok, type Result, refuseAt } from './result.ts';

/**
 * The vault file: one random data key, wrapped once per operator and once by the recovery code. It stands beside the
 * journal and in no browser store, so a new PC needs only the data folder and a passphrase.
 */
export interface Vault {
  /** 2 since slots are bound to the role of their operator; a program that cannot open such slots has to say so. */
  readonly format: 1 | 2;
  /** Tells which data key seals a journal or a snapshot; says nothing about the key itself. */
  readonly keyId: string;
  readonly slots: readonly Slot[];
}

/** Parameters of Argon2id (RFC 9106), stored with every wrapped key so that they can grow later. */
export interface Stretching {
  readonly algorithm: 'argon2id';
  /** KiB */
  readonly memory: number;
  readonly passes: number;
  /** hex */
  readonly salt: string;
}

export const roles = { clerk: '经办', reviewer: '审核', manager: '管理', auditor: '审计（只读）' } as const;
export type Role = keyof typeof roles;

export interface Operator {
  readonly id: string;
  /** No two operators of a desk have the same, so that a record may name who may read it. */
  readonly name: string;
  readonly role: Role;
  /** Names this operator had before; nobody else may take them. */
  readonly formerly?: readonly string[];
}

/** `wrapped` is hex of algorithm (1) | nonce (12) | ciphertext of the data key (32) | tag (16). */
export type Slot =
  | (Operator & { readonly kind: 'operator'; readonly stretching: Stretching; readonly wrapped: string })
  | {
      readonly kind: 'recovery';
      readonly id: string;
      readonly stretching: Stretching;
      readonly wrapped: string;
    }
  /** A conscious "no passphrase on this machine": `key` is the data key in hex, open to whoever has the folder. */
  | (Operator & { readonly kind: 'open'; readonly key: string });

/** What a slot can lock: everything but the open one. */
export type LockedSlot = Exclude<Slot, { kind: 'open' }>;

const hex = (bytes: number) => z.string().check(z.regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`)));
const stretching = z.object({
  algorithm: z.literal('argon2id'),
  memory: z.number().check(z.gte(8), z.lte(4 * 1024 * 1024)),
  passes: z.number().check(z.gte(1), z.lte(100)),
  salt: hex(16),
});
const operator = {
  id: z.string(),
  name: z.string(),
  role: z.enum(['clerk', 'reviewer', 'manager', 'auditor']),
  formerly: z.exactOptional(z.array(z.string())),
};
const vault = z.object({
  format: z.literal([1, 2]),
  keyId: z.string(),
  slots: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('operator'), ...operator, stretching, wrapped: hex(61) }),
      z.object({ kind: z.literal('recovery'), id: z.string(), stretching, wrapped: hex(61) }),
      z.object({ kind: z.literal('open'), ...operator, key: hex(32) }),
    ]),
  ),
});
const anyFormat = z.object({ format: z.number() });

/** Reads a vault file. A newer or damaged one is refused in words; it is never replaced by a fresh one. */
export function readVaultText(text: string): Result<Vault> {
  const parsed = parseJson(text);
  const known = anyFormat.safeParse(parsed);
  if (known.success && known.data.format > 2) {
    return refuseAt('钥匙文件由较新版本的程序写入，请安装新版程序后再打开。文件未作任何改动。');
  }
  const read = vault.safeParse(parsed);
  if (read.success) return ok(read.data);
  return refuseAt('钥匙文件已损坏。请用数据文件夹里的“钥匙.json.bak”或备份中的同名文件替换后再打开。');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Who can unlock this desk, in the order they were added. */
export function operatorsOf({ slots }: Vault): readonly Operator[] {
  return slots.flatMap((slot) => (slot.kind === 'recovery' ? [] : [operatorOf(slot)]));
}

/** Whose slot it is, without its key. */
export function operatorOf({ id, name, role, formerly }: Operator): Operator {
  return { id, name, role, ...(formerly ? { formerly } : {}) };
}

/** Who bears or bore a name. */
export function operatorNamed(
  operators: readonly Operator[],
  name: string | undefined,
): Operator | undefined {
  if (name === undefined) return undefined;
  const bearer = operators.find((operator) => operator.name === name);
  return bearer ?? operators.find(({ formerly }) => formerly?.includes(name));
}
