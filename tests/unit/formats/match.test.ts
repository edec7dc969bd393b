import { expect, test } from 'vitest';
import { type KnownPerson, matchPeople } from '#shared/formats/match.ts';
import type { PersonDraft } from '#shared/people/person-draft.ts';

const number = '11010519491231002X';
const otherNumber = '110101199003071233';

function match(person: PersonDraft, ...known: KnownPerson[]) {
  return matchPeople([{ line: 5, person }], known)[0]?.match;
}

test('the identity number finds the person, also an old one of 15 digits', () => {
  expect(match({ name: '张三', idNumber: number }, { id: 'a', name: '张三', idNumber: number })).toEqual({
    kind: 'update',
    id: 'a',
  });
  expect(
    match({ name: '张三', idNumber: '110105491231002' }, { id: 'a', name: '张三', idNumber: number }),
  ).toEqual({ kind: 'update', id: 'a' });
});

test('the same number under another name is asked about', () => {
  expect(match({ name: '张三', idNumber: number }, { id: 'a', name: '李四', idNumber: number })).toEqual({
    kind: 'ask',
    candidates: ['a'],
    why: '身份证号与已有的“李四”相同而姓名不同',
  });
});

test('name and month of birth find the person where a number is missing', () => {
  const known: KnownPerson = { id: 'a', name: '张三', birth: '1975-08', idNumber: number };
  expect(match({ name: '张三', birth: '1975-08' }, known)).toEqual({ kind: 'update', id: 'a' });
  expect(
    match({ name: '张三', birth: '1975-08', idNumber: number }, { id: 'b', name: '张三', birth: '1975-08' }),
  ).toEqual({ kind: 'update', id: 'b' });
});

test('namesakes are asked about: birth missing or different, several alike, other number', () => {
  const person: PersonDraft = { name: '张三', birth: '1975-08', idNumber: number };
  const kinds = [
    match({ name: '张三' }, { id: 'a', name: '张三', birth: '1975-08' }),
    match({ name: '张三', birth: '1976-08' }, { id: 'a', name: '张三', birth: '1975-08' }),
    match(
      { name: '张三', birth: '1975-08' },
      { id: 'a', name: '张三', birth: '1975-08' },
      { id: 'b', name: '张三', birth: '1975-08' },
    ),
    match(person, { id: 'a', name: '张三', birth: '1975-08', idNumber: otherNumber }),
  ];
  expect(kinds).toEqual([
    { kind: 'ask', candidates: ['a'], why: '已有同名的人，出生年月不同或不全' },
    { kind: 'ask', candidates: ['a'], why: '已有同名的人，出生年月不同或不全' },
    { kind: 'ask', candidates: ['a', 'b'], why: '已有多人同名且出生年月相同' },
    { kind: 'ask', candidates: ['a'], why: '已有同名且出生年月相同的人，身份证号不同' },
  ]);
});

test('another birth and another number is somebody else; so is another name', () => {
  const person: PersonDraft = { name: '张三', birth: '1975-08', idNumber: number };
  expect(match(person, { id: 'a', name: '张三', birth: '1990-03', idNumber: otherNumber })).toEqual({
    kind: 'new',
  });
  expect(match(person, { id: 'a', name: '张山', birth: '1975-08' })).toEqual({ kind: 'new' });
  expect(match(person)).toEqual({ kind: 'new' });
});

test('a person who stands twice in the file is named with the earlier row', () => {
  const rows: [number, PersonDraft][] = [
    [5, { name: '张三', birth: '1975-08' }],
    [6, { name: '李四', idNumber: number }],
    [7, { name: '张三', birth: '1975-08', idNumber: otherNumber }],
    [8, { name: '张三' }],
    [9, { name: '李四', birth: '1949-12', idNumber: '110105491231002' }],
    [10, { name: '张三', birth: '1975-08' }],
    [11, { name: '王五', birth: '1960-01', idNumber: '320102196001010017' }],
    [12, { name: '王五', birth: '1960-01', idNumber: '320102196001020039' }],
  ];
  const matches = matchPeople(
    rows.map(([line, person]) => ({ line, person })),
    [],
  );
  expect(matches.map(({ line, sameAsLine }) => [line, sameAsLine])).toEqual([
    [5, undefined],
    [6, undefined],
    [7, 5],
    [8, undefined],
    [9, 6],
    [10, 5],
    [11, undefined],
    [12, undefined],
  ]);
});
