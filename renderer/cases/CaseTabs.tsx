import { Tabs } from 'antd';
import type { Case } from '#shared/case-type.ts';
import { CaseFacts } from './CaseFacts.tsx';
import { CaseHistory } from './CaseHistory.tsx';
import { CaseProcess } from './CaseProcess.tsx';
import type { FieldGroup } from './RecordForm.tsx';

export function CaseTabs({ record, groups }: { record: Case; groups: readonly FieldGroup[] }) {
  return (
    <Tabs
      destroyOnHidden
      items={[
        { key: 'facts', label: '基本信息', children: <CaseFacts record={record} groups={groups} /> },
        { key: 'process', label: '过程', children: <CaseProcess record={record} /> },
        { key: 'history', label: '日志', children: <CaseHistory record={record} /> },
      ]}
    />
  );
}
