import { App, Button, Table } from 'antd';
import { useState } from 'react';
import { noteInLog } from '#renderer/data/acts/note-in-log.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { removeOperator } from '#renderer/data/vault/vault-acts.ts';
import type { Result } from '#shared/result.ts';
import { type Operator, operatorsOf, roles, type Vault } from '#shared/vault.ts';
import type { SafetyProps } from '../safety-props.ts';
import { ChangePassphrase, type NewLock } from './ChangePassphrase.tsx';
import { MachineForm } from './MachineForm.tsx';
import { NewOperator } from './NewOperator.tsx';
import { RenameOperator } from './RenameOperator.tsx';
import { RenewRecoveryCode } from './RenewRecoveryCode.tsx';

type Dialog =
  | { readonly kind: 'passphrase' | 'newOperator' | 'recoveryCode' }
  | { readonly kind: 'rename'; readonly whom: Operator };

/** 口令与人员: who can open this desk, and with what. */
export function OperatorsTab(props: SafetyProps) {
  const { vault, operator, storeVault, showRecoveryCode } = props;
  const desk = useDesk();
  const { message, modal } = App.useApp();
  const [dialog, setDialog] = useState<Dialog>();
  const open = vault.slots.some(({ kind }) => kind === 'open');
  const manager = operator.role === 'manager';

  /** Stores the vault and says in the log what was done. */
  const store = async (next: Vault, entry: string): Promise<Result<Vault>> => {
    const stored = await storeVault(next);
    if (stored.ok) await noteInLog(desk, entry);
    return stored;
  };
  const storeLock = async (made: NewLock, entry: string): Promise<Result<NewLock>> => {
    const stored = await store(made.vault, entry);
    return stored.ok ? { ok: true, value: made } : stored;
  };
  const close = () => setDialog(undefined);
  const done = (sentence: string) => {
    void message.success(sentence);
    close();
  };
  const locked = ({ recoveryCode }: NewLock, sentence: string) => {
    done(sentence);
    if (recoveryCode !== undefined) showRecoveryCode(recoveryCode);
  };
  const remove = (whom: Operator) =>
    modal.confirm({
      title: `删除经办人${whom.name}？`,
      content:
        '此人的口令从此打不开本机案卷，以前的操作记录不变。以前整个拷到别处的数据文件夹，用此人的口令仍能打开；没有接上的第二文件夹（如U盘），在下次抄送快照时更新。',
      okText: '删除',
      okButtonProps: { danger: true },
      onOk: async () => {
        const made = removeOperator(vault, operator.id, whom.id);
        const stored = made.ok ? await store(made.value, `删除经办人：${whom.name}`) : made;
        if (stored.ok) void message.success(`已删除${whom.name}`);
        else void message.error(stored.problems[0]?.message);
      },
    });

  return (
    <section aria-label="口令与人员">
      {open && <p>本机没有设口令，能打开这台电脑的人都能看到案卷。设置口令后，才能增加其他经办人。</p>}
      <div className="aj-acts">
        <Button type="primary" onClick={() => setDialog({ kind: 'passphrase' })}>
          {open ? '设置口令' : '修改我的口令'}
        </Button>
        {!open && <Button onClick={() => setDialog({ kind: 'recoveryCode' })}>换发恢复码</Button>}
        {!open && manager && <Button onClick={() => setDialog({ kind: 'newOperator' })}>增加经办人</Button>}
      </div>
      <h2 className="aj-form-group">经办人</h2>
      <Table
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={[...operatorsOf(vault)]}
        columns={[
          { title: '姓名', render: (_, { id, name }) => (id === operator.id ? `${name}（本人）` : name) },
          { title: '角色', render: (_, { role }) => roles[role] },
          {
            title: '操作',
            render: (_, whom) => (
              <>
                {manager && (
                  <Button type="link" size="small" onClick={() => setDialog({ kind: 'rename', whom })}>
                    修改姓名
                  </Button>
                )}
                {manager && !open && (
                  <Button type="link" size="small" danger onClick={() => remove(whom)}>
                    删除
                  </Button>
                )}
              </>
            ),
          },
        ]}
      />
      <MachineForm {...props} />
      {dialog?.kind === 'passphrase' && (
        <ChangePassphrase
          vault={vault}
          operatorId={operator.id}
          first={open}
          store={(made) => storeLock(made, open ? '设置口令' : '修改口令')}
          onDone={(made) => locked(made, open ? '口令已设置' : '口令已修改，下次解锁请用新口令')}
          onClose={close}
        />
      )}
      {dialog?.kind === 'recoveryCode' && (
        <RenewRecoveryCode
          vault={vault}
          operatorId={operator.id}
          store={(made) => storeLock(made, '换发恢复码')}
          onDone={(made) => locked(made, '新的恢复码已生成')}
          onClose={close}
        />
      )}
      {dialog?.kind === 'newOperator' && (
        <NewOperator
          vault={vault}
          managerId={operator.id}
          store={(next, name, role) => store(next, `增加经办人：${name}（${roles[role]}）`)}
          onDone={() => done('经办人已增加')}
          onClose={close}
        />
      )}
      {dialog?.kind === 'rename' && (
        <RenameOperator
          vault={vault}
          by={operator.id}
          whom={dialog.whom}
          store={(next, name) => store(next, `经办人改名：${dialog.whom.name}改为${name}`)}
          onDone={() => done('姓名已修改')}
          onClose={close}
        />
      )}
    </section>
  );
}
