import { PrinterOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { chosenRows, countSelected, type ListSource } from '#renderer/cases/lists/list-source.ts';
import { useDesk } from '#renderer/data/react.tsx';
import type { Person } from '#shared/people/person.ts';
import { useFormExport } from '../lrmx/use-form-export.ts';
import { ExportRoster } from './ExportRoster.tsx';
import { PrintForms } from './PrintForms.tsx';

type Paper = 'roster' | 'forms';

/** More files than this nobody hands over at once. */
const MOST_FILES = 2000;

/** 名册打印: papers and files of the people who are marked, or else of all whom the list shows. */
export function PeopleOutput({ source }: { source: ListSource<'people'> }) {
  const desk = useDesk();
  const [paper, setPaper] = useState<Paper>();
  const files = useFormExport();
  const marked = countSelected(source) ?? 0;
  const count = marked > 0 ? marked : (source.count ?? 0);
  const scope = marked > 0 ? `所选${count}人` : `全部${count}人`;
  const close = () => setPaper(undefined);
  const exportFiles = async () => {
    const people: Person[] = [];
    for await (const some of chosenRows(desk, source, 'all')) people.push(...some);
    await files.run(people);
  };
  return (
    <>
      <Dropdown
        trigger={['click']}
        disabled={count === 0}
        menu={{
          items: [
            { key: 'roster', label: `花名册（${scope}）` },
            { key: 'forms', label: `任免审批表（${scope}）` },
            { key: 'files', label: `任免审批表文件.lrmx（${scope}）`, disabled: count > MOST_FILES },
          ],
          onClick: ({ key }) =>
            key === 'files' ? void exportFiles() : setPaper(key === 'roster' ? key : 'forms'),
        }}
      >
        <Button icon={<PrinterOutlined />} loading={files.busy}>
          名册打印
        </Button>
      </Dropdown>
      {paper === 'roster' && <ExportRoster source={source} count={count} onClose={close} />}
      {paper === 'forms' && <PrintForms source={source} count={count} onClose={close} />}
    </>
  );
}
