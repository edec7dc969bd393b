import { expect, it } from 'vitest';
import { type Likely, likelySame } from '#shared/people/likely-same.ts';

function aLikely(id: string, more: Partial<Likely> = {}): Likely {
  return { id, name: '张伟', reading: 'zhangwei', ...more };
}

function reasonsOf(...people: readonly Likely[]): readonly (readonly string[])[] {
  return likelySame(people).map(({ reasons }) => reasons);
}

const old = '110105491231002';
const valid = '11010519491231002X';
const another = '321181196501220017';

it('sees one person behind an old and a new identity number, whatever the name', () => {
  const pair = [aLikely('a', { idNumber: old }), aLikely('b', { name: '王五', idNumber: valid })];
  expect(reasonsOf(...pair)).toEqual([['idNumber']]);
});

it('tells every reason, the strongest first', () => {
  const same = { birth: '1975-08', unit: 'u', idNumber: valid } as const;
  expect(reasonsOf(aLikely('a', same), aLikely('b', same))).toEqual([
    ['idNumber', 'nameAndBirth', 'nameAndUnit'],
  ]);
});

it('never doubts two valid identity numbers that differ, nor what was settled before', () => {
  const birth = '1975-08';
  expect(
    reasonsOf(aLikely('a', { birth, idNumber: valid }), aLikely('b', { birth, idNumber: another })),
  ).toEqual([]);
  expect(reasonsOf(aLikely('a', { birth }), aLikely('b', { birth, notSame: ['a'] }))).toEqual([]);
});

it('takes people of one name and unit for two if they were born in different months', () => {
  const [one, other] = [
    aLikely('a', { unit: 'u', birth: '1975-08' }),
    aLikely('b', { unit: 'u', birth: '1980-01' }),
  ];
  expect(reasonsOf(one, other)).toEqual([]);
  expect(reasonsOf(one, aLikely('c', { unit: 'u' }))).toEqual([['nameAndUnit']]);
});

it.each([
  ['张伟', '张玮', 'zhangwei', 1],
  ['张建国', '张健国', 'zhangjianguo', 1],
  ['张建国', '张爱国', 'zhangaiguo', 1],
  ['张建国', '王建国', 'wangjianguo', 0],
  ['张伟', '张强', 'zhangqiang', 0],
])('compares %s with %s where birth and native place agree', (name, other, reading, pairs) => {
  const place = { birth: '1975-08', nativePlace: '江苏丹阳' } as const;
  const readings = { 张伟: 'zhangwei', 张建国: 'zhangjianguo' };
  const first = aLikely('a', {
    ...place,
    name,
    reading: Object.entries(readings).find(([key]) => key === name)?.[1] ?? '',
  });
  expect(reasonsOf(first, aLikely('b', { ...place, name: other, reading }))).toHaveLength(pairs);
});
