import {
  dueColumn,
  fieldColumn,
  handlerColumn,
  personColumn,
  stageColumn,
} from '#renderer/cases/case-columns.tsx';
import { casePaths } from '#renderer/cases/case-paths.ts';
import { caseView } from '#renderer/cases/case-view.ts';

export const assignmentView = caseView({
  type: 'firstSecretary',
  path: casePaths.firstSecretary,
  columns: (reference) => [
    personColumn('派驻人员'),
    fieldColumn('village', '派驻村', 11.5, reference),
    fieldColumn('role', '驻村职务', 5.5, reference),
    {
      key: 'frozen',
      title: '派出单位及职务',
      render: ({ frozen }) => [frozen?.unit, frozen?.post].filter(Boolean).join(' '),
    },
    fieldColumn('batch', '批次', 4.5, reference),
    fieldColumn('from', '任期起', 6.5, reference),
    fieldColumn('until', '任期止', 6.5, reference),
    stageColumn(4.5),
    dueColumn(reference),
    handlerColumn,
  ],
  groups: [
    { title: '派驻', names: ['person', 'unit', 'village', 'role', 'batch', 'reserve'] },
    { title: '任期', names: ['from', 'until', 'document', 'partyTransferOn', 'endedOn'] },
    { title: '其他', names: ['remark'] },
  ],
  intake: {
    serving: [
      'person',
      'unit',
      'village',
      'role',
      'batch',
      'reserve',
      'from',
      'until',
      'document',
      'partyTransferOn',
      'remark',
    ],
    proposed: ['person', 'unit', 'village', 'role', 'batch', 'reserve', 'remark'],
  },
  initial: () => ({ role: 'secretary' }),
  carry: ['role', 'batch', 'from', 'until', 'document'],
});
