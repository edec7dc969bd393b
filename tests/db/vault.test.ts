import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import {
  addOperator,
  createVault,
  removeOperator,
  renameOperator,
  renewRecoveryCode,
  setPassphrase,
  unlock,
} from '#renderer/data/vault/vault-acts.ts';
import { strengthOf, waitAfter } from '#shared/passphrase.ts';
import { readRecoveryCode, recoveryCode } from '#shared/recovery-code.ts';
import type { Result } from '#shared/result.ts';
import { operatorsOf, readVaultText } from '#shared/vault.ts';

const passphrase = '丹阳湖的水很清2013';

function held<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems[0]?.message);
  return result.value;
}

async function opens(a: CryptoKey, b: CryptoKey): Promise<boolean> {
  const iv = new Uint8Array(12);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, a, new Uint8Array([1]));
  return crypto.subtle.decrypt({ name: 'AES-GCM', iv }, b, sealed).then(
    () => true,
    () => false,
  );
}

it('unlocks with the passphrase only, and with the same keys', async () => {
  const made = held(await createVault('王经办', passphrase));
  const vault = held(readVaultText(JSON.stringify(made.vault)));
  const back = held(await unlock(vault, made.operator.id, passphrase));
  expect(await opens(made.keyring.records, back.keyring.records)).toBe(true);
  expect(await opens(back.keyring.records, back.keyring.snapshots)).toBe(false);
  expect(await unlock(vault, made.operator.id, `${passphrase}!`)).toMatchObject({
    ok: false,
    problems: [{ field: 'present' }],
  });
});

it('keeps neither passphrase, recovery code nor data key in the file', async () => {
  const made = held(await createVault('王经办', passphrase));
  const text = JSON.stringify(made.vault);
  expect(text).not.toContain(passphrase);
  expect(text.toUpperCase()).not.toContain(made.recoveryCode?.replaceAll('-', ''));
});

it('gives a forgotten passphrase back through the recovery code, typed badly, without touching the keys', async () => {
  const made = held(await createVault('王经办', passphrase));
  const typed = (made.recoveryCode ?? '')
    .toLowerCase()
    .replaceAll('-', ' ')
    .replaceAll('0', 'o')
    .replaceAll('1', 'l');
  const changed = held(await setPassphrase(made.vault, made.operator.id, typed, '新的口令也很长很长很长'));
  expect(changed.recoveryCode).toBeUndefined();
  const back = held(await unlock(changed.vault, made.operator.id, '新的口令也很长很长很长'));
  expect(await opens(made.keyring.records, back.keyring.records)).toBe(true);
  expect((await unlock(changed.vault, made.operator.id, passphrase)).ok).toBe(false);
});

it('lets several people unlock the same desk, each with an own passphrase', async () => {
  const made = held(await createVault('王经办', passphrase));
  const by = { operatorId: made.operator.id, passphrase };
  const vault = held(
    await addOperator(made.vault, by, {
      name: '李审核',
      role: 'reviewer',
      passphrase: '另一句自己的口令啊啊',
    }),
  );
  const [, colleague] = operatorsOf(vault);
  const opened = held(await unlock(vault, colleague?.id ?? '', '另一句自己的口令啊啊'));
  expect(opened.operator).toMatchObject({ name: '李审核', role: 'reviewer' });
  expect(await opens(made.keyring.records, opened.keyring.records)).toBe(true);
});

it('lets only a manager take a colleague away, and never the last manager', async () => {
  const made = held(await createVault('王经办', passphrase));
  const by = { operatorId: made.operator.id, passphrase };
  const li = { name: '李审核', role: 'reviewer' as const, passphrase: '另一句自己的口令啊啊' };
  const vault = held(await addOperator(made.vault, by, li));
  const [boss, colleague] = operatorsOf(vault);
  if (!boss || !colleague) throw new Error('no operators');
  expect(removeOperator(vault, colleague.id, boss.id)).toMatchObject({ ok: false });
  expect(removeOperator(vault, boss.id, boss.id)).toMatchObject({
    ok: false,
    problems: [{ message: expect.stringContaining('唯一的“管理”角色') }],
  });
  const smaller = held(removeOperator(vault, boss.id, colleague.id));
  expect(operatorsOf(smaller)).toEqual([boss]);
  expect((await unlock(smaller, colleague.id, li.passphrase)).ok).toBe(false);
});

it('renames as a manager only, keeps the passphrase, and never gives a name twice', async () => {
  const made = held(await createVault('王经办', passphrase));
  const manager = made.operator.id;
  const renamed = held(renameOperator(made.vault, manager, manager, ' 王芳 '));
  const unlocked = held(await unlock(renamed, manager, passphrase));
  expect(unlocked.operator).toMatchObject({ name: '王芳', formerly: ['王经办'] });
  expect(renameOperator(made.vault, manager, manager, ' ')).toMatchObject({ ok: false });

  const by = { operatorId: manager, passphrase };
  const li = { name: '李四', role: 'clerk' as const, passphrase: '另一句自己的口令啊啊' };
  const two = held(await addOperator(renamed, by, li));
  const clerk = operatorsOf(two)[1]?.id ?? '';
  expect(renameOperator(two, clerk, clerk, '李四光')).toMatchObject({ ok: false });
  const taken = [
    renameOperator(two, manager, clerk, '王　芳'),
    renameOperator(two, manager, clerk, '王经办'),
    await addOperator(two, by, { ...li, name: '李四' }),
  ];
  expect(taken.map((result) => (result.ok ? undefined : result.problems[0]?.field))).toEqual([
    'name',
    'name',
    'name',
  ]);
  const back = held(renameOperator(two, manager, manager, '王经办'));
  expect(operatorsOf(back)[0]).toMatchObject({ name: '王经办', formerly: ['王芳'] });
});

it('does not open for a role that was written into the file by hand', async () => {
  const made = held(await createVault('王经办', passphrase));
  const by = { operatorId: made.operator.id, passphrase };
  const vault = held(
    await addOperator(made.vault, by, {
      name: '赵审计',
      role: 'auditor',
      passphrase: '另一句自己的口令啊啊',
    }),
  );
  const auditor = operatorsOf(vault)[1]?.id ?? '';
  const edited = held(readVaultText(JSON.stringify(vault).replace('"auditor"', '"manager"')));
  expect((await unlock(edited, auditor, '另一句自己的口令啊啊')).ok).toBe(false);
  expect((await unlock(vault, auditor, '另一句自己的口令啊啊')).ok).toBe(true);
});

it('binds the role of a slot of 0.2.0 at its first unlock', async () => {
  const text = readFileSync(resolve(import.meta.dirname, '../fixtures/releases/0.2.0/钥匙.json'), 'utf8');
  const old = held(readVaultText(text));
  const operator = operatorsOf(old)[0]?.id ?? '';
  const first = held(await unlock(old, operator, passphrase));
  const bound = held(readVaultText(JSON.stringify(first.vault)));
  expect(bound.format).toBe(2);
  const again = held(await unlock(bound, operator, passphrase));
  expect(again.vault).toBeUndefined();
  expect(await opens(first.keyring.records, again.keyring.records)).toBe(true);
  const edited = held(readVaultText(JSON.stringify(bound).replace('"manager"', '"clerk"')));
  expect((await unlock(edited, operator, passphrase)).ok).toBe(false);
});

it('makes the old recovery sheet worthless when a new one is issued', async () => {
  const made = held(await createVault('王经办', passphrase));
  expect((await renewRecoveryCode(made.vault, made.operator.id, '不是这个口令啊啊啊')).ok).toBe(false);
  const renewed = held(await renewRecoveryCode(made.vault, made.operator.id, passphrase));
  const reset = (code: string) =>
    setPassphrase(renewed.vault, made.operator.id, code, '新的口令也很长很长很长');
  expect((await reset(made.recoveryCode ?? '')).ok).toBe(false);
  expect((await reset(renewed.recoveryCode)).ok).toBe(true);
});

it('can go without a passphrase on purpose and get one later', async () => {
  const open = held(await createVault('王经办', undefined));
  expect(open.recoveryCode).toBeUndefined();
  expect((await unlock(open.vault, open.operator.id, '')).ok).toBe(true);
  const closed = held(await setPassphrase(open.vault, open.operator.id, '', passphrase));
  expect(closed.recoveryCode).toBeDefined();
  expect(JSON.stringify(closed.vault)).not.toContain('"open"');
  expect((await unlock(closed.vault, open.operator.id, '')).ok).toBe(false);
});

it('refuses a damaged or newer vault file in words', () => {
  expect(readVaultText('{"format":3}')).toMatchObject({
    ok: false,
    problems: [{ message: expect.stringContaining('较新版本') }],
  });
  for (const text of ['', '{', '[]', '{"format":1}', 'null'])
    expect(readVaultText(text).ok, text).toBe(false);
});

it('notices every single wrong character of a recovery code', () => {
  const code = recoveryCode(Uint8Array.from({ length: 20 }, (_, index) => index * 11));
  expect(readRecoveryCode(code)).toMatchObject({ ok: true });
  for (const index of [0, 7, 20, 38]) {
    const other = code[index] === 'A' ? 'B' : 'A';
    expect(readRecoveryCode(code.slice(0, index) + other + code.slice(index + 1)).ok).toBe(false);
  }
});

it('judges a passphrase by length and variety, and waits longer after each failure', () => {
  expect([
    strengthOf('短口令'),
    strengthOf('aaaaaaaaaaaaaaaa'),
    strengthOf('丹阳湖的水很清2013年春天真好看'),
  ]).toEqual(['short', 'fair', 'strong']);
  expect([0, 1, 2, 3, 6, 7, 30].map(waitAfter)).toEqual([0, 1, 2, 4, 32, 60, 60]);
});
