import { useState } from 'react';
import { renewRecoveryCode } from '#renderer/data/vault/vault-acts.ts';
import type { Result } from '#shared/result.ts';
import type { Vault } from '#shared/vault.ts';
import type { NewLock } from './ChangePassphrase.tsx';
import { PassphraseInput } from './PassphraseInput.tsx';
import { VaultDialog } from './VaultDialog.tsx';

interface RenewRecoveryCodeProps {
  readonly vault: Vault;
  readonly operatorId: string;
  readonly store: (made: NewLock) => Promise<Result<NewLock>>;
  readonly onDone: (made: NewLock) => void;
  readonly onClose: () => void;
}

/** 换发恢复码: after the sheet was opened, lost or seen. */
export function RenewRecoveryCode({ vault, operatorId, store, onDone, onClose }: RenewRecoveryCodeProps) {
  const [passphrase, setPassphrase] = useState('');
  const renew = async (): Promise<Result<NewLock>> => {
    const made = await renewRecoveryCode(vault, operatorId, passphrase);
    return made.ok ? store(made.value) : made;
  };
  return (
    <VaultDialog
      title="换发恢复码"
      act="换发"
      fields={['present']}
      attempt={{ operator: operatorId, secret: passphrase }}
      run={renew}
      onDone={onDone}
      onClose={onClose}
    >
      {(problemAt) => (
        <>
          <p>
            换发后，以前封存的恢复码打不开本机案卷，请销毁旧的恢复码纸。以前整个拷到别处的数据文件夹，用旧恢复码仍能打开；没有接上的第二文件夹（如U盘），在下次抄送快照时更新。
          </p>
          <PassphraseInput
            label="您的口令"
            value={passphrase}
            onChange={setPassphrase}
            problem={problemAt('present')}
          />
        </>
      )}
    </VaultDialog>
  );
}
