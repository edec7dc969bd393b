import type { Problem } from '#shared/result.ts';

/** The records cannot be opened. Nothing has been changed; the sentence says what to do. */
export function RefusedPage({ problems }: { problems: readonly Problem[] }) {
  return (
    <main className="aj-notice">
      <h1>暂不能打开案卷</h1>
      {problems.map((problem) => (
        <p key={problem.message}>{problem.message}</p>
      ))}
    </main>
  );
}
