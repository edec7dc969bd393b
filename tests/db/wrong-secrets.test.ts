import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { latestChanges } from '#renderer/data/queries/changes.ts';
import { createVault, setPassphrase, unlock } from '#renderer/data/vault/vault-acts.ts';
import { noteWrongSecrets, secondsToWait, trySecret } from '#renderer/data/vault/wrong-secrets.ts';
import type { MachineSettings, WrongSecret } from '#shared/host-api.ts';
import { mostWrongSecrets } from '#shared/passphrase.ts';
import { ok, refuseAt } from '#shared/result.ts';
import { aDesk } from './desk.ts';

/** The machine's settings in memory, as the shell keeps them over restarts. */
function aMachine(wrongSecrets: readonly WrongSecret[] = []) {
  let settings: MachineSettings = {
    node: 'n',
    secondFolder: '',
    freeSpaceWarningMb: 500,
    lastDrill: '',
    settledAt: '',
    lockAfterMinutes: 10,
    wrongSecrets,
    zoom: 100,
  };
  return {
    readSettings: async () => settings,
    writeSettings: async (patch: Partial<MachineSettings>) => {
      settings = { ...settings, ...patch };
      return settings;
    },
  };
}

const operators = [{ id: 'w', name: '王经办', role: 'manager' }] as const;
const wrong = async () => refuseAt('口令不对，请重新输入。', 'present');
const aTry = { operator: 'w', where: 'unlock', secret: '猜的口令' } as const;

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 22, 2, 20) }));
afterEach(() => vi.useRealTimers());

it('does not even look at a passphrase while an earlier wrong one is to be waited for', async () => {
  const machine = aMachine();
  const right = vi.fn(async () => ok('in'));
  await trySecret(machine, aTry, wrong);
  expect(await trySecret(machine, aTry, right)).toMatchObject({
    problems: [{ field: 'present', message: '口令多次不对，请1秒后再试。' }],
  });
  expect(right).not.toHaveBeenCalled();
  vi.setSystemTime(Date.now() + 1_000);
  expect(await trySecret(machine, aTry, right)).toEqual(ok('in'));
});

it('opens to the right passphrase where the clock was set back since the wrong one', async () => {
  const machine = aMachine();
  await trySecret(machine, aTry, wrong);
  vi.setSystemTime(Date.UTC(2010, 0, 1));
  expect(await trySecret(machine, aTry, async () => ok('in'))).toEqual(ok('in'));
});

it('counts neither an empty passphrase nor a refusal of something else', async () => {
  const machine = aMachine();
  await trySecret(machine, { ...aTry, secret: '' }, wrong);
  await trySecret(machine, aTry, async () => refuseAt('口令太短', 'passphrase'));
  expect((await machine.readSettings()).wrongSecrets).toEqual([]);
});

it('tells who was tried, when and where once somebody is in, and waits no more', async () => {
  const machine = aMachine();
  await trySecret(machine, aTry, wrong);
  vi.setSystemTime(Date.now() + 60_000);
  await trySecret(machine, { ...aTry, where: 'recovery' }, async () => refuseAt('恢复码不对', 'code'));
  const desk = await aDesk();
  await noteWrongSecrets(desk, machine, operators);
  const acts = (await latestChanges(desk.database, 9)).map(({ act }) => act.replace(/ \d\d:/, ' h:'));
  expect(acts).toEqual(['恢复码不对：王经办，2026-11-22 h:21', '解锁口令不对：王经办，2026-11-22 h:20']);
  expect(secondsToWait((await machine.readSettings()).wrongSecrets)).toBe(0);
  await noteWrongSecrets(desk, machine, operators);
  expect(await latestChanges(desk.database, 9)).toHaveLength(2);
});

it('sums a long series up, and keeps it within bounds', async () => {
  const at = '2026-11-21T02:20:00.000Z';
  const many = Array.from(
    { length: mostWrongSecrets },
    () => ({ operator: 'w', at, where: 'unlock' }) as const,
  );
  const machine = aMachine(many);
  await trySecret(machine, aTry, wrong);
  expect((await machine.readSettings()).wrongSecrets).toHaveLength(mostWrongSecrets);
  const desk = await aDesk();
  await noteWrongSecrets(desk, machine, operators);
  const [sum, ...rest] = await latestChanges(desk.database, 99);
  expect([sum?.act, rest.length]).toEqual([expect.stringMatching(/^口令又不对480次/), 20]);
});

it('takes a wrong recovery code and a wrong present passphrase for wrong secrets', async () => {
  vi.useRealTimers();
  const made = await createVault('王经办', '丹阳湖的水很清2013');
  if (!made.ok) throw new Error('no vault');
  const { vault, operator } = made.value;
  const code = (made.value.recoveryCode ?? '').replace(/[A-Z]/g, (sign) => (sign === 'A' ? 'B' : 'A'));
  const tries = [
    () => unlock(vault, operator.id, '不是这个口令啊'),
    () => setPassphrase(vault, operator.id, code, '新的口令也很长很长很长'),
    () => setPassphrase(vault, operator.id, '不是这个口令啊', '新的口令也很长很长很长'),
  ];
  for (const run of tries) {
    const machine = aMachine();
    await trySecret<unknown>(machine, { ...aTry, operator: operator.id }, run);
    expect((await machine.readSettings()).wrongSecrets).toHaveLength(1);
  }
});
