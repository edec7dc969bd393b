import { App, Button } from 'antd';
import { noteInLog } from '#renderer/data/acts/note-in-log.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { host } from '#renderer/host/host.ts';

/**
 * Saves a paper or a table through the shell, notes it in the log, and offers to open it: a Word file becomes paper or PDF
 * in Word or WPS. Resolves to false where nothing was written. `noted` is what the log and the clerk are told, if not its name.
 */
export function useSaveFile(): (
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  noted?: string,
) => Promise<boolean> {
  const desk = useDesk();
  const { message, notification } = App.useApp();
  const tell = async (done: ReturnType<ReturnType<typeof host>['openSaved']>) => {
    const outcome = await done;
    if (outcome.kind === 'refused') void message.error(outcome.message);
  };
  return async (name, bytes, noted = name) => {
    const saved = await host().saveFile({ name, bytes });
    if (saved.kind === 'refused') void message.error(saved.message);
    if (saved.kind !== 'done') return false;
    await noteInLog(desk, `导出：${noted}`);
    const { path } = saved.value;
    notification.success({
      title: '已保存',
      description: (
        <>
          {noted !== name && <div>{noted}</div>}
          <span className="aj-saved-path">{path}</span>
        </>
      ),
      duration: 15,
      actions: (
        <>
          <Button size="small" onClick={() => void tell(host().openSaved(path))}>
            打开
          </Button>{' '}
          <Button size="small" onClick={() => void tell(host().revealSaved(path))}>
            打开所在文件夹
          </Button>
        </>
      ),
    });
    return true;
  };
}
