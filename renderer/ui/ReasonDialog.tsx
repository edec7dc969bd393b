import { Input, Modal } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import type { Problem, Result } from '#shared/result.ts';
import { FieldRow } from './FieldRow.tsx';
import { isComposing } from './form-keys.ts';
import { ProblemList } from './ProblemList.tsx';

interface ReasonDialogProps {
  readonly title: string;
  /** Word on the button: the act. */
  readonly act: string;
  readonly children: ReactNode;
  /** False while it is not yet known what the act would do. */
  readonly ready?: boolean;
  readonly run: (reason: string) => Promise<Result<unknown>>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** An act that cannot be taken lightly: it is told what happens, and wants a reason that goes into the log. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, act, children, ready = true, run, onDone, onClose } = props;
  const id = useId();
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    if (busy || !ready) return;
    if (reason.trim() === '') return setProblems([{ field: 'reason', message: '请填写理由。' }]);
    setBusy(true);
    const done = await run(reason.trim()).finally(() => setBusy(false));
    if (done.ok) onDone();
    else setProblems(done.problems);
  };
  return (
    <Modal
      open
      title={title}
      okText={act}
      okButtonProps={{ danger: true, loading: busy, disabled: !ready }}
      onOk={() => void submit()}
      onCancel={onClose}
      mask={{ closable: false }}
      width="34rem"
    >
      {children}
      <div className="aj-reason">
        <FieldRow
          id={id}
          label="理由"
          needed
          wide
          problem={problems.find(({ field }) => field === 'reason')?.message}
        >
          <Input
            id={id}
            autoFocus
            autoComplete="off"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !isComposing(event)) void submit();
            }}
          />
        </FieldRow>
      </div>
      <ProblemList problems={problems.filter(({ field }) => field !== 'reason')} />
    </Modal>
  );
}
