import { caseHref } from '#renderer/cases/case-paths.ts';
import { useDesk } from '#renderer/data/react.tsx';
import type { MovedDue } from '#renderer/data/refresh-due-days.ts';
import { asSeenBy } from '#shared/confidential.ts';
import { subjectOf } from '#shared/engine/columns.ts';
import { caseTypeOf } from '#shared/registry.ts';

/** What moved when a calendar or a term was changed: nobody should learn of a new deadline by missing it. */
export function MovedDays({ moved }: { moved: readonly MovedDue[] }) {
  const desk = useDesk();
  const shown = moved.map(({ record, ...days }) => ({ record: asSeenBy(record, desk), ...days }));
  if (moved.length === 0) return <p role="status">没有事项的期限因此变动。</p>;
  return (
    <section aria-label="变动的期限">
      <p role="status">以下{moved.length}项的期限有变动：</p>
      <table className="aj-plain-table">
        <thead>
          <tr>
            <th scope="col">案卷</th>
            <th scope="col">对象</th>
            <th scope="col">原期限</th>
            <th scope="col">现期限</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ record, from, to }) => (
            <tr key={record.id}>
              <td>
                <a href={caseHref(record)}>{record.number?.text ?? caseTypeOf(record.type).label}</a>
              </td>
              <td>{subjectOf(caseTypeOf(record.type), record) || record.frozen?.unit}</td>
              <td>{from ?? '无'}</td>
              <td>{to ?? '无'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
