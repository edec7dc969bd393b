import { App } from 'antd';
import { binPerson } from '#renderer/data/acts/bin-acts.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx';
import type { Person } from '#shared/people/person.ts';

interface DeletePersonProps {
  readonly person: Person;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** 删除 of somebody who was entered by mistake; refused while matters hang on the person. */
export function DeletePerson({ person, onDone, onClose }: DeletePersonProps) {
  const desk = useDesk();
  const { message } = App.useApp();
  const name = person.values.name ?? '';
  return (
    <ReasonDialog
      title={`删除干部：${name}`}
      act="删除"
      run={(reason) => binPerson(desk, person.id, reason)}
      onDone={() => {
        void message.success(`已删除${name}，可在“数据安全”的回收站中还原`);
        onDone();
      }}
      onClose={onClose}
    >
      <p>{name}将移入回收站，以后可以还原。调离、退休的干部不要删除，请修改其任职情况。</p>
    </ReasonDialog>
  );
}
