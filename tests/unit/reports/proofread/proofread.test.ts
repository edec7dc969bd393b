import { describe, expect, it } from 'vitest';
import type { Day } from '#shared/day.ts';
import type { Fact } from '#shared/facts/fact.ts';
import { wholeYear } from '#shared/facts/year-records.ts';
import { heldIn } from '#shared/reports/proofread/held.ts';
import { proofread } from '#shared/reports/proofread/proofread.ts';
import { sameSpanIn } from '#shared/reports/proofread/scope.ts';
import { spanNamed } from '#shared/reports/spans.ts';
import { aTalk, aYear } from '#tests/unit/facts/year.ts';

function aFact(id: string, name: string, unit: string, value: number, more: Partial<Fact> = {}): Fact {
  const period = { kind: 'stock', on: '2013-12-31' } as const;
  const records = { table: 'cases', ids: [] } as const;
  return { id, name, unit, value, definition: '', period, measure: 'count', records, ...more };
}

const facts = [
  aFact('interviews.total', '约谈', '人次', 441),
  aFact('interviews.people', '约谈干部人数', '人', 430),
  aFact('interviews.appeal', '约谈（个人诉求）', '件', 59, { of: 'interviews.total' }),
  aFact('cards.issued.blue', '签发蓝色警宣卡', '张', 12),
  aFact('cards.issued.yellow', '签发黄色警示卡', '张', 8),
  aFact('villages.weak', '经济薄弱村', '个', 117),
  aFact('villages.overLine', '达到70万元的村', '个', 76, { of: 'villages.weak' }),
  aFact('villages.overLine.share', '所占比例', '%', 64.957, {
    share: { part: 'villages.overLine', base: 'villages.weak' },
  }),
];

const held = (known: readonly Fact[]) => ({ span: wholeYear(2013), organ: '', factsOf: () => known });

const verdicts = (text: string) =>
  proofread(text, held(facts)).map((verdict) =>
    verdict.kind === 'unknown'
      ? [verdict.figure.text, verdict.kind]
      : [verdict.figure.text, verdict.kind, verdict.fact.id],
  );

describe('a draft beside the records', () => {
  it('finds the wrong figure among right ones', () => {
    expect(verdicts('117个经济薄弱村中，有67个村集体收入达到或超过70万元，占65.0%。')).toEqual([
      ['117个', 'agrees', 'villages.weak'],
      ['67个', 'differs', 'villages.overLine'],
      ['65.0%', 'agrees', 'villages.overLine.share'],
    ]);
  });

  it('gives each figure after 分别 its own noun', () => {
    expect(verdicts('蓝色警宣卡、黄色警示卡分别发放12张和9张。')).toEqual([
      ['12张', 'agrees', 'cards.issued.blue'],
      ['9张', 'differs', 'cards.issued.yellow'],
    ]);
  });

  it('tells people from attendances', () => {
    expect(verdicts('约谈干部441人次，涉及干部441人。')).toEqual([
      ['441人次', 'agrees', 'interviews.total'],
      ['441人', 'differs', 'interviews.people'],
    ]);
  });

  it('accepts a rounded figure and refuses one rounded the wrong way', () => {
    expect(verdicts('约谈400余人次。')).toEqual([['400余人次', 'agrees', 'interviews.total']]);
    expect(verdicts('约谈500余人次。')).toEqual([['500余人次', 'differs', 'interviews.total']]);
  });

  it('keeps a 和 inside a noun before 分别', () => {
    expect(verdicts('约谈中，个人诉求、汇报工作和思想情况分别为60件、341件。')).toEqual([
      ['60件', 'differs', 'interviews.appeal'],
      ['341件', 'unknown'],
    ]);
  });

  it('carries what is spoken of to a clause that is but a verb', () => {
    expect(verdicts('约谈总量稳步增加，达到414人次。')).toEqual([['414人次', 'differs', 'interviews.total']]);
  });

  it('takes 近 as our own phrases write it', () => {
    expect(verdicts('约谈近450人次。')).toEqual([['近450人次', 'agrees', 'interviews.total']]);
    expect(verdicts('约谈近440人次。')).toEqual([['近440人次', 'differs', 'interviews.total']]);
  });

  it('leaves a part alone for which no fact is kept, and a share of another base', () => {
    expect(verdicts('全年有430人被约谈，其中村居干部263人。').at(-1)).toEqual(['263人', 'unknown']);
    expect(verdicts('有76个经济薄弱村收入达标，占全市后备干部的9%。').at(-1)).toEqual(['9%', 'unknown']);
  });

  it('compares a figure of last year with the fact of last year', () => {
    const lastYear = aFact('cards.lastYear', '上年同期签发四色卡', '张', 198, {
      period: { kind: 'flow', from: '2012-01-01', to: '2012-12-31' },
    });
    const kinds = (text: string) => proofread(text, held([...facts, lastYear])).map(({ kind }) => kind);
    expect(kinds('上年同期签发四色卡189张。')).toEqual(['differs']);
    expect(kinds('2012年签发四色卡198张。')).toEqual(['agrees']);
    const empty = { ...lastYear, value: 0 };
    expect(proofread('2012年签发四色卡198张。', held([...facts, empty]))[0]?.kind).toBe('unknown');
  });

  it('compares a change with the change of what it follows, and with no other', () => {
    const more = aFact('interviews.increase', '约谈比上年同期增加', '人次', 37, {
      compared: { now: 'interviews.total', before: 'interviews.lastYear', direction: 'up' },
    });
    const seen = (text: string) => proofread(text, held([...facts, more])).map(({ kind }) => kind);
    expect(seen('约谈441人次，比上年增加37人次。')).toEqual(['agrees', 'agrees']);
    expect(seen('约谈比上年多73人次。')).toEqual(['differs']);
    expect(seen('约谈比上年减少37人次。')).toEqual(['unknown']);
    expect(seen('个人诉求59件，比上年增加9人次。')).toEqual(['agrees', 'unknown']);
  });

  it('does not judge other years, comparisons and what no record speaks of', () => {
    expect(verdicts('2012年约谈300人次。比上年增加12人次。招录公务员30名。').map(([, kind]) => kind)).toEqual(
      ['unknown', 'unknown', 'unknown'],
    );
  });

  it('compares a figure of a part of the year with the fact of that part', () => {
    const inMonths = (records: ReturnType<typeof aYear>) =>
      heldIn(records, wholeYear(2013), '中共某某市委组织部');
    const on = (talkedOn: Day, count: number) => Array.from({ length: count }, () => aTalk({ talkedOn }));
    const year = inMonths(aYear([...on('2013-02-05', 5), ...on('2013-06-28', 2), ...on('2013-11-06', 4)]));
    const kinds = (text: string) => proofread(text, year).map(({ kind }) => kind);
    expect(kinds('第一季度约谈5人次，上半年约谈7人次，1—11月约谈11人次，6月约谈2人次。')).toEqual(
      Array(4).fill('agrees'),
    );
    expect(kinds('截至6月底约谈11人次。')).toEqual(['differs']);
    expect(kinds('约谈11人次（截至6月底）。')).toEqual(['differs']);
    expect(kinds('“十二五”期间约谈30人次，三年来约谈20人次，月均约谈1人次。')).toEqual(
      Array(3).fill('unknown'),
    );
    // The span of the sentence before may still hold.
    expect(kinds('第一至二季度约谈7人次，第二季度至第四季度约谈6人次。')).toEqual(['agrees', 'agrees']);
    expect(kinds('第一季度工作有序推进。约谈5人次。')).toEqual(['agrees']);
    expect(kinds('第一季度工作有序推进。约谈9人次。')).toEqual(['differs']);
    const [wrong] = proofread('第一季度约谈4人次。', year);
    expect(wrong).toMatchObject({ fact: { value: 5 }, message: expect.stringContaining('1月1日至3月31日') });
  });

  it('takes the span of the draft where a sentence names none, and knows no figure of days to come', () => {
    const records = aYear(
      [aTalk({ talkedOn: '2013-02-05' }), aTalk({ talkedOn: '2013-05-06' })],
      [],
      '2013-06-10',
    );
    const quarter = heldIn(records, spanNamed(2013, 'q1'), '');
    const kinds = (text: string) => proofread(text, quarter).map(({ kind }) => kind);
    expect(kinds('约谈1人次；全年约谈2人次；今年以来约谈1人次。')).toEqual(Array(3).fill('agrees'));
    expect(kinds('第三季度约谈3人次。')).toEqual(['unknown']);
  });

  it('does not hold the records of this office against another body', () => {
    const kinds = (text: string) =>
      proofread(text, { ...held(facts), organ: '中共丹阳市委组织部' }).map(({ kind }) => kind);
    expect(kinds('市纪委约谈30人次。全镇约谈12人次。县教育局约谈9人次。')).toEqual(Array(3).fill('unknown'));
    expect(kinds('镇江市约谈800人次，丹阳市约谈441人次。')).toEqual(['unknown', 'agrees']);
    expect(kinds('市委组织部约谈414人次。')).toEqual(['differs']);
    expect(kinds('丹北镇开展谈心谈话。全年约谈12人次。')).toEqual(['unknown']);
  });
});

it('sets a February of 28 days beside the whole of one of 29', () => {
  const february = (year: number, last: '28' | '29') =>
    ({ from: `${year}-02-01`, to: `${year}-02-${last}` }) as const;
  expect(sameSpanIn(2012, february(2013, '28'))).toEqual(february(2012, '29'));
  expect(sameSpanIn(2013, february(2012, '29'))).toEqual(february(2013, '28'));
  expect(sameSpanIn(2012, wholeYear(2013))).toEqual(wholeYear(2012));
});
