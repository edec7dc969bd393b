import { SHORTEST_PASSPHRASE, strengthOf } from '#shared/passphrase.ts';
import { RECOVERY_BYTES, readRecoveryCode, recoveryCode } from '#shared/recovery-code.ts';
import { ok, type Result, refuseAt } from '#shared/result.ts';
import { type Operator, operatorOf, operatorsOf, type Role, type Slot, type Vault } from '#shared/vault.ts';
import { type Keyring, keyringOf } from './keyring.ts';
import { lockedSlot, openSlot, toHex } from './slots.ts';

/** What somebody who may use this desk holds after unlocking. */
export interface Unlocked {
  readonly keyring: Keyring;
  readonly operator: Operator;
}

export interface NewVault extends Unlocked {
  readonly vault: Vault;
  /** Shown and printed once; it is stored nowhere. Missing for a desk without a passphrase. */
  readonly recoveryCode?: string;
}

/** First run: a passphrase, or a conscious `undefined` for none on this machine. The first operator manages the desk. */
export async function createVault(name: string, passphrase: string | undefined): Promise<Result<NewVault>> {
  if (name.trim() === '') return refuseAt('请填写经办人姓名，每次改动都会记下是谁。', 'name');
  const dataKey = crypto.getRandomValues(new Uint8Array(32));
  const operator: Operator = { id: crypto.randomUUID(), name: name.trim(), role: 'manager' };
  const keyId = crypto.randomUUID();
  const keyring = await keyringOf(keyId, dataKey);
  if (passphrase === undefined) {
    const slot: Slot = { kind: 'open', ...operator, key: toHex(dataKey) };
    return ok({ vault: { format: 2, keyId, slots: [slot] }, keyring, operator });
  }
  if (strengthOf(passphrase) === 'short') return tooShort();
  const own = await lockedSlot({ kind: 'operator', ...operator }, passphrase, dataKey);
  const recovery = await recoverySlot(dataKey);
  const vault: Vault = { format: 2, keyId, slots: [own, recovery.slot] };
  return ok({ vault, keyring, operator, recoveryCode: recovery.code });
}

async function recoverySlot(dataKey: Uint8Array<ArrayBuffer>): Promise<{ slot: Slot; code: string }> {
  const code = recoveryCode(crypto.getRandomValues(new Uint8Array(RECOVERY_BYTES)));
  return { slot: await lockedSlot({ kind: 'recovery', id: crypto.randomUUID() }, code, dataKey), code };
}

function tooShort() {
  return refuseAt(`口令至少${SHORTEST_PASSPHRASE}个字符，可以用一句自己记得住的话。`, 'passphrase');
}

/** Unlocks as one operator. `vault` is to be stored then: the same with a slot of an older program bound to its role. */
export async function unlock(
  vault: Vault,
  operatorId: string,
  passphrase: string,
): Promise<Result<Unlocked & { readonly vault?: Vault }>> {
  const slot = vault.slots.find((candidate) => candidate.kind !== 'recovery' && candidate.id === operatorId);
  if (!slot || slot.kind === 'recovery') return refuseAt('没有这名经办人，请重新选择。', 'operator');
  const opened = await openSlot(slot, passphrase);
  if (!opened.ok) return opened;
  const { dataKey, unbound } = opened.value;
  const operator = operatorOf(slot);
  const unlocked = { keyring: await keyringOf(vault.keyId, dataKey), operator };
  if (!unbound) return ok(unlocked);
  const bound = await lockedSlot({ kind: 'operator', ...operator }, passphrase, dataKey);
  const slots = vault.slots.map((other) => (other === slot ? bound : other));
  return ok({ ...unlocked, vault: withSlots(vault, slots) });
}

function withSlots(vault: Vault, slots: readonly Slot[]): Vault {
  return { ...vault, format: 2, slots };
}

/**
 * Wraps the data key for `passphrase` in place of an operator's present slot: a change of passphrase, or the first one
 * on an open desk (which also gets a recovery code then). Records are not touched.
 * @param secret the operator's present passphrase, or the recovery code if it is forgotten
 */
export async function setPassphrase(
  vault: Vault,
  operatorId: string,
  secret: string,
  passphrase: string,
): Promise<Result<{ vault: Vault; recoveryCode?: string }>> {
  const mine = vault.slots.find((slot) => slot.id === operatorId);
  if (!mine || mine.kind === 'recovery') return refuseAt('没有这名经办人，请重新选择。', 'operator');
  if (strengthOf(passphrase) === 'short') return tooShort();
  const opened = await dataKeyBy(vault, mine, secret);
  if (!opened.ok) return opened;
  const slot = await lockedSlot({ kind: 'operator', ...operatorOf(mine) }, passphrase, opened.value);
  const others = vault.slots.filter((other) => other.id !== operatorId);
  if (others.some((other) => other.kind === 'recovery'))
    return ok({ vault: withSlots(vault, [slot, ...others]) });
  const recovery = await recoverySlot(opened.value);
  return ok({
    vault: withSlots(vault, [slot, ...others, recovery.slot]),
    recoveryCode: recovery.code,
  });
}

/** The data key by the operator's own passphrase, else by the recovery code. */
async function dataKeyBy(vault: Vault, mine: Slot, secret: string): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const own = await openSlot(mine, secret);
  if (own.ok) return ok(own.value.dataKey);
  const recovery = vault.slots.find((slot) => slot.kind === 'recovery');
  const code = readRecoveryCode(secret);
  if (!recovery || !code.ok) return own;
  const opened = await openSlot(recovery, recoveryCode(code.value));
  return opened.ok ? ok(opened.value.dataKey) : opened;
}

/** Adds a colleague with an own passphrase; the one who adds has to give theirs. */
export async function addOperator(
  vault: Vault,
  by: { readonly operatorId: string; readonly passphrase: string },
  colleague: { readonly name: string; readonly role: Role; readonly passphrase: string },
): Promise<Result<Vault>> {
  const adder = vault.slots.find((slot) => slot.id === by.operatorId);
  if (!adder || !isManager(vault, by.operatorId))
    return refuseAt('只有“管理”角色可以增加经办人。', 'operator');
  if (adder.kind === 'open') return refuseAt('本机未设口令，请先设置口令，再增加经办人。', 'operator');
  const named = nameFor(vault, colleague.name);
  if (!named.ok) return named;
  if (strengthOf(colleague.passphrase) === 'short') return tooShort();
  const opened = await openSlot(adder, by.passphrase);
  if (!opened.ok) return opened;
  const operator: Operator = { id: crypto.randomUUID(), name: named.value, role: colleague.role };
  const slot = await lockedSlot(
    { kind: 'operator', ...operator },
    colleague.passphrase,
    opened.value.dataKey,
  );
  return ok(withSlots(vault, [...vault.slots, slot]));
}

/**
 * Takes a colleague's slot away. The records are not sealed anew: whoever kept an old copy of the vault file and of the
 * data folder can still open that copy.
 * @param by the one who removes; only a manager may, and the last manager stays
 */
export function removeOperator(vault: Vault, by: string, operatorId: string): Result<Vault> {
  if (!isManager(vault, by)) return refuseAt('只有“管理”角色可以删除经办人。', 'operator');
  const gone = operatorsOf(vault).find(({ id }) => id === operatorId);
  if (!gone) return refuseAt('没有这名经办人，可能已被删除。', 'operator');
  const slots = vault.slots.filter(({ id }) => id !== operatorId);
  if (!operatorsOf({ ...vault, slots }).some(({ role }) => role === 'manager')) {
    return refuseAt(`${gone.name}是唯一的“管理”角色，请先增加另一名“管理”再删除。`, 'operator');
  }
  return ok({ ...vault, slots });
}

/**
 * A new name, given by a manager: whoever could rename oneself could read what names somebody else. What was recorded under
 * the old one stays as it is, and still counts as this operator's.
 */
export function renameOperator(vault: Vault, by: string, operatorId: string, name: string): Result<Vault> {
  if (!isManager(vault, by)) return refuseAt('只有“管理”角色可以修改姓名。', 'operator');
  const named = nameFor(vault, name, operatorId);
  if (!named.ok) return named;
  const slots = vault.slots.map((slot) => {
    if (slot.kind === 'recovery' || slot.id !== operatorId) return slot;
    const formerly = [...(slot.formerly ?? []), slot.name].filter((former) => former !== named.value);
    return { ...slot, name: named.value, formerly };
  });
  return ok({ ...vault, slots });
}

/** The name as it is stored; refused at `name` if another operator of this desk has or had it. */
function nameFor(vault: Vault, typed: string, operatorId?: string): Result<string> {
  const name = typed.trim();
  if (name === '') return refuseAt('请填写姓名。', 'name');
  const others = operatorsOf(vault).filter(({ id }) => id !== operatorId);
  const advice = `请加以区别，如“${name}（二室）”。`;
  if (others.some((other) => alike(other.name, name)))
    return refuseAt(`已有名为“${name}”的经办人，${advice}`, 'name');
  const before = others.find(({ formerly = [] }) => formerly.some((former) => alike(former, name)));
  if (before) return refuseAt(`“${name}”是${before.name}原来的姓名，${advice}`, 'name');
  return ok(name);
}

/** 张三 and 张　三 are one name on paper. */
function alike(one: string, other: string): boolean {
  const bare = (name: string) => name.normalize('NFKC').replace(/\s/g, '');
  return bare(one) === bare(other);
}

/** 换发恢复码: the old sheet opens nothing any more. */
export async function renewRecoveryCode(
  vault: Vault,
  operatorId: string,
  passphrase: string,
): Promise<Result<{ vault: Vault; recoveryCode: string }>> {
  const mine = vault.slots.find((slot) => slot.kind === 'operator' && slot.id === operatorId);
  if (!mine) return refuseAt('本机未设口令，请先设置口令。', 'present');
  const opened = await openSlot(mine, passphrase);
  if (!opened.ok) return opened;
  const recovery = await recoverySlot(opened.value.dataKey);
  const others = vault.slots.filter((slot) => slot.kind !== 'recovery');
  return ok({ vault: withSlots(vault, [...others, recovery.slot]), recoveryCode: recovery.code });
}

function isManager(vault: Vault, operatorId: string): boolean {
  return operatorsOf(vault).some(({ id, role }) => id === operatorId && role === 'manager');
}
