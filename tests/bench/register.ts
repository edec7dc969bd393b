import type { Write } from '#shared/change.ts';
import { monthOf } from '#shared/day.ts';
import { checkCharacter } from '#shared/people/id-number.ts';
import type { Unit } from '#shared/units/unit.ts';

/** A register as large as a prefecture's: 100,000 people in 400 units, with names as frequent as in life. */
export const registerSize = { people: 100_000, units: 400 } as const;

const surnames = [
  ...'王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚',
  ...'单仇查盖解种区朴覃乐翟缪宓',
  ...['欧阳', '尉迟', '万俟', '诸葛', '司马'],
];
const given = [
  ...'伟芳娜敏静秀丽强磊军洋勇艳杰娟涛明超霞平刚桂英华建国文斌玉兰红梅鹏辉健林波云飞雪琴鑫宇浩然子轩梓涵思佳欣怡俊峰志远嘉晨博雅镕喆堃垚淼焱昊玥睿珺瑶琪',
];
const levels = ['乡科级正职', '乡科级副职', '科员级', '县处级副职', '县处级正职'] as const;
const ranks = ['一级主任科员', '二级主任科员', '三级主任科员', '四级主任科员', '一级科员'] as const;

function pick<T>(list: readonly T[], index: number): T {
  const item = list[index % list.length];
  if (item === undefined) throw new Error('empty list');
  return item;
}

/** Spreads neighbours over the lists, always in the same way. */
function spread(index: number, salt: number): number {
  return (Math.imul(index + 1, 2_654_435_761) ^ Math.imul(salt, 40_503)) >>> 8;
}

export function registerUnits(): Write[] {
  return Array.from({ length: registerSize.units }, (_, index) => {
    const unit: Unit = {
      id: `u${index}`,
      kind: 'department',
      name: `市${pick(surnames, index)}${pick(given, index * 3)}${pick(['局', '委员会', '办公室', '中心'], index)}`,
      order: index + 1,
    };
    return { table: 'units', key: unit.id, after: unit };
  });
}

/** People `from`–`to` (not included). */
export function register(from: number, to: number): Write[] {
  return Array.from({ length: to - from }, (_, offset): Write => {
    const index = from + offset;
    const second = index % 10 < 7 ? pick(given, spread(index, 3)) : '';
    const year = 1962 + (spread(index, 4) % 40);
    const month = 1 + (spread(index, 5) % 12);
    const birth = monthOf(year, month);
    const day = `${year}${String(month).padStart(2, '0')}${String(1 + (index % 28)).padStart(2, '0')}`;
    const first17 = `321181${day}${String(index % 1000).padStart(3, '0')}`;
    const values = {
      name: pick(surnames, spread(index, 1)) + pick(given, spread(index, 2)) + second,
      sex: index % 3 === 0 ? '女' : '男',
      ...(birth === undefined ? {} : { birth }),
      nativePlace: pick(['江苏丹阳', '江苏镇江', '江苏常州', '安徽合肥', '山东滨州'], spread(index, 6)),
      idNumber: first17 + checkCharacter(first17),
      unit: `u${spread(index, 7) % registerSize.units}`,
      post: pick(['科长', '副科长', '科员', '主任', '副主任'], spread(index, 8)),
      level: pick(levels, spread(index, 9)),
      rank: pick(ranks, spread(index, 10)),
      phone: `138${String(10_000_000 + index).slice(0, 8)}`,
    } as const;
    const id = `p${index}`;
    return { table: 'people', key: id, after: { id, order: index + 1, values } };
  });
}
