import { describe, expect, it } from 'vitest';
import { appointmentForm } from '#shared/documents/appointment-form.ts';
import { appointmentData } from '#shared/people/appointment-data.ts';
import type { Person } from '#shared/people/person.ts';

function dataOf(values: Person['values'], family: Person['family'] = []) {
  return appointmentData({ values: { name: '张三', ...values }, family }, '丹阳市财政局', '2026-11-22');
}

describe('what the 干部任免审批表 prints of a person', () => {
  it('shows the age of the day on which ages are counted, else of 填表时间, else of today', () => {
    expect(dataOf({ birth: '1975-12' }).birth).toBe('1975.12\n（50岁）');
    expect(dataOf({ birth: '1975-12', formDate: '2026-12-01' }).birth).toBe('1975.12\n（51岁）');
    expect(dataOf({ birth: '1975-12', formDate: '2026-12-01', ageAsOf: '2020-12-31' }).birth).toBe(
      '1975.12\n（45岁）',
    );
  });

  it('writes months with a dot and leaves other words of 入党时间 alone', () => {
    expect(dataOf({ partyJoined: '1996-06' }).partyJoined).toBe('1996.06');
    expect(dataOf({ partyJoined: '199606；民建' }).partyJoined).toBe('1996.06；民建');
    expect(dataOf({ partyJoined: '无党派' }).partyJoined).toBe('无党派');
  });

  it('shows 到龄时间 as entered with the age reached then, and nothing where it is not known', () => {
    expect(dataOf({ birth: '1975-08', ageLimitMonth: '2038-04' }).ageLimit).toBe('2038.04\n（62岁）');
    expect(dataOf({ birth: '1975-08' }).ageLimit).toBe('');
  });

  it('takes 单位及职务 for 现任职务, else the unit and the post', () => {
    expect(dataOf({ unitAndPost: '丹阳市财政局局长', post: '局长' }).post).toBe('丹阳市财政局局长');
    expect(dataOf({ post: '局长' }).post).toBe('丹阳市财政局局长');
  });

  it('splits the résumé into spans and texts, whatever separator was typed', () => {
    const resume = '1997.07—2003.05 丹阳市财政局科员\n（其间：省委党校学习）\n2003.05至今丹阳市财政局局长';
    expect(dataOf({ resume }).resume).toEqual([
      { span: '1997.07--2003.05', text: '丹阳市财政局科员' },
      { span: '', text: '（其间：省委党校学习）' },
      { span: '2003.05--', text: '丹阳市财政局局长' },
    ]);
  });

  it('gives no age to the dead', () => {
    const family = [
      { relation: '父亲', name: '张一', birth: '1950-01', unitAndPost: '丹阳市农民（已去世）' },
      { relation: '母亲', name: '李一', birth: '1952-01', unitAndPost: '丹阳市农民' },
    ] as const;
    expect(dataOf({}, family).family.map(({ age }) => age)).toEqual(['', '74']);
  });

  it('never carries the identity number', () => {
    const data = dataOf({ idNumber: '11010119750807123X' });
    expect(JSON.stringify(appointmentForm(data, '2025'))).not.toContain('110101');
  });
});
