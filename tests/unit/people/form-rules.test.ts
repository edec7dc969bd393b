import { describe, expect, it } from 'vitest';
import { ageLimitMonth } from '#shared/people/age-limit.ts';
import { type FamilyMember, familyAge, familyInOrder } from '#shared/people/family.ts';
import { formAge } from '#shared/people/form-age.ts';

describe('到龄时间', () => {
  it.each([
    // The delivered sample: a man of 1975-08 with the limit 60.
    ['1975-08', 'at60', '2038-04'],
    ['1964-12', 'at60', '2024-12'],
    ['1965-01', 'at60', '2025-02'],
    ['1965-04', 'at60', '2025-05'],
    ['1965-05', 'at60', '2025-07'],
    ['1990-01', 'at60', '2053-01'],
    ['1970-01', 'at55', '2025-02'],
    ['1985-12', 'at55', '2043-12'],
    ['1975-01', 'at50', '2025-02'],
    ['1975-03', 'at50', '2025-05'],
    ['1990-01', 'at50', '2045-01'],
  ] as const)('born %s, limit %s: %s', (birth, limit, month) => {
    expect(ageLimitMonth(birth, limit)).toBe(month);
  });

  it.each(['at63', 'at65', 'at66', 'past'] as const)('has no formula for the limit %s', (limit) => {
    expect(ageLimitMonth('1975-08', limit)).toBeUndefined();
  });
});

describe('age on the form', () => {
  it('is counted on 计算年龄时间, else on 填表时间, else today', () => {
    const birth = '1975-08';
    expect(formAge({ birth, ageAsOf: '2026-07-31', formDate: '2026-08-01' }, '2030-01-01')).toBe(50);
    expect(formAge({ birth, formDate: '2026-08-01' }, '2030-01-01')).toBe(51);
    expect(formAge({ birth }, '2030-01-01')).toBe(54);
  });

  it('comes from the identity number where no month of birth is known', () => {
    expect(formAge({ idNumber: '110101197508121233' }, '2026-07-31')).toBe(50);
    expect(formAge({}, '2026-07-31')).toBeUndefined();
  });

  it('is not shown for the dead', () => {
    const mother: FamilyMember = { relation: '母亲', name: '王某', birth: '1950-10' };
    expect(familyAge(mother, '2026-06-30')).toBe(75);
    expect(familyAge({ ...mother, unitAndPost: '（已去世）原某厂职工' }, '2026-06-30')).toBeUndefined();
  });
});

it('puts the family in the order of the form', () => {
  const births: Readonly<Record<string, FamilyMember['birth']>> = { 长女: '1998-03', 次子: '2004-01' };
  const family = ['哥哥', '继母', '母亲', '次子', '女婿', '父亲', '长女', '养女', '妻子'].map((relation) => {
    const birth = births[relation];
    return { relation, name: '某', ...(birth === undefined ? {} : { birth }) };
  });
  expect(familyInOrder(family).map(({ relation }) => relation)).toEqual([
    '妻子',
    '长女',
    '次子',
    '养女',
    '父亲',
    '母亲',
    '继母',
    '哥哥',
    '女婿',
  ]);
});
