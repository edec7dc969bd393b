import { Alert } from 'antd';
import type { Problem } from '#shared/result.ts';

/** Broken rules that belong to no field on the screen. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  const [first, ...rest] = problems;
  const title = rest.length === 0 ? first?.message : `有${problems.length}处需要改正：`;
  return (
    <Alert
      className="aj-problems"
      type="error"
      showIcon
      role="alert"
      title={title}
      description={
        rest.length > 0 && (
          <ol>
            {problems.map((problem) => (
              <li key={problem.message}>
                {problem.record ? `${problem.record}:` : ''}
                {problem.message}
              </li>
            ))}
          </ol>
        )
      }
    />
  );
}
