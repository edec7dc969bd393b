import { ExportOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useReference } from '#renderer/cases/Reference.tsx';
import { useDesk } from '#renderer/data/react.tsx';
import { useListState } from '#renderer/ui/list-state.ts';
import { peopleList, peopleOfList } from '../people-list.ts';
import { MOST_FORMS, PrintForms } from './PrintForms.tsx';

type Dialog = 'forms';

/** 导出打印 of the people whom the list shows. */
export function PeopleOutput({ count }: { count: number | undefined }) {
  const desk = useDesk();
  const { units } = useReference();
  const list = useListState(peopleList);
  const [dialog, setDialog] = useState<Dialog>();
  const close = () => setDialog(undefined);
  return (
    <>
      <Dropdown
        trigger={['click']}
        disabled={count === undefined || count === 0}
        menu={{ items: [{ key: 'forms', label: '打印任免审批表' }], onClick: () => setDialog('forms') }}
      >
        <Button icon={<ExportOutlined />}>导出打印</Button>
      </Dropdown>
      {dialog === 'forms' && (
        <PrintForms
          count={count}
          people={() => peopleOfList(desk, units, list, MOST_FORMS)}
          onClose={close}
        />
      )}
    </>
  );
}
