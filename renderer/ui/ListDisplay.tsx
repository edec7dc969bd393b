import { TableOutlined } from '@ant-design/icons';
import { Button, Popover, Segmented } from 'antd';
import { columnKey, type ListColumn, shownColumns } from './list-column.ts';
import { type Density, setColumns, setDensity, useListLooks } from './list-look.ts';
import { OrderedChoice } from './OrderedChoice.tsx';

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
  const free = columns.filter((column) => !column.fixed);
  const shown = shownColumns(columns, chosen).filter((column) => !column.fixed);
  return (
    <>
      <div className="aj-display-head">
        <span>显示的列</span>
        <Button size="small" disabled={chosen === undefined} onClick={() => setColumns(look, undefined)}>
          恢复默认
        </Button>
      </div>
      <OrderedChoice
        items={free.map((column) => ({ key: columnKey(column), title: column.title }))}
        chosen={shown.map(columnKey)}
        onChange={(keys) => setColumns(look, keys)}
      />
    </>
  );
}
