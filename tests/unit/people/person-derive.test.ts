import { expect, it } from 'vitest';
import { derivedFrom } from '#renderer/modules/people/person-derive.ts';

it('fills sex and month of birth from a valid identity number, only where they are blank', () => {
  const idNumber = '110101197508121233';
  expect(derivedFrom('idNumber', { idNumber })).toEqual({ sex: '男', birth: '1975-08' });
  expect(derivedFrom('idNumber', { idNumber, sex: '女', birth: '1975-09' })).toEqual({});
  expect(derivedFrom('idNumber', { idNumber: '110101197508121234' })).toBeUndefined();
});

it('lets 单位及职务 not outlive the unit and the post it is made of', () => {
  expect(derivedFrom('post', { post: '局长', unitAndPost: '县财政局副局长' })).toEqual({
    unitAndPost: undefined,
  });
});

it('tells 到龄时间 by birth and limit, and leaves it alone where there is no formula', () => {
  expect(derivedFrom('formerAgeLimit', { birth: '1975-08', formerAgeLimit: 'at60' })).toEqual({
    ageLimitMonth: '2038-04',
  });
  expect(derivedFrom('birth', { birth: '1975-08', formerAgeLimit: 'at63' })).toBeUndefined();
  expect(derivedFrom('birth', { birth: '1975-08' })).toBeUndefined();
});
