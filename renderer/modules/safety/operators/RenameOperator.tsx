import { Input } from 'antd';
import { useState } from 'react';
import { renameOperator } from '#renderer/data/vault/vault-acts.ts';
import { FieldRow } from '#renderer/ui/FieldRow.tsx';
import type { Result } from '#shared/result.ts';
import type { Operator, Vault } from '#shared/vault.ts';
import { VaultDialog } from './VaultDialog.tsx';

interface RenameOperatorProps {
  readonly vault: Vault;
  /** Who renames. */
  readonly by: string;
  readonly whom: Operator;
  readonly store: (vault: Vault, name: string) => Promise<Result<unknown>>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** A wrong character in a name. What was recorded under the old one stays. */
export function RenameOperator({ vault, by, whom, store, onDone, onClose }: RenameOperatorProps) {
  const [name, setName] = useState(whom.name);
  const rename = async (): Promise<Result<unknown>> => {
    const made = renameOperator(vault, by, whom.id, name);
    return made.ok ? store(made.value, name.trim()) : made;
  };
  return (
    <VaultDialog title="修改姓名" act="保存" fields={['name']} run={rename} onDone={onDone} onClose={onClose}>
      {(problemAt) => (
        <FieldRow
          id="new-name"
          label="姓名"
          needed
          wide
          help="以前记下的姓名不变，以后的操作记新的姓名。"
          problem={problemAt('name')}
        >
          <Input
            id="new-name"
            autoFocus
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </FieldRow>
      )}
    </VaultDialog>
  );
}
