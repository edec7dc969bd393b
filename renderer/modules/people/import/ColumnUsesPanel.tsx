import { Select } from 'antd';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import type { ColumnEffect, PreviewColumn } from '#renderer/workers/roster-import-model.ts';
import { type ColumnUse, isColumnUse } from '#shared/formats/headers.ts';
import { personFields } from '#shared/people/person.ts';
import type { DraftField } from '#shared/people/person-draft.ts';
import type { ColumnUses } from './column-memory.ts';

interface ColumnUsesPanelProps {
  readonly open: boolean;
  readonly columns: readonly PreviewColumn[];
  readonly onClose: () => void;
  readonly onChange: (uses: ColumnUses) => void;
  /** Lets a column only fill what is blank on file, or change what is held. */
  readonly onBlanksOnly: (field: DraftField, only: boolean) => void;
}

const uses: readonly { value: ColumnUse; label: string }[] = [
  ...Object.entries(personFields).flatMap(([value, { label }]) =>
    isColumnUse(value) ? [{ value, label }] : [],
  ),
  { value: 'other', label: '原样保留（其他栏目）' },
  { value: 'ignore', label: '不读入' },
];

/** 栏目对应: which column of the sheet fills which field. A field is filled by one column. */
export function ColumnUsesPanel({ open, columns, onClose, onChange, onBlanksOnly }: ColumnUsesPanelProps) {
  const change = (index: number, use: ColumnUse) => {
    const isField = use !== 'other' && use !== 'ignore';
    onChange(
      Object.fromEntries(
        columns.map((column) => [
          column.index,
          column.index === index ? use : isField && column.use === use ? 'other' : column.use,
        ]),
      ),
    );
  };
  return (
    <SidePanel open={open} title="栏目对应" onClose={onClose}>
      <p className="aj-blank">改动后各行的处理方式重新判断；下次导入同样表头的花名册时沿用。</p>
      <table className="aj-posts">
        <thead>
          <tr>
            <th scope="col">表中栏目</th>
            <th scope="col">内容举例</th>
            <th scope="col">读入为</th>
            <th scope="col">对已有干部</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ index, header, sample, use, effect }) => (
            <tr key={index}>
              <th scope="row">{header}</th>
              <td>{sample}</td>
              <td>
                <Select
                  aria-label={`“${header}”读入为`}
                  className="aj-column-use"
                  value={use}
                  options={[...uses]}
                  showSearch={{ optionFilterProp: 'label' }}
                  onChange={(chosen) => change(index, chosen)}
                />
              </td>
              <td>
                {effect && use !== 'other' && use !== 'ignore' && use !== 'name' && (
                  <UpdateRule header={header} effect={effect} onChange={(only) => onBlanksOnly(use, only)} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </SidePanel>
  );
}

interface UpdateRuleProps {
  readonly header: string;
  readonly effect: ColumnEffect;
  readonly onChange: (only: boolean) => void;
}

/** What the column does to people who are updated, in counts, and whether it may change what is held. */
function UpdateRule({ header, effect: { filled, changed, same, blanksOnly }, onChange }: UpdateRuleProps) {
  if (filled + changed + same === 0) return <span className="aj-blank">—</span>;
  return (
    <>
      <div>
        补填{filled}人，改动{blanksOnly ? 0 : changed}人，相同{same}人
      </div>
      {changed > 0 && (
        <select
          aria-label={`“${header}”对已有干部`}
          className="aj-decision"
          value={blanksOnly ? 'blanks' : 'all'}
          onChange={(event) => onChange(event.target.value === 'blanks')}
        >
          <option value="all">以表中为准</option>
          <option value="blanks">只补空白，不改已有的{changed}人</option>
        </select>
      )}
    </>
  );
}
