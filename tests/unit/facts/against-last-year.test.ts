import { describe, expect, it } from 'vitest';
import {
  comparisonsWithLastYear,
  interviewsLastYear,
  villagesMeanIncome,
} from '#shared/facts/against-last-year.ts';
import {
  firstSecretariesAtStart,
  firstSecretariesCumulative,
  firstSecretariesInOffice,
  firstSecretariesLastYearEnd,
} from '#shared/facts/first-secretaries.ts';
import { factsOf } from '#shared/facts/registry.ts';
import { cardsLastYear } from '#shared/facts/warning-card-outcomes.ts';
import { checkReport } from '#shared/reports/checks.ts';
import { textOfParagraph } from '#shared/reports/model.ts';
import { spanNamed } from '#shared/reports/spans.ts';
import { yearChapter } from '#shared/reports/year-chapter.ts';
import { aCard, aDispatch, aTalk, aVillage, aYear } from './year.ts';

const twoYears = aYear(
  [
    aTalk({ talkedOn: '2012-03-01' }),
    aTalk({ talkedOn: '2012-11-30' }),
    aTalk(),
    aTalk(),
    aTalk(),
    aCard({ issuedOn: '2012-06-01' }),
    aCard({ issuedOn: '2012-06-01' }),
    aCard(),
  ],
  [aVillage({ year: 2012, income: 40 }), aVillage({ year: 2012, income: 50 }), aVillage({ income: 60.3 })],
);

describe('the year before', () => {
  it('is told from where its records are, in the one direction in which it went', () => {
    const values = Object.entries(comparisonsWithLastYear).flatMap(([id, make]) => {
      const fact = make(twoYears);
      return fact ? [[id, Math.round(fact.value * 10) / 10]] : [];
    });
    expect(Object.fromEntries(values)).toEqual({
      'interviews.increase': 1,
      'interviews.increase.share': 50,
      'cards.decrease': 1,
      'cards.decrease.share': 50,
      'villages.meanIncome.increase': 15.3,
      'villages.meanIncome.increase.share': 34,
    });
  });

  it('is told the other way round where less was done and more earned, or more done and less earned', () => {
    const turned = aYear(
      [
        aTalk({ talkedOn: '2012-03-01' }),
        aTalk({ talkedOn: '2012-11-30' }),
        aTalk({ talkedOn: '2012-12-31' }),
        aTalk(),
        aCard({ issuedOn: '2012-06-01' }),
        aCard(),
        aCard(),
        aCard(),
      ],
      [aVillage({ year: 2012, income: 80 }), aVillage({ income: 60.4 }), aVillage({ income: 59.6 })],
    );
    const told = (id: keyof typeof comparisonsWithLastYear) => {
      const fact = comparisonsWithLastYear[id](turned);
      return fact && [fact.value, fact.unit, fact.records.ids.length];
    };
    // 1 talk after 3, 3 cards after 1, 60 万元 in the mean after 80.
    expect(told('interviews.decrease')).toEqual([2, '人次', 4]);
    expect(told('cards.increase')).toEqual([2, '张', 4]);
    expect(told('villages.meanIncome.decrease')).toEqual([20, '万元', 3]);
    expect(comparisonsWithLastYear['villages.meanIncome.decrease.share'](turned)?.value).toBe(25);
    expect([told('interviews.increase'), told('cards.decrease')]).toEqual([undefined, undefined]);
  });

  it('counts for neither the talks nor the villages of this year', () => {
    const facts = new Map(factsOf(twoYears).map(({ id, value }) => [id, value]));
    expect([facts.get('interviews.total'), facts.get('villages.weak')]).toEqual([3, 1]);
    expect(villagesMeanIncome(twoYears)?.value).toBe(60.3);
  });

  it('ends with the same day as this year does, while this year still runs', () => {
    const running = aYear([...twoYears.interviews], [], '2013-06-30');
    expect(comparisonsWithLastYear['interviews.increase'](running)?.value).toBe(2);
  });

  it('compares February with the whole of February, also where that was a day longer', () => {
    const february = aYear(
      [
        aTalk({ talkedOn: '2012-02-29' }),
        aTalk({ talkedOn: '2012-03-01' }),
        aCard({ issuedOn: '2012-02-29' }),
      ],
      [],
      '2020-01-01',
      {},
      spanNamed(2013, 'm2'),
    );
    expect([interviewsLastYear(february).value, cardsLastYear(february).value]).toEqual([1, 1]);
  });

  it('stands in the chapter, and falls away where nothing is recorded of it', () => {
    const told = (records: typeof twoYears) =>
      yearChapter(records, '全市')
        .items.flatMap(({ paragraphs }) => paragraphs.map(textOfParagraph))
        .join('');
    expect(told(twoYears)).toContain('约谈3人次，比上年同期增加1人次，涉及干部3人。');
    expect(told(twoYears)).toContain('签发四色卡1张，比上年同期减少1张，涉及干部1人，');
    expect(told(aYear([aTalk(), aCard()]))).not.toContain('上年');
  });
});

describe('first secretaries over the turn of the year', () => {
  const stayed = aDispatch({ from: '2012-03-01', person: 'stayed' });
  const left = aDispatch({ from: '2010-03-01', endedOn: '2013-01-01' }, 'completed');
  const gone = aDispatch({ from: '2010-03-01', endedOn: '2012-12-31' }, 'completed');
  const came = aDispatch({ from: '2013-01-01' });
  const year = aYear([stayed, left, gone, came]);

  it('are in office at its start if they were at the end of the year before', () => {
    expect(firstSecretariesAtStart(year).records.ids.toSorted()).toEqual([stayed.id, left.id].toSorted());
    expect(firstSecretariesLastYearEnd(year).value).toBe(2);
    expect(firstSecretariesInOffice(year).value).toBe(2);
  });

  it('are counted since the first of them, each person once', () => {
    const again = aDispatch({ from: '2013-05-01', person: 'stayed' });
    expect(firstSecretariesCumulative(aYear([stayed, left, gone, came, again]))).toMatchObject({
      value: 4,
      period: { kind: 'flow', from: '2010-03-01', to: '2013-12-31' },
    });
  });

  it('are reported by the checks where the start of the year is not the end of the last', () => {
    const report = yearChapter(year, '全市');
    expect(checkReport(report)).toEqual([]);
    const facts = report.facts.map((fact) =>
      fact.id === 'firstSecretaries.lastYearEnd'
        ? { ...fact, value: 1, records: { ...fact.records, ids: [stayed.id] } }
        : fact,
    );
    expect(checkReport({ ...report, facts })).toMatchObject([
      {
        message: '“期初在任第一书记”2名，而“上年末在任第一书记”1名，两数应当相等。',
        records: { ids: [left.id] },
      },
    ]);
  });
});

it('is checked against the two figures it was told from', () => {
  const report = yearChapter(twoYears, '全市');
  const facts = report.facts.map((fact) =>
    fact.id === 'interviews.increase' ? { ...fact, value: 2 } : fact,
  );
  expect(checkReport({ ...report, facts }).map(({ message }) => message)).toContain(
    '“约谈比上年同期增加”2人次，而由“约谈”3人次和“上年同期约谈”2人次算出的是1人次。',
  );
});
