import type { Case } from '#shared/case-type.ts';
import type { Change } from '#shared/change.ts';
import { handlerOf } from '#shared/engine/columns.ts';
import { caseTypeOf } from '#shared/registry.ts';
import { DifferenceTable, RowHistory } from './RowHistory.tsx';
import { ValueText } from './ValueText.tsx';

/** 日志 of a matter: its stages and its fields. */
export function CaseHistory({ record }: { record: Case }) {
  return (
    <RowHistory
      table="cases"
      id={record.id}
      differences={(change) => <Differences change={change} id={record.id} />}
    />
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
    <DifferenceTable>
      {before?.stage !== after?.stage && (
        <tr>
          <th scope="row">阶段</th>
          <td>{stageOf(before)}</td>
          <td>{stageOf(after)}</td>
        </tr>
      )}
      {before && after && handlerOf(before) !== handlerOf(after) && (
        <tr>
          <th scope="row">经办人</th>
          <td>{handlerOf(before)}</td>
          <td>{handlerOf(after)}</td>
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
    </DifferenceTable>
  );
}
