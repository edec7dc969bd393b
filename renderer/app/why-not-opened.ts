import { host } from '#renderer/host/host.ts';
import { errorInBrief } from './error-in-brief.ts';

/**
 * The store or the data folder could not be read at all. Nothing is deleted or made anew here.
 */
export function whyNotOpened(error: unknown): string {
  void host()
    .log(`not opened: ${errorInBrief(error)}`)
    .catch(() => undefined);
  // What the shell says in Chinese is meant for the clerk.
  if (error instanceof Error && /[\u4e00-\u9fff]/.test(error.message)) return error.message;
  return '案卷数据库打不开，数据未作任何改动。请先查看磁盘是否已满，再关闭程序重新打开；仍打不开时，请联系管理数据的同事。';
}
