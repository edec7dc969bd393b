import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import type { DoubtfulUnit } from '#renderer/workers/roster-import-model.ts';
import { ownUnit } from '#shared/people/unit-registry.ts';

interface UnitChoicesPanelProps {
  readonly open: boolean;
  readonly units: readonly DoubtfulUnit[];
  readonly onClose: () => void;
  readonly onChoose: (written: string, choice: string) => void;
}

const why: Readonly<Record<DoubtfulUnit['kind'], string>> = {
  form: '同一名称的另一写法',
  near: '名称相近，请确认',
  several: '有多个单位同名',
  ended: '原单位已撤并',
};

/** 单位对应: names of the file that are not on file as they stand, and what each of them means. */
export function UnitChoicesPanel({ open, units, onClose, onChoose }: UnitChoicesPanelProps) {
  return (
    <SidePanel open={open} title="单位对应" onClose={onClose}>
      <p className="aj-blank">
        认作已有单位的写法，导入后记为该单位的别名，下次自动认出。相近的名称没有确认的，按新单位登记。
      </p>
      <table className="aj-posts">
        <thead>
          <tr>
            <th scope="col">表中写法</th>
            <th scope="col">行数</th>
            <th scope="col">情况</th>
            <th scope="col">认作</th>
          </tr>
        </thead>
        <tbody>
          {units.map(({ written, rows, kind, candidates, choice }) => (
            <tr key={written}>
              <th scope="row">{written}</th>
              <td>{rows}</td>
              <td>{why[kind]}</td>
              <td>
                <select
                  aria-label={`“${written}”认作`}
                  className="aj-decision aj-unit-choice"
                  value={choice}
                  onChange={(event) => onChoose(written, event.target.value)}
                >
                  {candidates.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                  {kind === 'form' || kind === 'near' ? (
                    <option value={ownUnit}>新单位“{written}”</option>
                  ) : (
                    <option value="">不关联单位</option>
                  )}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </SidePanel>
  );
}
