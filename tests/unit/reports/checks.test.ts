import { expect, it } from 'vitest';
import type { Fact } from '#shared/facts/fact.ts';
import { checkReport } from '#shared/reports/checks.ts';
import type { Report } from '#shared/reports/model.ts';
import { checkRecords } from '#shared/reports/record-checks.ts';
import { yearChapter } from '#shared/reports/year-chapter.ts';
import { aHousehold, aTalk, aVillage, aYear } from '#tests/unit/facts/year.ts';

const year = aYear(
  [aTalk({ mainClass: 'appeal' }), aTalk(), aTalk(), aTalk({ mainClass: 'suggestion' })],
  [aVillage({ income: 90 }), aVillage(), aHousehold({ income: 6100 }), aHousehold()],
);
const report = yearChapter(year, '全市');

function withFact(id: string, change: (fact: Fact) => Partial<Fact>): Report {
  const facts = report.facts.map((fact) => (fact.id === id ? { ...fact, ...change(fact) } : fact));
  return { ...report, facts };
}

/** One record fewer than was counted, the figure following it. */
function dropOne({ records, value }: Fact): Partial<Fact> {
  return { value: value - 1, records: { ...records, ids: records.ids.slice(1) } };
}

it('finds nothing in a chapter that was made from its records', () => {
  expect(checkReport(report)).toEqual([]);
});

it('finds a class that lost a record: the classes no longer add up to the total', () => {
  const [finding] = checkReport(withFact('interviews.report', dropOne));
  expect(finding).toMatchObject({
    message: '“约谈”4人次，而分项1＋1＋1＝3，相差1。',
    where: ['条目【概况】', '条目【干部约谈】'],
    sentence: '2013年，全市组织部门约谈干部4人次。',
    records: { table: 'cases', ids: [year.interviews[1]?.id] },
  });
  expect(finding?.figures.map((figure) => figure.factId)).toEqual([
    'interviews.total',
    'interviews.appeal',
    'interviews.report',
    'interviews.suggestion',
  ]);
});

it('finds a talk without a class, which belongs to the total and to no part', () => {
  const stray = aTalk({ mainClass: undefined });
  const findings = checkReport(yearChapter(aYear([stray, aTalk()]), '全市'));
  expect(findings).toMatchObject([{ records: { ids: [stray.id] } }]);
});

it('finds a part that is greater than its whole', () => {
  const findings = checkReport(
    withFact('households.overLine', (fact) => ({
      value: 3,
      records: { ...fact.records, ids: ['x', 'y', 'z'] },
    })),
  );
  expect(findings.map((finding) => finding.message)).toContain(
    '其中数“人均收入达到6000元的低收入户”3户大于总数“建档立卡低收入户”2户。',
  );
});

it('finds a part whose records are not among those of the whole', () => {
  const [finding] = checkReport(
    withFact('villages.overLine', ({ records }) => ({ records: { ...records, ids: ['elsewhere'] } })),
  );
  expect(finding).toMatchObject({
    message: expect.stringContaining('有1条记录不在总数'),
    records: { ids: ['elsewhere'] },
  });
});

it('finds a share that does not follow from its base', () => {
  const messages = checkReport(withFact('villages.overLine.share', () => ({ value: 65 }))).map(
    (f) => f.message,
  );
  expect(messages[0]).toContain('应为50.0%');
});

it('finds a value that is not the number of its records', () => {
  const [finding] = checkReport(withFact('interviews.people', () => ({ value: 5 })));
  expect(finding?.message).toBe('“约谈干部人数”5人，而它的记录清单有4条。');
});

it('finds one figure printed with two values', () => {
  const items = report.items.map((item, index) =>
    index === 0
      ? item
      : {
          ...item,
          paragraphs: item.paragraphs.map((paragraph) =>
            paragraph.map((piece) =>
              'chip' in piece && piece.chip.factId === 'interviews.total'
                ? { chip: { ...piece.chip, value: 9 } }
                : piece,
            ),
          ),
        },
  );
  const [finding] = checkReport({ ...report, items });
  expect(finding?.message).toBe('“约谈”在正文中写作4、9，而按记录计算为4人次。');
  expect(finding?.where).toEqual(['条目【概况】', '条目【干部约谈】']);
});

it('names a figure in the text that the records give no more by its value, and offers nothing to open', () => {
  const gone = { ...report, facts: report.facts.filter(({ id }) => id !== 'interviews.total') };
  const finding = checkReport(gone).find(({ message }) => message.includes('没有来源'));
  expect(finding).toMatchObject({
    message: '正文中的数字4，按现在的记录已没有来源。',
    sentence: '2013年，全市组织部门约谈干部4人次。',
    figures: [],
  });
});

it('names a share with no more than two decimals', () => {
  const findings = checkReport(withFact('villages.overLine.share', () => ({ value: 200 / 3 })));
  expect(findings.map(({ message }) => message).join()).toMatch(/在正文中写作50，而按记录计算为66.67%。/);
});

it('finds a village that was entered twice for the year', () => {
  const twice = [aVillage({ village: 'a' }), aVillage({ village: 'a' }), aVillage()];
  expect(checkRecords(aYear([], twice))).toMatchObject([
    {
      message: expect.stringContaining('有1个村'),
      records: { table: 'details', ids: twice.slice(0, 2).map((row) => row.id) },
    },
  ]);
  expect(checkRecords(year)).toEqual([]);
});

it('finds 人 written behind a figure that counts 人次', () => {
  const items = report.items.map((item) => ({
    ...item,
    paragraphs: item.paragraphs.map((paragraph) =>
      paragraph.map((piece) => ('text' in piece ? { text: piece.text.replace('人次', '人') } : piece)),
    ),
  }));
  const messages = checkReport({ ...report, items }).map(({ message }) => message);
  expect(messages).toContain('“约谈”4人次在正文中写作“4人”：人次与人（名）不能混用。');
});

it('finds two shares that lead back to different bases', () => {
  const [share] = report.facts.filter(({ id }) => id === 'villages.overLine.share');
  if (!share) throw new Error('the year has no share');
  const other = { ...share, id: 'villages.other.share', name: '另一比例', value: 20 };
  const messages = checkReport({ ...report, facts: [...report.facts, other] }).map(({ message }) => message);
  expect(messages.some((message) => message.includes('由它们倒推为2与5'))).toBe(true);
});
