import type { FieldGroup } from '#renderer/cases/RecordForm.tsx';

/** Order and headings of the register's fields, as in the 干部任免审批表. */
export const personGroups: readonly FieldGroup[] = [
  {
    title: '基本情况',
    names: ['name', 'sex', 'idNumber', 'birth', 'nation', 'nativePlace', 'birthPlace', 'phone', 'reading'],
  },
  {
    title: '任职',
    names: [
      'unit',
      'post',
      'level',
      'levelSince',
      'rank',
      'rankSince',
      'postSince',
      'unitAndPost',
      'jurisdiction',
      'reserve',
      'reserveSince',
    ],
  },
  {
    title: '政治面貌与工作',
    names: ['party', 'partyJoined', 'workStarted', 'health', 'title', 'expertise'],
  },
  {
    title: '学历学位',
    names: [
      'fullTimeEducation',
      'fullTimeSchool',
      'fullTimeDegree',
      'fullTimeDegreeSchool',
      'partTimeEducation',
      'partTimeSchool',
      'partTimeDegree',
      'partTimeDegreeSchool',
    ],
  },
  { title: '考核与奖惩', names: ['assessments', 'awards'] },
  {
    title: '任免呈报',
    names: [
      'proposedPost',
      'removedPost',
      'appointmentReason',
      'reportingUnit',
      'formerAgeLimit',
      'ageLimitMonth',
      'ageAsOf',
      'formDate',
      'formAuthor',
    ],
  },
  { title: '其他', names: ['remark'] },
];
