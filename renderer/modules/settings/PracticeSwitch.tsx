import { App, Button, Space } from 'antd';
import type { SettingsProps } from './settings-props.ts';

/** 演练模式: a sample county in a database of its own. */
export function PracticeSwitch({ practice, enterPractice, renewPractice, leavePractice }: SettingsProps) {
  const { modal } = App.useApp();
  return (
    <>
      <p>
        演练模式用一个虚构的县（市）练习全部操作。样本数据与正式数据分开存放，互不影响；退出时不会删除任何内容，再次进入仍是上次的样子。
      </p>
      {practice ? (
        <Space>
          <Button type="primary" onClick={leavePractice}>
            退出演练模式
          </Button>
          <Button
            onClick={() =>
              modal.confirm({
                title: '重新生成样本数据？',
                content: '演练中登记和修改的内容将全部清除，恢复为最初的样本。正式数据不受影响。',
                okText: '重新生成',
                onOk: renewPractice,
              })
            }
          >
            重新生成样本数据
          </Button>
        </Space>
      ) : (
        <Button type="primary" onClick={enterPractice}>
          进入演练模式
        </Button>
      )}
    </>
  );
}
