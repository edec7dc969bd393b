import { expect, it } from 'vitest';
import {
  interviewsOfClass,
  interviewsOfForm,
  interviewsPeople,
  interviewsTotal,
} from '#shared/facts/interviews.ts';
import { aTalk, aYear } from './year.ts';

it('counts talks from 已谈话 on and nothing before, refused or cancelled', () => {
  const talks = ['talked', 'handling', 'answered', 'archived'].map((stage) => aTalk({}, stage));
  const others = ['applied', 'accepted', 'declined', 'appointed'].map((stage) => aTalk({}, stage));
  const fact = interviewsTotal(aYear([...talks, ...others]));
  expect(fact.value).toBe(4);
  expect(fact.records).toEqual({ table: 'cases', ids: talks.map((talk) => talk.id) });
});

it('places a talk in the year in which it was held, not in that of the application', () => {
  const inYear = aTalk({ appliedOn: '2012-12-28', talkedOn: '2013-01-04' });
  const later = aTalk({ appliedOn: '2013-12-30', talkedOn: '2014-01-06' });
  expect(interviewsTotal(aYear([inYear, later])).records.ids).toEqual([inYear.id]);
});

it('counts no talk after the day of reference within the present year', () => {
  const talks = [aTalk({ talkedOn: '2013-05-06' }), aTalk({ talkedOn: '2013-09-02' })];
  expect(interviewsTotal(aYear(talks, [], '2013-06-30')).value).toBe(1);
});

it('counts a person who came three times as three talks and one person', () => {
  const year = aYear([
    aTalk({ person: 'a' }),
    aTalk({ person: 'a' }),
    aTalk({ person: 'a' }),
    aTalk({ person: 'b' }),
  ]);
  expect(interviewsTotal(year)).toMatchObject({ value: 4, unit: '人次' });
  expect(interviewsPeople(year)).toMatchObject({
    value: 2,
    unit: '人',
    records: { table: 'people', ids: ['a', 'b'] },
  });
});

it('splits the total into the three main classes', () => {
  const year = aYear([aTalk({ mainClass: 'appeal' }), aTalk(), aTalk(), aTalk({ mainClass: 'suggestion' })]);
  const classes = (['appeal', 'report', 'suggestion'] as const).map((name) => interviewsOfClass(name)(year));
  expect(classes.map((fact) => fact.value)).toEqual([1, 2, 1]);
  expect(interviewsTotal(year).parts?.[0]).toEqual(classes.map((fact) => fact.id));
});

it('splits the total by form', () => {
  const year = aYear([
    aTalk({ form: 'application' }),
    aTalk({ form: 'fieldVisit' }),
    aTalk({ form: 'fieldVisit' }),
  ]);
  expect(interviewsOfForm('application')(year).value).toBe(1);
  expect(interviewsOfForm('fieldVisit')(year)).toMatchObject({
    value: 2,
    name: '下访约谈',
    of: 'interviews.total',
  });
  expect(interviewsOfForm('accountability')(year).value).toBe(0);
});
