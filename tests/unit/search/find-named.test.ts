import { expect, it } from 'vitest';
import { spellingOf } from '#renderer/workers/people-search-readings.ts';
import { findNamed, joinNamed, type Named, namedText, spellingText } from '#shared/search/find-named.ts';

interface APerson extends Named {
  readonly name: string;
}

function aPerson(name: string, unit = '', ...numbers: string[]): APerson {
  return { name, group: unit, text: namedText([name], spellingText(spellingOf(name)), numbers) };
}

function search(people: readonly APerson[], query: string, limit: number): readonly APerson[] {
  const units = new Set(people.flatMap(({ group }) => group ?? []));
  const groupsFor = (word: string) => new Set([...units].filter((unit) => unit.includes(word)));
  return findNamed(joinNamed(people), query, { limit, groupsFor }).map(({ item }) => item);
}

function find(query: string, ...people: readonly APerson[]): string[] {
  return search(people, query, 20).map(({ name }) => name);
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
  expect(find(reading, aPerson('旁人'), aPerson(name))).toEqual([name]);
  expect(find(initials, aPerson('旁人'), aPerson(name))).toEqual([name]);
});

it('finds a surname by its everyday reading too', () => {
  expect(find('danxiongxin', aPerson('单雄信'))).toEqual(['单雄信']);
  expect(find('weichi', aPerson('尉迟恭'))).toEqual(['尉迟恭']);
});

it('finds 吕 by lv, lu and lü', () => {
  for (const query of ['lvbu', 'lubu', 'lübu', 'LV']) {
    expect(find(query, aPerson('旁人'), aPerson('吕布'))).toEqual(['吕布']);
  }
});

it('ranks the whole name, then its beginning, then initials and readings, then the rest', () => {
  const people = [aPerson('李张伟'), aPerson('赵一', '张家港市'), aPerson('张伟民'), aPerson('张伟')];
  expect(find('张伟', ...people)).toEqual(['张伟', '张伟民', '李张伟']);
  expect(find('张', ...people)).toEqual(['张伟民', '张伟', '李张伟', '赵一']);
  expect(find('zw', ...people)).toEqual(['张伟', '张伟民', '李张伟']);
  expect(find('zhangwei', ...people)).toEqual(['张伟', '张伟民', '李张伟']);
});

it('narrows down by further words: unit, end of the identity number, telephone', () => {
  const people = [aPerson('张伟', '财政局', '071231'), aPerson('张伟', '水利局', '13800001111')];
  expect(search(people, '张伟 水利', 9)).toEqual([people[1]]);
  expect(search(people, 'zw 1231', 9)).toEqual([people[0]]);
  expect(search(people, '1380000', 9)).toEqual([people[1]]);
});

it('takes syllables typed apart, blanks inside names and full-width letters', () => {
  expect(find('zhang san', aPerson('张三'))).toEqual(['张三']);
  expect(find("zhang'san", aPerson('张三'))).toEqual(['张三']);
  expect(find('ＺＳ', aPerson('张三'))).toEqual(['张三']);
  expect(find('买买提艾力', aPerson('买买提·艾力'))).toEqual(['买买提·艾力']);
});

it('finds nobody for a blank query and never across two people', () => {
  expect(find('  ', aPerson('张三'))).toEqual([]);
  expect(find('三李', aPerson('张三'), aPerson('李四'))).toEqual([]);
});

it('stops at the limit and keeps the given order among equals', () => {
  const people = Array.from({ length: 50 }, (_, index) => aPerson(`张${'甲乙丙丁戊'.charAt(index % 5)}`));
  const found = search(people, '张', 7);
  expect(found).toEqual(people.slice(0, 7));
});

it.each([
  ['zhangw', '张伟'],
  ['zhwei', '张伟'],
  ['张w', '张伟'],
  ['张wei', '张伟'],
  ['zhang伟', '张伟'],
  ['张伟m', '张伟民'],
  ['zhwm', '张伟民'],
  ['rchx', '任长霞'],
  ['renzhangx', '任长霞'],
])('finds what is typed half in letters: %s for %s', (query, name) => {
  const people = ['旁人', '王伟', '张伟', '张伟民', '任长霞'].map((one) => aPerson(one));
  expect(find(query, ...people)[0]).toBe(name);
});

it('puts what was used lately before equally good hits, never before better ones', () => {
  const people = ['张伟', '张威', '李张伟'].map((one) => aPerson(one));
  const names = findNamed(joinNamed(people), 'zw', { limit: 2, recent: [1, 2] }).map(({ item }) => item.name);
  expect(names).toEqual(['张威', '张伟']);
});

it('follows the reading written down for a person', () => {
  const name = '乐多';
  const text = namedText([name], spellingText(spellingOf(name, 'lao duo')), []);
  const people = [{ ...aPerson(name), text }];
  expect(find('laoduo', ...people)).toEqual([name]);
  expect(find('ld', ...people)).toEqual([name]);
  expect(find('yueduo', ...people)).toEqual([name]);
});
