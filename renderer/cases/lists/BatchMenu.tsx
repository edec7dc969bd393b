import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { ListedTable, RecordKind } from '#shared/lists/record-kind.ts';
import { BulkEdit } from './BulkEdit.tsx';
import { countSelected, type ListSource } from './list-source.ts';

interface BatchMenuProps<N extends ListedTable> {
  readonly source: ListSource<N>;
  readonly kind: RecordKind<N>;
  /** The marks go once what was marked is done. */
  readonly onDone: () => void;
}

/** 批量: what is done to many records at once. */
export function BatchMenu<N extends ListedTable>({ source, kind, onDone }: BatchMenuProps<N>) {
  const [open, setOpen] = useState<'edit'>();
  const count = countSelected(source) ?? 0;
  const close = () => setOpen(undefined);
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            {
              key: 'edit',
              label: count > 0 ? `批量修改（所选${count}条）` : '批量修改（请先勾选记录）',
              disabled: count === 0,
            },
          ],
          onClick: () => setOpen('edit'),
        }}
      >
        <Button>
          批量
          <DownOutlined />
        </Button>
      </Dropdown>
      {open === 'edit' && (
        <BulkEdit
          source={source}
          kind={kind}
          count={count}
          onClose={close}
          onDone={() => {
            close();
            onDone();
          }}
        />
      )}
    </>
  );
}
