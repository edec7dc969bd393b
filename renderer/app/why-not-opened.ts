import { host } from '#renderer/host/host.ts';
import { errorInBrief } from './error-in-brief.ts';

/**
 * The store or the data folder could not be read at all. Nothing is deleted or made anew: journal and snapshots stand
 * beside the browser's store, so a store that stays broken can be laid aside by hand and is then rebuilt from them.
 */
export function whyNotOpened(error: unknown): string {
  void host()
    .log(`not opened: ${errorInBrief(error)}`)
    .catch(() => undefined);
  // What the shell says in Chinese is meant for the clerk.
  if (error instanceof Error && /[\u4e00-\u9fff]/.test(error.message)) return error.message;
  return (
    '案卷数据库打不开，数据未作任何改动。请先查看磁盘是否已满，再关闭程序重新打开；仍打不开时，' +
    '请关闭程序，把数据文件夹里的“数据库”文件夹改名后再打开，程序会用账本和快照重建全部记录。'
  );
}
