import { App } from 'antd';
import { RecordForm } from '#renderer/cases/RecordForm.tsx';
import { today } from '#renderer/data/clock.ts';
import { checkFields } from '#shared/engine/check.ts';
import { defineFields } from '#shared/fields.ts';
import { ok, refuse } from '#shared/result.ts';
import type { SafetyProps } from '../safety-props.ts';

const fields = defineFields({
  lockAfterMinutes: {
    kind: 'number',
    label: '自动锁定',
    unit: '分钟',
    min: 0,
    max: 1440,
    required: true,
    help: '无人操作多久后锁定；0表示不自动锁定。没有设口令的不锁定。',
  },
  secondFolder: {
    kind: 'text',
    label: '第二文件夹',
    help: '每份快照再抄送一份到这里，如U盘“E:\\案卷备份”或共享文件夹；留空表示不抄送。',
  },
  freeSpaceWarningMb: {
    kind: 'number',
    label: '磁盘空间提醒',
    unit: 'MB',
    min: 100,
    max: 1_000_000,
    required: true,
    help: '少于此数时提醒；少于五分之一时暂停录入，以免损坏数据。',
  },
});

/** What belongs to this machine and not to the records. */
export function MachineForm({ machine, saveMachine }: Pick<SafetyProps, 'machine' | 'saveMachine'>) {
  const { message } = App.useApp();
  const { lockAfterMinutes, secondFolder, freeSpaceWarningMb } = machine;
  return (
    <>
      <h2 className="aj-form-group">本机</h2>
      <RecordForm
        fields={fields}
        start={{ lockAfterMinutes, secondFolder, freeSpaceWarningMb }}
        draft="settings:machine"
        saveWord="保存"
        save={async (values) => {
          const problems = checkFields(fields, values, today());
          if (problems.length > 0) return refuse(...problems);
          await saveMachine({
            lockAfterMinutes: Number(values.lockAfterMinutes),
            secondFolder: String(values.secondFolder ?? '').trim(),
            freeSpaceWarningMb: Number(values.freeSpaceWarningMb),
          });
          return ok(null);
        }}
        onSaved={() => void message.success('已保存')}
      />
    </>
  );
}
