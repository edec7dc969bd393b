import { Input, Modal, Table } from 'antd';
import { useState } from 'react';
import type { Fact } from '#shared/facts/fact.ts';
import { numberInWords } from '#shared/reports/number-style.ts';
import { defaultStyleOf } from '#shared/reports/phrase.ts';

interface FigurePickerProps {
  readonly facts: readonly Fact[];
  readonly onChosen: (fact: Fact) => void;
  readonly onClose: () => void;
}

/** Every figure the records give, with its value and 口径. */
export function FigurePicker({ facts, onChosen, onClose }: FigurePickerProps) {
  const [wanted, setWanted] = useState('');
  const found = facts.filter(({ name, definition }) => `${name}${definition}`.includes(wanted.trim()));
  return (
    <Modal open title="插入数字" footer={null} onCancel={onClose} width="46rem">
      <Input.Search
        autoFocus
        allowClear
        aria-label="查找数字"
        placeholder="按名称或口径查找，回车插入第一个"
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
        onSearch={() => found[0] && onChosen(found[0])}
      />
      <Table<Fact>
        size="small"
        rowKey="id"
        pagination={false}
        scroll={{ y: 360 }}
        dataSource={[...found]}
        locale={{ emptyText: '没有这样的数字。' }}
        columns={[
          {
            title: '数字',
            render: (_, fact) => (
              <button type="button" className="aj-link" onClick={() => onChosen(fact)}>
                {fact.name}
              </button>
            ),
          },
          {
            title: '现值',
            align: 'right',
            width: 110,
            render: (_, fact) => `${numberInWords(fact.value, defaultStyleOf(fact))}${fact.unit}`,
          },
          { title: '口径', render: (_, { definition }) => definition },
        ]}
      />
    </Modal>
  );
}
