import { Button } from 'antd';
import type { Problem } from '#shared/result.ts';

/** The records cannot be opened. Nothing has been changed; the sentence says what to do. */
export function RefusedPage({
  problems,
  onBack,
}: {
  problems: readonly Problem[];
  onBack?: (() => void) | undefined;
}) {
  return (
    <main className="aj-notice">
      <h1>暂不能打开案卷</h1>
      {problems.map((problem) => (
        <p key={problem.message}>{problem.message}</p>
      ))}
      {onBack && (
        <Button type="primary" onClick={onBack}>
          返回正式数据
        </Button>
      )}
    </main>
  );
}
