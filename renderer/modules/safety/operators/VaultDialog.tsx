import { Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useReference } from '#renderer/cases/Reference.tsx';
import { useDesk } from '#renderer/data/react.tsx';
import { noteWrongSecrets, type Try, trySecret } from '#renderer/data/vault/wrong-secrets.ts';
import { host } from '#renderer/host/host.ts';
import { ProblemList } from '#renderer/ui/ProblemList.tsx';
import type { Problem, Result } from '#shared/result.ts';

interface VaultDialogProps<T> {
  readonly title: string;
  readonly act: string;
  /** Fields of the form; they ask `problemAt` what is wrong with them. */
  readonly children: (problemAt: (field: string) => string | undefined) => ReactNode;
  /** Names of the fields, so that every other problem stands above the buttons. */
  readonly fields: readonly string[];
  /** Whose present passphrase is asked for, and what was typed: wrong ones slow down here too, and go into the log. */
  readonly attempt?: Omit<Try, 'where'>;
  readonly run: () => Promise<Result<T>>;
  readonly onDone: (value: T) => void;
  readonly onClose: () => void;
}

/** A small form about passphrases and people. What was typed lives only as long as the dialog. */
export function VaultDialog<T>(props: VaultDialogProps<T>) {
  const { title, act, children, fields, attempt, run, onDone, onClose } = props;
  const desk = useDesk();
  const { operators } = useReference();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    if (busy) return;
    setBusy(true);
    const trying = attempt ? trySecret(host(), { ...attempt, where: 'check' }, run) : run();
    const done = await trying.finally(() => setBusy(false));
    if (!done.ok) return setProblems(done.problems);
    // First: it may be a recovery code, and the keys that it opens are in force.
    onDone(done.value);
    // A dialog that asks for no passphrase says nothing about who sits here: the wrong ones before it still count.
    if (attempt) await noteWrongSecrets(desk, host(), operators);
  };
  const problemAt = (field: string) => problems.find((problem) => problem.field === field)?.message;
  return (
    <Modal
      open
      title={title}
      okText={act}
      okButtonProps={{ loading: busy }}
      onOk={() => void submit()}
      onCancel={onClose}
      mask={{ closable: false }}
      width="38rem"
    >
      <form
        className="aj-vault-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {children(problemAt)}
        {/* Enter in any field sends the form. */}
        <button type="submit" hidden />
      </form>
      <ProblemList
        problems={problems.filter(({ field }) => field === undefined || !fields.includes(field))}
      />
    </Modal>
  );
}
