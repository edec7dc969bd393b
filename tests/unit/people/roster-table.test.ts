import { describe, expect, it } from 'vitest';
import type { Person } from '#shared/people/person.ts';
import { type RosterReference, type RosterSetting, rosterTable } from '#shared/people/roster-table.ts';
import { strokeOrder } from '#shared/people/stroke-order.ts';

const reference: RosterReference = {
  today: '2026-11-22',
  unitName: (id) => (id === 'u1' ? '财政局' : id === 'u2' ? '云阳街道' : ''),
  places: new Map([
    ['u2', 0],
    ['u1', 1],
  ]),
  byStrokes: strokeOrder(),
};

function aRoster(setting: Partial<RosterSetting>) {
  return rosterTable(people, { ...head, columns: ['name'], order: 'register', ...setting }, reference);
}

const head = { title: '花名册', conditions: '全部', made: '' };
const people: readonly Person[] = [
  { id: 'a', order: 3, values: { name: '丁一', unit: 'u1', post: '局长', birth: '1975-08' } },
  { id: 'b', order: 1, values: { name: '陈二', unit: 'u1', idNumber: '11010119750807123X' } },
  { id: 'c', order: 2, values: { name: '王三', unit: 'u2', partyJoined: '1996-06' } },
];

function names(setting: Partial<RosterSetting>) {
  return aRoster(setting).rows.map((row) => row[1]);
}

describe('花名册', () => {
  it('shows the chosen columns in the chosen order behind a running number', () => {
    const table = aRoster({ columns: ['idNumber', 'name', 'unitAndPost'] });
    expect(table.columns.map(({ title }) => title)).toEqual(['序号', '身份证号', '姓名', '单位及职务']);
    expect(table.rows[2]).toEqual([3, '', '丁一', '财政局局长']);
  });

  it('keeps identity numbers and months as texts', () => {
    const table = aRoster({ columns: ['idNumber', 'birth', 'partyJoined', 'age'] });
    expect(table.rows.map((row) => row.slice(1))).toEqual([
      ['11010119750807123X', '', '', '51'],
      ['', '', '1996.06', ''],
      ['', '1975.08', '', '51'],
    ]);
  });

  it('follows the order of the register, the order of the units, or the strokes of the surnames', () => {
    expect(names({})).toEqual(['陈二', '王三', '丁一']);
    expect(names({ order: 'unit' })).toEqual(['王三', '陈二', '丁一']);
    expect(names({ order: 'strokes' })).toEqual(['丁一', '王三', '陈二']);
  });
});
