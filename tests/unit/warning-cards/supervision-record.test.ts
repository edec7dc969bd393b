import { expect, it } from 'vitest';
import type { Case } from '#shared/case-type.ts';
import { publishedHolidays } from '#shared/codes/holidays.ts';
import { asSeenBy } from '#shared/confidential.ts';
import type { Day } from '#shared/day.ts';
import { textOfCell } from '#shared/documents/model.ts';
import { querySheet } from '#shared/warning-cards/query-sheet.ts';
import {
  hasAnything,
  isTold,
  recordInCells,
  supervisionRecord,
} from '#shared/warning-cards/supervision-record.ts';
import { calendarOf } from '#shared/workdays.ts';
import { aCard } from './cards.ts';

const today: Day = '2013-12-01';
const clockwork = { calendar: calendarOf(publishedHolidays), terms: {} };
const recordOf = (cases: readonly Case[], on = today) => supervisionRecord(cases, on, clockwork);

function aTalk(values: Case['values'], stage = 'archived'): Case {
  return { id: 't', type: 'interview', stage, values, steps: [] };
}

it('tells cards given, 函询, talks of the year, the end of the 影响期 and what is under way', () => {
  const red = aCard({
    colour: 'red',
    issuedOn: '2013-07-01',
    effectFrom: '2013-07-09',
    effectUntil: '2014-01-09',
  });
  const orange = aCard({ colour: 'orange', repliedOn: '2013-05-20', replyClear: 'unclear' }, 'rectifying');
  const taken = aCard({ colour: 'yellow' }, 'withdrawn');
  const draft = aCard({ colour: 'yellow', issuedOn: undefined }, 'draft');
  const talk = aTalk({ nature: 'admonition', talkedOn: '2013-03-05' });
  const others = [
    aTalk({ nature: 'admonition', talkedOn: '2012-11-30' }),
    aTalk({ nature: 'heart', talkedOn: '2013-03-05' }),
  ];
  const record = recordOf([red, orange, taken, draft, talk, ...others]);
  expect(record).toMatchObject({ effectUntil: '2014-01-09', hidden: 0 });
  expect(record.cards).toEqual([red, orange]);
  expect(record.inquiries).toEqual([orange]);
  expect(record.talks).toEqual([talk]);
  expect(record.underWay).toEqual([orange, draft]);
  expect(recordInCells(record)).toEqual([
    `■红色警省卡 ${red.number?.text} 2013-07-01（已销号）；◆橙色警询卡 ${orange.number?.text} 2013-05-06（整改中）`,
    '2013-05-20说明，未说明清楚',
    '诫勉谈话 2013-03-05',
    '2014-01-09',
    `橙色警询卡${orange.number?.text}（整改中）；黄色警示卡（草稿）`,
  ]);
});

it('no longer tells a 影响期 on the day after its end', () => {
  const red = aCard({ colour: 'red', effectFrom: '2013-05-30', effectUntil: '2013-11-30' });
  expect(recordOf([red], '2013-11-30').effectUntil).toBe('2013-11-30');
  expect(recordOf([red]).effectUntil).toBeUndefined();
});

it('says 无 for somebody without a record, and only that there is one where it may not be read', () => {
  const none = recordOf([]);
  expect([hasAnything(none), recordInCells(none)]).toEqual([false, ['无', '无', '无', '无', '无']]);
  const secret = asSeenBy(aCard({ readers: '李四' }), { by: '钱七' });
  const hidden = recordOf([secret]);
  expect([hasAnything(hidden), recordInCells(hidden)[0]]).toEqual([true, '有记录，须授权查看（1件）']);
});

it('never says 无 of anybody with a record that may not be read', () => {
  const secret = asSeenBy(
    aCard({ colour: 'red', effectFrom: '2013-09-01', effectUntil: '2014-03-01', readers: '李四' }),
    { by: '钱七' },
  );
  expect(recordInCells(recordOf([secret])).slice(1)).toEqual(Array(4).fill('须授权查看'));
  const talk = aTalk({ nature: 'admonition', talkedOn: '2013-03-05' });
  expect(recordInCells(recordOf([secret, talk]))[2]).toBe('诫勉谈话 2013-03-05');
});

it('neither opens nor counts as hidden what is told to nobody', () => {
  const told = (type: string, stage: string, day: string) => isTold({ type, stage, day }, today);
  expect(told('warningCard', 'withdrawn', '2013-11-01')).toBe(false);
  expect(told('warningCard', 'closed', '2008-11-01')).toBe(true);
  expect(told('interview', 'archived', '2012-11-30')).toBe(false);
  expect(told('interview', 'archived', '2012-12-01')).toBe(true);
  expect(told('interview', 'talked', '2012-11-30')).toBe(true);
  expect(told('firstSecretary', 'serving', '2013-11-01')).toBe(false);
});

it('tells what became of a card, and of a reply only what somebody found of it', () => {
  const cell = (card: Case, column: number) => recordInCells(recordOf([card]))[column];
  const moved = aCard({ colour: 'orange', repliedOn: '2013-05-20' }, 'transferred');
  expect(cell(moved, 0)).toContain('（已移送）');
  expect(cell(moved, 1)).toBe('2013-05-20说明');
  expect(cell(aCard({ conclusion: 'partly' }), 0)).toContain('（已销号，部分整改）');
  expect(cell(aCard({ conclusion: 'partly' }, 'visiting'), 0)).toContain('（回访）');
});

it('tells the 影响期 of a red card that was delivered before anybody asked for it', () => {
  const old = aCard({ colour: 'red', deliveredOn: '2013-07-09' }, 'awaitingReply');
  expect(recordOf([old]).effectUntil).toBe('2014-01-09');
  expect(recordOf([old], '2014-01-10').effectUntil).toBeUndefined();
  expect(recordOf([aCard({ colour: 'red' }, 'issued')]).effectUntil).toBeUndefined();
});

it('takes a draft that bears a day of issue for no card given', () => {
  expect(recordOf([aCard({}, 'draft')]).cards).toEqual([]);
});

it('prints everybody asked for, with the purpose and places to sign', () => {
  const record = recordOf([]);
  const people = ['张三', '张三'].map((name, index) => ({
    ...{
      id: `p${index}`,
      name,
      unit: ['财政局', '教育局'][index] ?? '',
      post: '局长',
      birth: '1970.01',
      record,
    },
  }));
  const sheet = querySheet({
    ...{
      organ: '中共丹阳市委组织部',
      today,
      purpose: '拟提拔',
      operator: '张三',
      at: '2013-12-01 09:00',
      people,
    },
  });
  const table = sheet.blocks.find((block) => block.kind === 'table');
  expect(table?.rows.map((row) => row.slice(0, 4).map(textOfCell))).toEqual([
    ['1', '张三', '财政局 局长', '1970.01'],
    ['2', '张三', '教育局 局长', '1970.01'],
  ]);
  expect(JSON.stringify(sheet.blocks)).toContain('查询人（签字）');
});
