import { Alert, Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { chosenRows, type ListSource } from '#renderer/cases/lists/list-source.ts';
import { usePaper } from '#renderer/cases/paper/PaperRoom.tsx';
import { useReference } from '#renderer/cases/Reference.tsx';
import { useSaveFile } from '#renderer/cases/use-save-file.tsx';
import { today } from '#renderer/data/clock.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { setColumns, useListLooks } from '#renderer/ui/list-look.ts';
import { OrderedChoice } from '#renderer/ui/OrderedChoice.tsx';
import { listWorkbook } from '#renderer/workers/list-workbook.ts';
import { dayInWords } from '#shared/day.ts';
import { ledgerDocument, ledgerShape, MOST_LEDGER_ROWS } from '#shared/lists/ledger.ts';
import type { ListTable } from '#shared/lists/list-table.ts';
import type { Person } from '#shared/people/person.ts';
import {
  type RosterColumn,
  type RosterOrder,
  rosterColumns,
  rosterColumnTitle,
  rosterOrders,
  rosterTable,
  usualRosterColumns,
} from '#shared/people/roster-table.ts';
import { strokeOrder } from '#shared/people/stroke-order.ts';
import { placesInTree } from '#shared/units/unit.ts';

interface ExportRosterProps {
  readonly source: ListSource<'people'>;
  /** How many people are meant. */
  readonly count: number;
  readonly onClose: () => void;
}

/** Under which the choice of columns is remembered on this machine. */
const LOOK = 'roster';

/** 导出花名册: chosen columns in a chosen order, as Excel or as Word on A3 or A4 across. */
export function ExportRoster({ source, count, onClose }: ExportRosterProps) {
  const columns = useListLooks().columns[LOOK]?.filter(isRosterColumn) ?? usualRosterColumns;
  const [title, setTitle] = useState('干部花名册');
  const [order, setOrder] = useState<RosterOrder>('unit');
  const [form, setForm] = useState<'xlsx' | 'word' | 'print'>('xlsx');
  const [paper, setPaper] = useState<'A4' | 'A3'>('A4');
  const [busy, setBusy] = useState(false);
  const tableOf = useRosterTable(source);
  const save = useSaveFile();
  const door = usePaper();
  const tooMany = form !== 'xlsx' && count > MOST_LEDGER_ROWS;
  const run = async () => {
    setBusy(true);
    try {
      const table = { ...(await tableOf(title.trim(), columns, order)), paper };
      const name = `${title.trim().replace(/[\\/:*?"<>|]/g, '')}${today()}`;
      const isDone = await (form === 'xlsx'
        ? save(`${name}.xlsx`, await listWorkbook(table))
        : door[form]({ name, document: ledgerDocument(table), shape: ledgerShape(table) }));
      if (isDone) onClose();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title="导出花名册"
      okText={form === 'print' ? '打印' : '保存'}
      okButtonProps={{ loading: busy, disabled: columns.length === 0 || title.trim() === '' || tooMany }}
      onOk={() => void run()}
      onCancel={onClose}
      style={{ top: '2rem' }}
    >
      <p>
        {source.conditions}，共{count}人。身份证号和日期按文本写入，不会被改成数字。
      </p>
      {tooMany && (
        <Alert
          className="aj-print-limit"
          type="warning"
          showIcon
          title={`Word和打印的花名册最多${MOST_LEDGER_ROWS}人，请缩小查询范围或改为导出Excel。`}
        />
      )}
      <Form className="aj-roster-form" colon={false} labelCol={{ flex: '7em' }} labelAlign="left">
        <Form.Item label="标题" htmlFor="roster-title" required>
          <Input id="roster-title" value={title} onChange={({ target }) => setTitle(target.value)} />
        </Form.Item>
        <Form.Item label="排序" htmlFor="roster-order">
          <Radio.Group
            id="roster-order"
            value={order}
            onChange={({ target }) => setOrder(target.value)}
            options={orderOptions}
          />
        </Form.Item>
        <Form.Item label="方式" htmlFor="roster-file">
          <Radio.Group
            id="roster-file"
            value={form}
            onChange={({ target }) => setForm(target.value)}
            options={[
              { value: 'xlsx', label: '导出Excel' },
              { value: 'word', label: '导出Word' },
              { value: 'print', label: '预览后打印' },
            ]}
          />
        </Form.Item>
        <Form.Item label="纸张（横向）" htmlFor="roster-paper">
          <Radio.Group
            id="roster-paper"
            value={paper}
            onChange={({ target }) => setPaper(target.value)}
            options={['A4', 'A3']}
          />
        </Form.Item>
        <fieldset className="aj-roster-columns">
          <legend>栏目（已选{columns.length}栏，按顺序排列）</legend>
          <OrderedChoice
            items={rosterColumns.map((key) => ({ key, title: rosterColumnTitle(key) }))}
            chosen={columns}
            onChange={(keys) => setColumns(LOOK, keys)}
          />
        </fieldset>
      </Form>
    </Modal>
  );
}

const orderOptions: { value: RosterOrder; label: string }[] = [
  { value: 'unit', label: rosterOrders.unit },
  { value: 'register', label: rosterOrders.register },
  { value: 'strokes', label: rosterOrders.strokes },
];

function isRosterColumn(key: string): key is RosterColumn {
  return rosterColumns.some((column) => column === key);
}

type MakeTable = (title: string, columns: readonly RosterColumn[], order: RosterOrder) => Promise<ListTable>;

function useRosterTable(source: ListSource<'people'>): MakeTable {
  const desk = useDesk();
  const { units, unitById, settings } = useReference();
  return async (title, columns, order) => {
    const people: Person[] = [];
    for await (const some of chosenRows(desk, source, 'all')) people.push(...some);
    const made = `${dayInWords(today())} ${desk.by}`;
    return rosterTable(
      people,
      { title, conditions: source.conditions, made, columns, order },
      {
        today: today(),
        unitName: (id) => unitById.get(id ?? '')?.name ?? '',
        places: placesInTree(units),
        byStrokes: strokeOrder(settings.strokes),
      },
    );
  };
}
