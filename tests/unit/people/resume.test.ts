import { describe, expect, it } from 'vitest';
import { checkResume, inResumeForm, readResume } from '#shared/people/resume.ts';

const kept = [
  '1993.09--1997.07  某某大学中文系汉语言文学专业学习',
  '1997.07--2003.05  某某县教育局科员',
  '2003.05--2011.08  某某县委办公室副主任科员、副主任',
  '                  （其间：2005.09--2008.07 省委党校在职研究生班学习）',
  '2011.08--         某某县某某镇党委副书记、镇长',
].join('\n');

describe('reading', () => {
  it('takes one entry a line and joins continuation lines to the entry above', () => {
    expect(readResume(kept)).toHaveLength(4);
    expect(readResume(kept)[2]).toEqual({
      line: 2,
      from: '2003-05',
      to: '2011-08',
      isOpen: false,
      text: ['某某县委办公室副主任科员、副主任', '（其间：2005.09--2008.07 省委党校在职研究生班学习）'],
    });
    expect(readResume(kept)[3]).toMatchObject({ line: 4, from: '2011-08', isOpen: true });
  });

  it.each([
    '1997.07—2003.05 科员',
    '1997.07——2003.05 科员',
    '1997.07–2003.05科员',
    '1997.07－2003.05　科员',
    '1997.07～2003.05 科员',
    '1997.07~2003.05 科员',
    '1997.7-2003.5 科员',
    '199707至200305 科员',
    '1997年7月至2003年5月 科员',
    '　1997．07--2003．05  科员',
  ])('knows the separator of %s', (line) => {
    expect(readResume(line)).toMatchObject([{ from: '1997-07', to: '2003-05', text: ['科员'] }]);
  });

  it.each(['2019.06--', '2019.06--至今     ', '2019.06——今 ', '2019年6月至今'])(
    'knows the open end of %s',
    (start) => {
      expect(readResume(`${start}局长`)).toMatchObject([{ from: '2019-06', isOpen: true, text: ['局长'] }]);
    },
  );

  it('splits lines at <br>, vertical tabs and any line end', () => {
    expect(
      readResume('1993.09--1997.07 甲<br/>1997.07--1998.01 乙\v1998.01--1999.01 丙\r\n1999.01-- 丁'),
    ).toHaveLength(4);
  });
});

describe('the form of 18 columns', () => {
  it('leaves what is in the form as it is', () => {
    expect(inResumeForm(kept)).toBe(kept);
  });

  it('brings spans and indents into the form and leaves the text alone', () => {
    expect(
      inResumeForm('1997年7月至2003年5月 科员（1998.01—1999.01挂职）\n其间：学习\n201906－至今 局长'),
    ).toBe(
      [
        '1997.07--2003.05  科员（1998.01—1999.01挂职）',
        '                  其间：学习',
        '2019.06--         局长',
      ].join('\n'),
    );
  });
});

describe('checking', () => {
  const kinds = (resume: string, started?: Parameters<typeof checkResume>[1]) =>
    checkResume(resume, started).map(({ line, kind }) => [line, kind]);

  it('finds nothing in a résumé without seams', () => {
    expect(checkResume(kept, '1997-07')).toEqual([]);
    expect(kinds('1997.07--1998.01  甲\n1998.02--  乙')).toEqual([]);
  });

  it('names gaps and overlaps with their months', () => {
    const [gap, overlap] = checkResume('1997.07--1998.01 甲\n1999.01--2003.05 乙\n2003.04-- 丙');
    expect(gap).toMatchObject({ line: 1, kind: 'gap', message: '1998.01至1999.01之间有12个月没有经历。' });
    expect(overlap).toMatchObject({ line: 2, kind: 'overlap' });
  });

  it('names spans that nobody can read, that run backwards, and ends that should be open', () => {
    expect(kinds('科员\n1997.13--1998.01 甲\n1999.05--1998.01 乙\n1999.05--2000.01 丙')).toEqual([
      [0, 'unreadable'],
      [1, 'unreadable'],
      [2, 'reversed'],
      [3, 'closed'],
    ]);
    expect(kinds('1997.07-- 甲\n1999.05-- 乙')).toEqual([[1, 'overlap']]);
  });

  it('expects the first entry to be study or the start of work', () => {
    expect(kinds('1995.07--  某某县教育局科员', '1997-07')).toEqual([[0, 'start']]);
    expect(kinds('1997.07--  某某县教育局科员', '1997-07')).toEqual([]);
  });
});
