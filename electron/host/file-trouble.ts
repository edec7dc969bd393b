/**
 * A file of the data folder that cannot be read as it should. The message is a Chinese sentence for the clerk; both shells
 * carry it to the page as the reason of the rejected call.
 */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/** The system's code (ENOSPC …), or undefined: then it is a bug and nobody may treat it as trouble with a file. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** One sentence: what was not written, why, and what to do. `what` is a clause, e.g. `账本没有写入`. Rethrows bugs. */
export function whyNotWritten(what: string, dir: string, error: unknown): string {
  const code = codeOf(error);
  switch (code) {
    case undefined:
      throw error;
    case 'ENOSPC':
    case 'EDQUOT':
      return `磁盘空间不足，${what}，请清理“${dir}”所在的磁盘。`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EBUSY':
      return `${what}：没有写入“${dir}”的权限，或文件正被其他程序（如杀毒软件）占用，请检查后重试。`;
    case 'ENOENT':
    case 'ENOTDIR':
      return `${what}：文件夹“${dir}”不见了，请把它放回原处，或重新插好所在的磁盘。`;
    default:
      return `${what}：磁盘出错（${code}），请检查“${dir}”所在的磁盘。`;
  }
}

/** The same for reading. `what` names the thing, e.g. `账本`. */
export function whyNotRead(what: string, path: string, error: unknown): string {
  const code = codeOf(error);
  switch (code) {
    case undefined:
      throw error;
    case 'ENOENT':
    case 'ENOTDIR':
      return `${what}“${path}”不见了，请把它放回原处，或重新插好所在的磁盘。`;
    case 'EACCES':
    case 'EPERM':
    case 'EBUSY':
      return `${what}“${path}”读不出来：没有权限，或正被其他程序（如杀毒软件）占用，请检查后重试。`;
    default:
      return `${what}“${path}”读不出来：磁盘出错（${code}），请检查所在的磁盘。`;
  }
}
