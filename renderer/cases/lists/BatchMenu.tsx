import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { Selection } from '#renderer/ui/list-place.ts';
import type { ListedTable, RecordKind } from '#shared/lists/record-kind.ts';
import { BulkEdit } from './BulkEdit.tsx';
import { countSelected, type ListSource } from './list-source.ts';
import { PasteDialog } from './PasteDialog.tsx';
import type { PasteSource } from './use-paste.ts';

interface BatchMenuProps<N extends ListedTable> {
  readonly source: ListSource<N>;
  readonly kind: RecordKind<N>;
  /** Where cells from a spreadsheet are taken, if they are. */
  readonly paste?: Omit<PasteSource<N>, 'kind'>;
  readonly onSelect: (selected: Selection) => void;
}

/** 批量: what is done to many records at once. */
export function BatchMenu<N extends ListedTable>({ source, kind, paste, onSelect }: BatchMenuProps<N>) {
  const [open, setOpen] = useState<'edit' | 'paste'>();
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
            { key: 'page', label: `勾选本页${source.rows?.length ?? 0}条` },
            { key: 'all', label: `勾选全部${source.count ?? ''}条` },
            ...(paste ? [{ key: 'paste', label: '粘贴表格' }] : []),
          ],
          onClick({ key }) {
            if (key === 'page') onSelect(source.rows?.map(({ id }) => id) ?? []);
            else if (key === 'all') onSelect('all');
            else setOpen(key === 'paste' ? 'paste' : 'edit');
          },
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
            onSelect([]);
          }}
        />
      )}
      {open === 'paste' && paste && (
        <PasteDialog source={{ ...paste, kind }} onDone={close} onClose={close} />
      )}
    </>
  );
}
