import {
  dayColumn,
  dueColumn,
  fieldColumn,
  handlerColumn,
  numberColumn,
  personColumn,
  stageColumn,
  unitAndPostColumn,
} from '#renderer/cases/case-columns.tsx';
import { casePaths } from '#renderer/cases/case-paths.ts';
import { caseView } from '#renderer/cases/case-view.ts';

export const interviewView = caseView({
  type: 'interview',
  path: casePaths.interview,
  columns: (reference) => [
    numberColumn(8.5),
    personColumn('约谈对象'),
    unitAndPostColumn,
    fieldColumn('form', '约谈形式', 5, reference),
    fieldColumn('mainClass', '主类别', 9, reference),
    dayColumn('日期'),
    fieldColumn('talker', '谈话人', 4.5, reference),
    stageColumn(6),
    dueColumn(reference),
    handlerColumn,
  ],
  groups: [
    { title: '对象与事由', names: ['form', 'nature', 'person', 'unit', 'urgency', 'topic', 'matter'] },
    {
      title: '申请与受理',
      names: ['channel', 'appliedOn', 'acceptedOn', 'appointedOn', 'acceptance'],
    },
    {
      title: '谈话',
      names: ['talkedOn', 'place', 'talker', 'recorder', 'way', 'mainClass', 'content', 'opinion'],
    },
    {
      title: '办理与反馈',
      names: [
        'followUpOffice',
        'followUpTerm',
        'followUp',
        'outcome',
        'answeredOn',
        'satisfaction',
        'archivedOn',
      ],
    },
  ],
  intake: {
    talked: [
      'form',
      'nature',
      'person',
      'unit',
      'topic',
      'matter',
      'talkedOn',
      'place',
      'talker',
      'recorder',
      'way',
      'mainClass',
      'content',
      'opinion',
    ],
    applied: ['form', 'nature', 'person', 'unit', 'urgency', 'topic', 'matter', 'channel', 'appliedOn'],
  },
  initial: () => ({}),
  carry: ['form', 'nature', 'talkedOn', 'place', 'talker', 'recorder', 'way', 'appliedOn'],
});
