/** 学位, GB/T 6864-2003: disciplines 01–12, each as 学士 (4), 硕士 (3) and 博士 (2). */
const disciplines = '哲学 经济学 法学 教育学 文学 历史学 理学 工学 农学 医学 军事学 管理学'.split(' ');

/** Professional degrees of the same standard. Newer ones (艺术学 …) are missing there: the list is open. */
const professional = {
  博士: ['临床医学', '兽医', '口腔医学'],
  硕士: '法律 教育 工程 建筑学 临床医学 工商管理 农业推广 兽医 公共管理 口腔医学 公共卫生 军事'.split(' '),
  学士: ['建筑学'],
} as const;

function ofGrade(grade: keyof typeof professional): readonly string[] {
  return [...disciplines, ...professional[grade]].map((name) => `${name}${grade}`);
}

/** 学士 first: the commonest. */
export const degrees: readonly string[] = [
  ...ofGrade('学士'),
  ...ofGrade('硕士'),
  ...ofGrade('博士'),
  '名誉博士',
];
