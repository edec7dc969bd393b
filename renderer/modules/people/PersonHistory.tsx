import { useReference } from '#renderer/cases/Reference.tsx';
import { DifferenceTable, RowHistory } from '#renderer/cases/RowHistory.tsx';
import type { Change } from '#shared/change.ts';
import { fieldChanges } from '#shared/people/merge-draft.ts';
import type { Person } from '#shared/people/person.ts';

/** 日志 of a cadre's entry. */
export function PersonHistory({ person }: { person: Person }) {
  return (
    <RowHistory
      table="people"
      id={person.id}
      differences={(change) => <Differences change={change} id={person.id} />}
    />
  );
}

function Differences({ change, id }: { change: Change; id: string }) {
  const { unitName } = useReference();
  const put = change.puts.find(({ table, key }) => table === 'people' && key === id);
  if (put?.table !== 'people') return null;
  const changed = fieldChanges(put.before?.values ?? {}, put.after?.values ?? {}, unitName);
  return (
    <DifferenceTable>
      {changed.map(({ label, before, after }) => (
        <tr key={label}>
          <th scope="row">{label}</th>
          <td>{before || '—'}</td>
          <td>{after || '—'}</td>
        </tr>
      ))}
    </DifferenceTable>
  );
}
