const grades = (numbers: string, word: string): readonly string[] =>
  [...numbers].map((number) => `${number}级${word}`);

/** 职级 of the 综合管理类 (公务员职务与职级并行规定, 2019, 第七条), from the top. */
export const generalRanks: readonly string[] = [
  ...grades('一二', '巡视员'),
  ...grades('一二三四', '调研员'),
  ...grades('一二三四', '主任科员'),
  ...grades('一二', '科员'),
];

/** 行政执法类 (行政执法类公务员管理规定): common knowledge, not checked against the printed text; the list is open. */
const enforcementRanks: readonly string[] = [
  '督办',
  ...grades('一二三四', '高级主办'),
  ...grades('一二三四', '主办'),
  ...grades('一二', '行政执法员'),
];

/** 专业技术类 (专业技术类公务员管理规定): as above. */
const professionalRanks: readonly string[] = [
  ...grades('一二', '总监'),
  ...grades('一二三四', '高级主管'),
  ...grades('一二三四', '主管'),
  '专业技术员',
];

export const ranks: readonly string[] = [...generalRanks, ...enforcementRanks, ...professionalRanks];
