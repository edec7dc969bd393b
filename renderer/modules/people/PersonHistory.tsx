import { useReference } from '#renderer/cases/Reference.tsx';
import { zoneOffset } from '#renderer/data/clock.ts';
import { historyOf } from '#renderer/data/queries/changes.ts';
import { useData } from '#renderer/data/react.tsx';
import type { Change } from '#shared/change.ts';
import { instantInWords } from '#shared/day.ts';
import { fieldChanges } from '#shared/people/merge-draft.ts';
import type { Person } from '#shared/people/person.ts';

/** 日志: every change of this cadre's entry, newest first: who, when, and what stood there before. */
export function PersonHistory({ person }: { person: Person }) {
  const history = useData((database) => historyOf(database, 'people', person.id), ['people'], [person.id]);
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
          <Differences change={change} id={person.id} />
        </li>
      ))}
    </ol>
  );
}

function Differences({ change, id }: { change: Change; id: string }) {
  const { unitName } = useReference();
  const put = change.puts.find(({ table, key }) => table === 'people' && key === id);
  if (put?.table !== 'people') return null;
  const changed = fieldChanges(put.before?.values ?? {}, put.after?.values ?? {}, unitName);
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
        {changed.map(({ label, before, after }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{before || '—'}</td>
            <td>{after || '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
