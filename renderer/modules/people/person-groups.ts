import type { FieldGroup } from '#renderer/cases/RecordForm.tsx';

/** Order and headings of the register's fields, as in the 干部任免审批表. */
export const personGroups: readonly FieldGroup[] = [
  {
    title: '基本情况',
    names: ['name', 'sex', 'idNumber', 'birth', 'nation', 'nativePlace', 'birthPlace', 'phone'],
  },
  {
    title: '任职',
    names: ['unit', 'post', 'level', 'levelSince', 'rank', 'rankSince', 'postSince', 'unitAndPost'],
  },
  { title: '政治面貌与工作', names: ['party', 'partyJoined', 'workStarted', 'title', 'health'] },
  {
    title: '学历学位',
    names: [
      'fullTimeEducation',
      'fullTimeDegree',
      'fullTimeSchool',
      'partTimeEducation',
      'partTimeDegree',
      'partTimeSchool',
    ],
  },
  { title: '考核与奖惩', names: ['assessments', 'awards', 'remark'] },
];
