import { expect, it } from 'vitest';
import { readingsOf } from '#renderer/workers/people-search-readings.ts';
import { findPeople, joinPeople } from '#shared/people/find-people.ts';

function aFindable(name: string, unit = '', ...numbers: string[]) {
  return { name, unit, numbers, ...readingsOf(name) };
}

function find(query: string, ...people: readonly ReturnType<typeof aFindable>[]): string[] {
  return findPeople(joinPeople(people), query, 20).map((person) => person.name);
}

it.each([
  ['单雄信', 'shanxiongxin', 'sxx'],
  ['仇和', 'qiuhe', 'qh'],
  ['查良镛', 'zhaliangyong', 'zly'],
  ['盖文', 'gewen', 'gw'],
  ['解学', 'xiexue', 'xx'],
  ['曾国藩', 'zengguofan', 'zgf'],
  ['种师道', 'chongshidao', 'csd'],
  ['尉迟恭', 'yuchigong', 'ycg'],
  ['万俟卨', 'moqixie', 'mqx'],
  ['区小明', 'ouxiaoming', 'oxm'],
  ['朱镕基', 'zhurongji', 'zrj'],
  ['李喆', 'lizhe', 'lz'],
  ['王堃', 'wangkun', 'wk'],
])('finds %s by the reading of the surname: %s, %s', (name, reading, initials) => {
  expect(find(reading, aFindable('旁人'), aFindable(name))).toEqual([name]);
  expect(find(initials, aFindable('旁人'), aFindable(name))).toEqual([name]);
});

it('finds a surname by its everyday reading too', () => {
  expect(find('danxiongxin', aFindable('单雄信'))).toEqual(['单雄信']);
  expect(find('weichi', aFindable('尉迟恭'))).toEqual(['尉迟恭']);
});

it('finds 吕 by lv, lu and lü', () => {
  for (const query of ['lvbu', 'lubu', 'lübu', 'LV']) {
    expect(find(query, aFindable('旁人'), aFindable('吕布'))).toEqual(['吕布']);
  }
});

it('ranks the whole name, then its beginning, then initials and readings, then the rest', () => {
  const people = [aFindable('李张伟'), aFindable('赵一', '张家港市'), aFindable('张伟民'), aFindable('张伟')];
  expect(find('张伟', ...people)).toEqual(['张伟', '张伟民', '李张伟']);
  expect(find('张', ...people)).toEqual(['张伟民', '张伟', '李张伟', '赵一']);
  expect(find('zw', ...people)).toEqual(['张伟', '张伟民', '李张伟']);
  expect(find('zhangwei', ...people)).toEqual(['张伟', '张伟民', '李张伟']);
});

it('narrows down by further words: unit, end of the identity number, telephone', () => {
  const people = [aFindable('张伟', '财政局', '071231'), aFindable('张伟', '水利局', '13800001111')];
  expect(findPeople(joinPeople(people), '张伟 水利', 9)).toEqual([people[1]]);
  expect(findPeople(joinPeople(people), 'zw 1231', 9)).toEqual([people[0]]);
  expect(findPeople(joinPeople(people), '1380000', 9)).toEqual([people[1]]);
});

it('takes syllables typed apart, blanks inside names and full-width letters', () => {
  expect(find('zhang san', aFindable('张三'))).toEqual(['张三']);
  expect(find("zhang'san", aFindable('张三'))).toEqual(['张三']);
  expect(find('ＺＳ', aFindable('张三'))).toEqual(['张三']);
  expect(find('买买提艾力', aFindable('买买提·艾力'))).toEqual(['买买提·艾力']);
});

it('finds nobody for a blank query and never across two people', () => {
  expect(find('  ', aFindable('张三'))).toEqual([]);
  expect(find('三李', aFindable('张三'), aFindable('李四'))).toEqual([]);
});

it('stops at the limit and keeps the given order among equals', () => {
  const people = Array.from({ length: 50 }, (_, index) => aFindable(`张${'甲乙丙丁戊'.charAt(index % 5)}`));
  const found = findPeople(joinPeople(people), '张', 7);
  expect(found).toEqual(people.slice(0, 7));
});
