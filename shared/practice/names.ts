import type { Dice } from './random.ts';

/** Common surnames, and some that are read unlike the character (单 仇 查 盖 解 曾) or have two characters. */
const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
  ...'单仇查盖解',
  '欧阳',
  '尉迟',
  '诸葛',
];
const forMen = [...'伟强军勇杰涛明超刚平辉鹏斌波华亮东建峰林清龙宁海洋志祥云光文武国荣成康春和永新立维正宏'];
const forWomen = [...'芳娜敏静丽艳娟霞秀燕玲桂英红梅兰莉洁琳颖雪慧佳倩云萍琴婷蓉薇青月秋春雅文宁'];

export type Sex = '男' | '女';

/** An invented name of two to four characters. Two people may well share one, as they do in a real county. */
export function inventName(dice: Dice, sex: Sex): string {
  const given = sex === '男' ? forMen : forWomen;
  const first = dice.pick(given);
  return `${dice.pick(surnames)}${first}${dice.chance(72) ? dice.pick(given) : ''}`;
}
