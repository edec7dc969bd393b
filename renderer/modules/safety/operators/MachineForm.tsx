import { App } from 'antd';
import { RecordForm } from '#renderer/cases/RecordForm.tsx';
import { noteInLog } from '#renderer/data/acts/note-in-log.ts';
import { today } from '#renderer/data/clock.ts';
import { useDesk } from '#renderer/data/react.tsx';
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
    help: '无人操作多久后锁定；0表示不因此锁定，电脑休眠后仍会锁定。没有设口令的不锁定。',
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

type Chosen = Readonly<Record<string, string | number>>;

/** 自动锁定10改为0，第二文件夹（无）改为E:\备份; '' where nothing was changed. */
function changesInWords(before: Chosen, after: Chosen): string {
  const shown = (value: string | number | undefined) => (value === '' ? '（无）' : value);
  return Object.entries(fields)
    .filter(([name]) => before[name] !== after[name])
    .map(([name, { label }]) => `${label}${shown(before[name])}改为${shown(after[name])}`)
    .join('，');
}

/** What belongs to this machine and not to the records. */
export function MachineForm({ machine, saveMachine }: Pick<SafetyProps, 'machine' | 'saveMachine'>) {
  const desk = useDesk();
  const { message } = App.useApp();
  const { lockAfterMinutes, secondFolder, freeSpaceWarningMb } = machine;
  const start = { lockAfterMinutes, secondFolder, freeSpaceWarningMb };
  return (
    <>
      <h2 className="aj-form-group">本机</h2>
      <RecordForm
        fields={fields}
        start={start}
        draft="settings:machine"
        saveWord="保存"
        save={async (values) => {
          const problems = checkFields(fields, values, today());
          if (problems.length > 0) return refuse(...problems);
          const next = {
            lockAfterMinutes: Number(values.lockAfterMinutes),
            secondFolder: String(values.secondFolder ?? '').trim(),
            freeSpaceWarningMb: Number(values.freeSpaceWarningMb),
          };
          await saveMachine(next);
          const changed = changesInWords(start, next);
          if (changed !== '') await noteInLog(desk, `修改本机设置：${changed}`);
          return ok(null);
        }}
        onSaved={() => void message.success('已保存')}
      />
    </>
  );
}
