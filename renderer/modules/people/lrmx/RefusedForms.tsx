import { Alert } from 'antd';
import type { ReadForm } from '#renderer/workers/form-import-model.ts';

/** Files that could not be read, each by its name with the reason. */
export function RefusedForms({ refused }: { refused: readonly Extract<ReadForm, { kind: 'refused' }>[] }) {
  if (refused.length === 0) return null;
  return (
    <Alert
      className="aj-refused"
      type="warning"
      showIcon
      title={`${refused.length}个文件没有读入：`}
      description={
        <ul className="aj-refused-forms">
          {refused.map(({ file, message }) => (
            <li key={file}>
              <strong>{file}</strong>：{message}
            </li>
          ))}
        </ul>
      }
    />
  );
}
