import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { createVault, type NewVault } from '#renderer/data/vault/vault-acts.ts';
import { FieldRow } from '#renderer/ui/FieldRow.tsx';
import { noPassphrase, PassphraseFields } from '#renderer/ui/PassphraseFields.tsx';
import { ProblemList } from '#renderer/ui/ProblemList.tsx';
import { defaultOfficePaper } from '#shared/documents/office-paper.ts';
import type { Problem } from '#shared/result.ts';
import type { Vault } from '#shared/vault.ts';
import type { Entry } from '../open-desk.ts';
import { AdoptPage } from './AdoptPage.tsx';
import { RecoverySheet } from './RecoverySheet.tsx';
import { writeVault } from './vault-file.ts';

interface FirstRunPageProps {
  readonly onUnlocked: (vault: Vault, entry: Entry) => void;
  /** The keys of an older machine are here now. */
  readonly onAdopted: () => void;
}

/** First start on an empty data folder: who works here, and with which passphrase, or consciously without one. */
export function FirstRunPage({ onUnlocked, onAdopted }: FirstRunPageProps) {
  const [adopting, setAdopting] = useState(false);
  const [name, setName] = useState('');
  const [passphrase, setPassphrase] = useState(noPassphrase);
  const [without, setWithout] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<NewVault>();
  const [printed, setPrinted] = useState(false);
  const enter = ({ vault, recoveryCode, ...unlocked }: NewVault) => {
    const start = recoveryCode === undefined ? '首次使用（本机未设口令）' : '首次使用（已设口令）';
    onUnlocked(vault, { ...unlocked, log: printed ? [start, '打印：恢复码'] : [start] });
  };

  const begin = async () => {
    if (!without && passphrase.first !== passphrase.second) {
      return setProblems([{ field: 'again', message: '两次输入的口令不一致，请重新输入。' }]);
    }
    setBusy(true);
    const created = await createVault(name, without ? undefined : passphrase.first);
    const stored = created.ok ? await writeVault(created.value.vault) : created;
    setBusy(false);
    if (!stored.ok) return setProblems(stored.problems);
    if (!created.ok) return;
    if (created.value.recoveryCode === undefined) enter(created.value);
    else setMade(created.value);
  };

  if (adopting) return <AdoptPage onAdopted={onAdopted} onBack={() => setAdopting(false)} />;
  return (
    <main className="aj-notice aj-gate">
      {made?.recoveryCode === undefined ? (
        <>
          <h1>首次使用</h1>
          <p>案卷数据在本机加密保存。请填写经办人姓名，并设置打开案卷的口令。</p>
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              void begin();
            }}
          >
            <FieldRow
              id="operator-name"
              label="经办人姓名"
              needed
              wide
              help="每次登记和改动都会记下是谁。"
              problem={problemAt(problems, 'name')}
            >
              <Input
                id="operator-name"
                autoFocus
                autoComplete="off"
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            </FieldRow>
            {!without && (
              <PassphraseFields
                value={passphrase}
                onChange={setPassphrase}
                problem={problemAt(problems, 'passphrase')}
              />
            )}
            <Checkbox checked={without} onChange={(event) => setWithout(event.target.checked)}>
              本机不设口令（能打开这台电脑的人都能看到案卷，以后可在“数据安全”中补设）
            </Checkbox>
            <ProblemList
              problems={problems.filter(({ field }) => field !== 'name' && field !== 'passphrase')}
            />
            <p className="aj-gate-acts">
              <Button type="primary" htmlType="submit" loading={busy}>
                开始使用
              </Button>
              <Button disabled={busy} onClick={() => setAdopting(true)}>
                已有数据或备份
              </Button>
            </p>
          </form>
        </>
      ) : (
        <RecoverySheet
          code={made.recoveryCode}
          operator={made.operator.name}
          paper={defaultOfficePaper}
          onPrinted={() => setPrinted(true)}
          onDone={() => enter(made)}
        />
      )}
    </main>
  );
}

function problemAt(problems: readonly Problem[], field: string): string | undefined {
  return problems.find((problem) => problem.field === field)?.message;
}
