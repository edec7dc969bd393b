import { ArrowDownOutlined, ArrowUpOutlined, TableOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover, Segmented } from 'antd';
import { columnKey, type ListColumn, shownColumns } from './list-column.ts';
import { type Density, setColumns, setDensity, useListLooks } from './list-look.ts';

interface ListDisplayProps<T> {
  /** Under which the choice of columns is remembered; without it only the row height can be chosen. */
  readonly look: string | undefined;
  readonly columns: readonly ListColumn<T>[];
}

const densities: { value: Density; label: string }[] = [
  { value: 'small', label: '密' },
  { value: 'medium', label: '中' },
  { value: 'large', label: '疏' },
];

/** 显示: row height of all lists, and which columns this one shows, in which order. */
export function ListDisplay<T>({ look, columns }: ListDisplayProps<T>) {
  const { density } = useListLooks();
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      content={
        <section className="aj-display" aria-label="显示">
          <div className="aj-display-head">
            <span>行高</span>
            <Segmented aria-label="行高" value={density} options={densities} onChange={setDensity} />
          </div>
          {look !== undefined && <Columns look={look} columns={columns} />}
        </section>
      }
    >
      <Button icon={<TableOutlined />} aria-haspopup="dialog">
        显示
      </Button>
    </Popover>
  );
}

function Columns<T>({ look, columns }: { look: string; columns: readonly ListColumn<T>[] }) {
  const chosen = useListLooks().columns[look];
  const shown = shownColumns(columns, chosen).filter((column) => !column.fixed);
  const rest = columns.filter((column) => !column.fixed && !shown.includes(column));
  const keys = shown.map(columnKey);
  const move = (at: number, step: 1 | -1) => {
    const next = [...keys];
    next.splice(at + step, 0, ...next.splice(at, 1));
    setColumns(look, next);
  };
  return (
    <>
      <div className="aj-display-head">
        <span>显示的列</span>
        <Button size="small" disabled={chosen === undefined} onClick={() => setColumns(look, undefined)}>
          恢复默认
        </Button>
      </div>
      <ul className="aj-display-columns">
        {[...shown, ...rest].map((column, at) => {
          const key = columnKey(column);
          const isShown = at < keys.length;
          return (
            <li key={key}>
              <Checkbox
                checked={isShown}
                onChange={() =>
                  setColumns(look, isShown ? keys.filter((one) => one !== key) : [...keys, key])
                }
              >
                {column.title}
              </Checkbox>
              {isShown && (
                <span>
                  <Button
                    type="text"
                    size="small"
                    aria-label={`${column.title}前移`}
                    icon={<ArrowUpOutlined />}
                    disabled={at === 0}
                    onClick={() => move(at, -1)}
                  />
                  <Button
                    type="text"
                    size="small"
                    aria-label={`${column.title}后移`}
                    icon={<ArrowDownOutlined />}
                    disabled={at === keys.length - 1}
                    onClick={() => move(at, 1)}
                  />
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
