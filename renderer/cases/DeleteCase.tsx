import { App } from 'antd';
import { binCase } from '#renderer/data/acts/bin-acts.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx';
import type { Case } from '#shared/case-type.ts';
import { caseTypeOf } from '#shared/registry.ts';

interface DeleteCaseProps {
  readonly record: Case;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** 删除: into the 回收站, with a reason. */
export function DeleteCase({ record, onDone, onClose }: DeleteCaseProps) {
  const desk = useDesk();
  const { message } = App.useApp();
  const name = `${caseTypeOf(record.type).label}${record.number?.text ?? ''}`;
  return (
    <ReasonDialog
      title={`删除：${name}`}
      act="删除"
      run={(reason) => binCase(desk, record.id, reason)}
      onDone={() => {
        void message.success(`已删除${name}，可在“数据安全”的回收站中还原`);
        onDone();
      }}
      onClose={onClose}
    >
      <p>
        这份案卷将移入回收站，以后可以还原。
        {record.number && `编号${record.number.text}仍然保留，不会再给别的案卷。`}
      </p>
    </ReasonDialog>
  );
}
