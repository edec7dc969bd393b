import { Input, Radio } from 'antd';
import { useState } from 'react';
import { addOperator } from '#renderer/data/vault/vault-acts.ts';
import { FieldRow } from '#renderer/ui/FieldRow.tsx';
import { noPassphrase, PassphraseFields } from '#renderer/ui/PassphraseFields.tsx';
import { type Result, refuseAt } from '#shared/result.ts';
import { type Role, roles, type Vault } from '#shared/vault.ts';
import { PassphraseInput } from './PassphraseInput.tsx';
import { VaultDialog } from './VaultDialog.tsx';

interface NewOperatorProps {
  readonly vault: Vault;
  readonly managerId: string;
  readonly store: (vault: Vault, name: string, role: Role) => Promise<Result<unknown>>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const choices: readonly Role[] = ['clerk', 'reviewer', 'manager', 'auditor'];

/** 增加经办人: a colleague with an own passphrase, typed by the colleague; the manager gives theirs. */
export function NewOperator({ vault, managerId, store, onDone, onClose }: NewOperatorProps) {
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('clerk');
  const [theirs, setTheirs] = useState(noPassphrase);
  const [mine, setMine] = useState('');
  const add = async (): Promise<Result<unknown>> => {
    if (theirs.first !== theirs.second) return refuseAt('两次输入的口令不一致，请重新输入。');
    const colleague = { name, role, passphrase: theirs.first };
    const made = await addOperator(vault, { operatorId: managerId, passphrase: mine }, colleague);
    return made.ok ? store(made.value, name.trim(), role) : made;
  };
  return (
    <VaultDialog
      title="增加经办人"
      act="增加"
      fields={['name', 'passphrase', 'present']}
      attempt={{ operator: managerId, secret: mine }}
      run={add}
      onDone={onDone}
      onClose={onClose}
    >
      {(problemAt) => (
        <>
          <PassphraseInput label="您的口令" value={mine} onChange={setMine} problem={problemAt('present')} />
          <FieldRow id="colleague-name" label="姓名" needed wide problem={problemAt('name')}>
            <Input
              id="colleague-name"
              autoComplete="off"
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          </FieldRow>
          <FieldRow
            id="colleague-role"
            label="角色"
            needed
            wide
            help="“管理”可以增减经办人，“审计”只能查看。"
          >
            <Radio.Group
              id="colleague-role"
              value={role}
              options={choices.map((value) => ({ value, label: roles[value] }))}
              onChange={(event) => {
                const chosen = choices.find((choice) => choice === event.target.value);
                if (chosen) setRole(chosen);
              }}
            />
          </FieldRow>
          <PassphraseFields
            label="此人的口令"
            value={theirs}
            onChange={setTheirs}
            problem={problemAt('passphrase')}
          />
        </>
      )}
    </VaultDialog>
  );
}
