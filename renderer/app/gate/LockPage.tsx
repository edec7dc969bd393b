import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { unlock } from '#renderer/data/vault/vault-acts.ts';
import { trySecret } from '#renderer/data/vault/wrong-secrets.ts';
import { host } from '#renderer/host/host.ts';
import { FieldRow } from '#renderer/ui/FieldRow.tsx';
import { operatorsOf, roles, type Vault } from '#shared/vault.ts';
import type { Entry } from '../open-desk.ts';
import { ForgottenPage } from './ForgottenPage.tsx';
import { useWait } from './use-wait.ts';
import { writeVault } from './vault-file.ts';

interface LockPageProps {
  readonly vault: Vault;
  readonly onUnlocked: (vault: Vault, entry: Entry) => void;
}

/** Nothing of the records is in memory while this page is shown. */
export function LockPage({ vault, onUnlocked }: LockPageProps) {
  const operators = operatorsOf(vault);
  const [operator, setOperator] = useState(operators[0]?.id ?? '');
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<{ readonly message: string | undefined }>();
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
    setBusy(true);
    const opened = await trySecret(host(), { operator, where: 'unlock', secret: passphrase }, () =>
      unlock(vault, operator, passphrase),
    );
    setBusy(false);
    if (opened.ok) {
      const { vault: bound, ...unlocked } = opened.value;
      // Where the file cannot be written now, the next unlock tries again.
      const stored = bound && (await writeVault(bound));
      return onUnlocked(stored?.ok ? stored.value : vault, { ...unlocked, log: ['解锁'] });
    }
    setPassphrase('');
    setProblem({ message: opened.problems[0]?.message });
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
          problem={wait > 0 ? `口令多次不对，请${wait}秒后再试。` : problem?.message}
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
