import type { AppointmentFormData } from '#shared/documents/appointment-form-data.ts';

/** A filled 干部任免审批表 as most are. */
export function formData(parts: Partial<AppointmentFormData> = {}): AppointmentFormData {
  return {
    name: '欧阳志远',
    sex: '男',
    birth: '1975.08\n（51岁）',
    nation: '汉族',
    nativePlace: '江苏丹阳',
    birthPlace: '江苏丹阳',
    partyJoined: '1996.06',
    workStarted: '1997.08',
    health: '健康',
    ageLimit: '2038.04\n（62岁）',
    title: '高级农艺师',
    expertise: '农业经济管理',
    fullTime: {
      education: '大学',
      degree: '农学学士',
      school: '南京农业大学农学系农学专业',
      degreeSchool: '',
    },
    partTime: {
      education: '省委党校研究生',
      degree: '',
      school: '江苏省委党校区域经济学专业',
      degreeSchool: '',
    },
    post: '丹阳市云阳街道党工委副书记、办事处主任，三级调研员',
    proposedPost: '丹阳市农业农村局党委书记、局长',
    removedPost: '丹阳市云阳街道党工委副书记、办事处主任',
    resume: aResume(14),
    awards: '2019年、2021年、2023年年度考核优秀，记三等功一次。',
    assessments: '2023年优秀；2024年称职；2025年优秀。',
    reason: '因工作需要。',
    family: [
      { relation: '妻子', name: '李秀英', age: '49', party: '中共党员', unitAndPost: '丹阳市实验小学教师' },
      { relation: '女儿', name: '欧阳静', age: '22', party: '共青团员', unitAndPost: '南京师范大学学生' },
      {
        relation: '父亲',
        name: '欧阳德',
        age: '',
        party: '中共党员',
        unitAndPost: '丹阳市延陵镇农民（已去世）',
      },
      { relation: '母亲', name: '王桂兰', age: '76', party: '群众', unitAndPost: '丹阳市延陵镇九里村农民' },
    ],
    reportingUnit: '中共丹阳市委组织部',
    author: '周　敏',
    ...parts,
  };
}

/** A résumé of `lines` lines, each short enough for one printed line; every fourth belongs to the entry above it. */
export function aResume(lines: number): AppointmentFormData['resume'] {
  return Array.from({ length: lines }, (_, index) => {
    const year = 1997 + Math.floor(index / 2);
    if (index === lines - 1) return { span: `${year}.09--`, text: '丹阳市云阳街道办事处主任' };
    if (index % 4 === 3) return { span: '', text: '（其间：省委党校研究生班学习）' };
    const span = `${year}.0${1 + (index % 9)}--${year + 1}.0${2 + (index % 8)}`;
    return { span, text: `丹阳市农业局第${index + 1}科科员、副科长` };
  });
}
