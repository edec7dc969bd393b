import { Button, Input, Radio } from 'antd';
import { useEffect, useState } from 'react';
import { unlock } from '#renderer/data/vault/vault-acts.ts';
import { FieldRow } from '#renderer/ui/FieldRow.tsx';
import { operatorsOf, roles, type Vault } from '#shared/vault.ts';
import type { Entry } from '../open-desk.ts';
import { ForgottenPage } from './ForgottenPage.tsx';
import { writeVault } from './vault-file.ts';
import { failuresInWords, forgetFailures, noteFailure, secondsToWait } from './wrong-passphrases.ts';

interface LockPageProps {
  readonly vault: Vault;
  readonly onUnlocked: (vault: Vault, entry: Entry) => void;
}

/** Nothing of the records is in memory while this page is shown. */
export function LockPage({ vault, onUnlocked }: LockPageProps) {
  const operators = operatorsOf(vault);
  const [operator, setOperator] = useState(operators[0]?.id ?? '');
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [forgotten, setForgotten] = useState(false);
  const wait = useWait(problem);
  if (forgotten) {
    return (
      <ForgottenPage
        vault={vault}
        operatorId={operator}
        onBack={() => setForgotten(false)}
        onUnlocked={onUnlocked}
      />
    );
  }

  const open = async () => {
    if (secondsToWait() > 0) return;
    setBusy(true);
    const opened = await unlock(vault, operator, passphrase);
    setBusy(false);
    if (opened.ok) {
      const { vault: bound, ...unlocked } = opened.value;
      // Where the file cannot be written now, the next unlock tries again.
      const stored = bound && (await writeVault(bound));
      onUnlocked(stored?.ok ? stored.value : vault, { ...unlocked, log: [`解锁${failuresInWords()}`] });
      return forgetFailures();
    }
    if (passphrase !== '') noteFailure();
    setPassphrase('');
    setProblem(opened.problems[0]?.message);
  };

  return (
    <main className="aj-notice aj-gate">
      <h1>组工案卷已锁定</h1>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        {operators.length > 1 && (
          <FieldRow id="operator" label="经办人" needed wide>
            <Radio.Group
              id="operator"
              value={operator}
              onChange={(event) => setOperator(String(event.target.value))}
              options={operators.map(({ id, name, role }) => ({
                value: id,
                label: `${name}（${roles[role]}）`,
              }))}
            />
          </FieldRow>
        )}
        <FieldRow
          id="passphrase"
          label={operators.length > 1 ? '口令' : `${operators[0]?.name ?? ''}的口令`}
          needed
          wide
          problem={wait > 0 ? `口令多次不对，请${wait}秒后再试。` : problem}
        >
          <Input.Password
            id="passphrase"
            autoFocus
            autoComplete="current-password"
            value={passphrase}
            onChange={(event) => setPassphrase(event.target.value)}
          />
        </FieldRow>
        <p className="aj-gate-acts">
          <Button type="primary" htmlType="submit" loading={busy} disabled={wait > 0}>
            打开案卷
          </Button>
          <Button type="link" onClick={() => setForgotten(true)}>
            忘记口令
          </Button>
        </p>
      </form>
    </main>
  );
}

/** Counts the seconds down after a wrong passphrase. */
function useWait(problem: string | undefined): number {
  const [wait, setWait] = useState(secondsToWait);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new problem starts the count again
  useEffect(() => {
    setWait(secondsToWait());
    const timer = setInterval(() => setWait(secondsToWait()), 500);
    return () => clearInterval(timer);
  }, [problem]);
  return wait;
}
