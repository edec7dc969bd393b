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

it('renames oneself, or anybody as a manager, and keeps the passphrase', async () => {
  const made = held(await createVault('王经办', passphrase));
  const renamed = held(renameOperator(made.vault, made.operator.id, made.operator.id, ' 王芳 '));
  expect(held(await unlock(renamed, made.operator.id, passphrase)).operator.name).toBe('王芳');
  expect(renameOperator(made.vault, made.operator.id, made.operator.id, ' ')).toMatchObject({ ok: false });
  expect(renameOperator(made.vault, 'somebody', made.operator.id, '张三')).toMatchObject({ ok: false });
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
  expect(readVaultText('{"format":2}')).toMatchObject({
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
