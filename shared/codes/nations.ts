/** 民族, GB/T 3304-1991 in the order of its codes 01–56; behind them the words of the 任免表 editor for everybody else (91–99). */
export const nations = [
  ...'汉族 蒙古族 回族 藏族 维吾尔族 苗族 彝族 壮族 布依族 朝鲜族'.split(' '),
  ...'满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克族 傣族 黎族 傈僳族'.split(' '),
  ...'佤族 畲族 高山族 拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜族 土族'.split(' '),
  ...'达斡尔族 仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族 锡伯族 阿昌族 普米族'.split(' '),
  ...'塔吉克族 怒族 乌孜别克族 俄罗斯族 鄂温克族 德昂族 保安族 裕固族 京族 塔塔尔族'.split(' '),
  ...'独龙族 鄂伦春族 赫哲族 门巴族 珞巴族 基诺族'.split(' '),
  '其他族',
  '外国血统',
  '外国民族',
  '加入中国籍的外国人',
] as const satisfies readonly string[];

/** 56 ethnic groups have codes of their own. */
const groups = 56;

/** `01` for 汉族 … `56` for 基诺族; undefined for the rest, for which the editor and the standard differ. */
export function nationCode(word: string): string | undefined {
  const index = nations.slice(0, groups).indexOf(word);
  return index < 0 ? undefined : String(index + 1).padStart(2, '0');
}
