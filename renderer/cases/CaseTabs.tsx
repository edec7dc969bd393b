import { Tabs } from 'antd';
import type { Case } from '#shared/case-type.ts';
import { isConfidential } from '#shared/confidential.ts';
import { caseInBrief } from '#shared/record-words.ts';
import { AttachmentPanel } from './AttachmentPanel.tsx';
import { CaseFacts } from './CaseFacts.tsx';
import { CaseHistory } from './CaseHistory.tsx';
import { CaseProcess } from './CaseProcess.tsx';
import type { FieldGroup } from './RecordForm.tsx';

const purposes = ['扫描件', '签收单', '回复', '佐证材料', '其他'];

export function CaseTabs({ record, groups }: { record: Case; groups: readonly FieldGroup[] }) {
  return (
    <Tabs
      destroyOnHidden
      items={[
        { key: 'facts', label: '基本信息', children: <CaseFacts record={record} groups={groups} /> },
        { key: 'process', label: '过程', children: <CaseProcess record={record} /> },
        {
          key: 'files',
          label: '附件',
          children: (
            <AttachmentPanel
              ownerId={record.id}
              purposes={purposes}
              lookedAt={isConfidential(record.type) ? caseInBrief(record) : undefined}
            />
          ),
        },
        { key: 'history', label: '日志', children: <CaseHistory record={record} /> },
      ]}
    />
  );
}
