import { defineFields } from '../fields.ts';

/** The columns of 家庭主要成员及重要社会关系. */
export const familyFields = defineFields({
  relation: { kind: 'text', label: '称谓', required: true, help: '如妻子、女儿、父亲。' },
  name: { kind: 'text', label: '姓名', required: true },
  birth: { kind: 'month', label: '出生年月' },
  party: { kind: 'text', label: '政治面貌' },
  unitAndPost: {
    kind: 'text',
    label: '工作单位及职务',
    lines: 2,
    help: '已去世的注明“已去世”，表上不显示年龄。',
  },
});
