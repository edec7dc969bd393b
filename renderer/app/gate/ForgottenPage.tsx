import { Button, Input } from 'antd';
import { useState } from 'react';
import { setPassphrase, unlock } from '#renderer/data/vault/vault-acts.ts';
import { trySecret } from '#renderer/data/vault/wrong-secrets.ts';
import { host } from '#renderer/host/host.ts';
import { FieldRow } from '#renderer/ui/FieldRow.tsx';
import { noPassphrase, PassphraseFields } from '#renderer/ui/PassphraseFields.tsx';
import { readRecoveryCode } from '#shared/recovery-code.ts';
import type { Vault } from '#shared/vault.ts';
import type { Entry } from '../open-desk.ts';
import { useWait } from './use-wait.ts';
import { writeVault } from './vault-file.ts';

interface ForgottenPageProps {
  readonly vault: Vault;
  readonly operatorId: string;
  readonly onBack: () => void;
  readonly onUnlocked: (vault: Vault, entry: Entry) => void;
}

/** 忘记口令: the recovery code and a new passphrase. The records are not touched, only the key is wrapped anew. */
export function ForgottenPage({ vault, operatorId, onBack, onUnlocked }: ForgottenPageProps) {
  const [code, setCode] = useState('');
  const [passphrase, setNew] = useState(noPassphrase);
  const [problem, setProblem] = useState<{ field: string; message: string }>();
  const [busy, setBusy] = useState(false);
  const wait = useWait(problem);

  const reset = async () => {
    const read = readRecoveryCode(code);
    if (!read.ok) return setProblem({ field: 'code', message: read.problems[0]?.message ?? '' });
    if (passphrase.first !== passphrase.second)
      return setProblem({ field: 'passphrase', message: '两次输入的口令不一致，请重新输入。' });
    setBusy(true);
    const changed = await trySecret(host(), { operator: operatorId, where: 'recovery', secret: code }, () =>
      setPassphrase(vault, operatorId, code, passphrase.first),
    );
    const stored = changed.ok ? await writeVault(changed.value.vault) : changed;
    const opened = stored.ok ? await unlock(stored.value, operatorId, passphrase.first) : stored;
    setBusy(false);
    if (!opened.ok) {
      const [first] = opened.problems;
      const field = first?.field === 'passphrase' ? 'passphrase' : 'code';
      return setProblem({ field, message: first?.message ?? '' });
    }
    const entry = { ...opened.value, log: ['用恢复码重设口令并解锁'] };
    if (stored.ok) onUnlocked(stored.value, entry);
  };

  return (
    <main className="aj-notice aj-gate">
      <h1>忘记口令</h1>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void reset();
        }}
      >
        <FieldRow
          id="recovery-code"
          label="恢复码"
          needed
          wide
          help="封存纸上的9组字符，大小写、空格不限。"
          problem={
            wait > 0
              ? `口令或恢复码不对，请${wait}秒后再试。`
              : problem?.field === 'code'
                ? problem.message
                : undefined
          }
        >
          <Input
            id="recovery-code"
            value={code}
            onChange={(event) => setCode(event.target.value)}
            autoFocus
          />
        </FieldRow>
        <PassphraseFields
          value={passphrase}
          onChange={setNew}
          problem={problem?.field === 'passphrase' ? problem.message : undefined}
        />
        <p className="aj-gate-acts">
          <Button type="primary" htmlType="submit" loading={busy} disabled={wait > 0}>
            设置新口令并打开
          </Button>
          <Button onClick={onBack}>返回</Button>
        </p>
      </form>
    </main>
  );
}
