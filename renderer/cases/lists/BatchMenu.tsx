import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { type ReactNode, useState } from 'react';
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
  /** The dialog of 批量办理, for matters. */
  readonly act?: (onDone: () => void, onClose: () => void) => ReactNode;
  readonly onSelect: (selected: Selection) => void;
}

/** 批量: what is done to many records at once. */
export function BatchMenu<N extends ListedTable>({ source, kind, paste, act, onSelect }: BatchMenuProps<N>) {
  const [open, setOpen] = useState<'act' | 'edit' | 'paste'>();
  const count = countSelected(source) ?? 0;
  const close = () => setOpen(undefined);
  const done = () => {
    close();
    onSelect([]);
  };
  const marked = count > 0 ? `所选${count}条` : '请先勾选记录';
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            ...(act ? [{ key: 'act', label: `批量办理（${marked}）`, disabled: count === 0 }] : []),
            { key: 'edit', label: `批量修改（${marked}）`, disabled: count === 0 },
            { key: 'page', label: `勾选本页${source.rows?.length ?? 0}条` },
            { key: 'all', label: `勾选全部${source.count ?? ''}条` },
            ...(paste ? [{ key: 'paste', label: '粘贴表格' }] : []),
          ],
          onClick({ key }) {
            if (key === 'page') onSelect(source.rows?.map(({ id }) => id) ?? []);
            else if (key === 'all') onSelect('all');
            else if (key === 'act' || key === 'edit' || key === 'paste') setOpen(key);
          },
        }}
      >
        <Button>
          批量
          <DownOutlined />
        </Button>
      </Dropdown>
      {open === 'edit' && (
        <BulkEdit source={source} kind={kind} count={count} onClose={close} onDone={done} />
      )}
      {open === 'act' && act?.(done, close)}
      {open === 'paste' && paste && (
        <PasteDialog source={{ ...paste, kind }} onDone={close} onClose={close} />
      )}
    </>
  );
}
