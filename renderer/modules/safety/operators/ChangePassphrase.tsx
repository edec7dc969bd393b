import { useState } from 'react';
import { setPassphrase } from '#renderer/data/vault/vault-acts.ts';
import { noPassphrase, PassphraseFields } from '#renderer/ui/PassphraseFields.tsx';
import { type Result, refuseAt } from '#shared/result.ts';
import type { Vault } from '#shared/vault.ts';
import { PassphraseInput } from './PassphraseInput.tsx';
import { VaultDialog } from './VaultDialog.tsx';

export interface NewLock {
  readonly vault: Vault;
  /** With the first passphrase of a desk. */
  readonly recoveryCode?: string;
}

interface ChangePassphraseProps {
  readonly vault: Vault;
  readonly operatorId: string;
  /** True on a desk without a passphrase: there is none to ask for. */
  readonly first: boolean;
  readonly store: (made: NewLock) => Promise<Result<NewLock>>;
  readonly onDone: (made: NewLock) => void;
  readonly onClose: () => void;
}

/** 修改口令, or the first one of a desk that had none. The data key is wrapped anew; records are not touched. */
export function ChangePassphrase({
  vault,
  operatorId,
  first,
  store,
  onDone,
  onClose,
}: ChangePassphraseProps) {
  const [present, setPresent] = useState('');
  const [next, setNext] = useState(noPassphrase);
  const change = async (): Promise<Result<NewLock>> => {
    if (next.first !== next.second) return refuseAt('两次输入的新口令不一致，请重新输入。');
    const made = await setPassphrase(vault, operatorId, present, next.first);
    return made.ok ? store(made.value) : made;
  };
  return (
    <VaultDialog
      title={first ? '设置口令' : '修改口令'}
      act={first ? '设置' : '修改'}
      fields={['present', 'passphrase']}
      attempt={{ operator: operatorId, secret: present }}
      run={change}
      onDone={onDone}
      onClose={onClose}
    >
      {(problemAt) => (
        <>
          {!first && (
            <PassphraseInput
              label="现在的口令"
              value={present}
              onChange={setPresent}
              problem={problemAt('present')}
            />
          )}
          <PassphraseFields
            label="新口令"
            value={next}
            onChange={setNext}
            problem={problemAt('passphrase')}
          />
        </>
      )}
    </VaultDialog>
  );
}
