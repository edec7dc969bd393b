import { useReference } from '#renderer/cases/Reference.tsx';
import { historyInWords } from '#shared/units/history-words.ts';
import type { Unit } from '#shared/units/unit.ts';

/** 沿革: what became of the unit, by which paper. */
export function UnitHistory({ unit }: { unit: Unit }) {
  const { units } = useReference();
  const lines = historyInWords(unit, units);
  return (
    <section aria-label="沿革">
      <h3 className="aj-form-group">沿革</h3>
      {lines.length === 0 ? (
        <p className="aj-blank">没有更名、合并、分设、划转、撤销的记载。</p>
      ) : (
        <table className="aj-counts">
          <thead>
            <tr>
              <th scope="col">日期</th>
              <th scope="col">变动</th>
              <th scope="col">文件依据</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ on, text, document }) => (
              <tr key={`${on} ${text}`}>
                <td>{on}</td>
                <td>{text}</td>
                <td>{document ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
