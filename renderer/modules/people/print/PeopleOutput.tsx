import { PrinterOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { countSelected, type ListSource } from '#renderer/cases/lists/list-source.ts';
import { ExportRoster } from './ExportRoster.tsx';
import { PrintForms } from './PrintForms.tsx';

type Paper = 'roster' | 'forms';

/** 名册打印: papers of the people who are marked, or else of all whom the list shows. */
export function PeopleOutput({ source }: { source: ListSource<'people'> }) {
  const [paper, setPaper] = useState<Paper>();
  const marked = countSelected(source) ?? 0;
  const count = marked > 0 ? marked : (source.count ?? 0);
  const scope = marked > 0 ? `所选${count}人` : `全部${count}人`;
  const close = () => setPaper(undefined);
  return (
    <>
      <Dropdown
        trigger={['click']}
        disabled={count === 0}
        menu={{
          items: [
            { key: 'roster', label: `花名册（${scope}）` },
            { key: 'forms', label: `任免审批表（${scope}）` },
          ],
          onClick: ({ key }) => setPaper(key === 'roster' ? key : 'forms'),
        }}
      >
        <Button icon={<PrinterOutlined />}>名册打印</Button>
      </Dropdown>
      {paper === 'roster' && <ExportRoster source={source} count={count} onClose={close} />}
      {paper === 'forms' && <PrintForms source={source} count={count} onClose={close} />}
    </>
  );
}
