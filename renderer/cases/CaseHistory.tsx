import { zoneOffset } from '#renderer/data/clock.ts';
import { historyOf } from '#renderer/data/queries/changes.ts';
import { useData } from '#renderer/data/react.tsx';
import type { Case } from '#shared/case-type.ts';
import type { Change } from '#shared/change.ts';
import { instantInWords } from '#shared/day.ts';
import { caseTypeOf } from '#shared/registry.ts';
import { ValueText } from './ValueText.tsx';

/** 日志: every change of this record, newest first: who, when, which act, and what stood there before. */
export function CaseHistory({ record }: { record: Case }) {
  const history = useData((database) => historyOf(database, 'cases', record.id), ['cases'], [record.id]);
  return (
    <ol className="aj-history">
      {history?.map((change) => (
        <li key={change.seq}>
          <div>
            <strong>{change.act}</strong>
            <span className="aj-step-when">
              {instantInWords(change.at, zoneOffset())} {change.by}
            </span>
          </div>
          <Differences change={change} id={record.id} />
        </li>
      ))}
    </ol>
  );
}

function Differences({ change, id }: { change: Change; id: string }) {
  const put = change.puts.find((candidate) => candidate.table === 'cases' && candidate.key === id);
  if (put?.table !== 'cases') return null;
  const { before, after } = put;
  const type = caseTypeOf((after ?? before)?.type ?? '');
  const stageOf = (record: Case | null) =>
    record ? (type.stages[record.stage]?.label ?? record.stage) : '无';
  const changed = Object.entries(type.fields).filter(
    ([name]) => before?.values[name] !== after?.values[name],
  );
  return (
    <table className="aj-differences">
      <thead>
        <tr>
          <th scope="col">项目</th>
          <th scope="col">原为</th>
          <th scope="col">改为</th>
        </tr>
      </thead>
      <tbody>
        {before?.stage !== after?.stage && (
          <tr>
            <th scope="row">阶段</th>
            <td>{stageOf(before)}</td>
            <td>{stageOf(after)}</td>
          </tr>
        )}
        {changed.map(([name, field]) => (
          <tr key={name}>
            <th scope="row">{field.label}</th>
            <td>
              <ValueText field={field} value={before?.values[name]} />
            </td>
            <td>
              <ValueText field={field} value={after?.values[name]} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
