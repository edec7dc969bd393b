import { expect, it } from 'vitest';
import { checkReport } from '#shared/reports/checks.ts';
import { type Report, textOfParagraph } from '#shared/reports/model.ts';
import { yearChapter } from '#shared/reports/year-chapter.ts';
import { aCard, aDispatch, aHousehold, aProject, aTalk, aVillage, aYear } from '#tests/unit/facts/year.ts';

function textOf(report: Report): Record<string, string> {
  return Object.fromEntries(
    report.items.map((item) => [item.title, item.paragraphs.map(textOfParagraph).join('\n')]),
  );
}

it('tells a year in one overview and an item for each system', () => {
  const year = aYear(
    [
      aTalk({ person: 'a', form: 'application', mainClass: 'appeal' }),
      aTalk({ person: 'a' }),
      aTalk(),
      aCard({ colour: 'blue', closedOn: '2013-06-03' }),
      aCard({ colour: 'orange', deliveredOn: '2013-05-07', repliedOn: '2013-05-09' }, 'rectifying'),
      aDispatch(),
    ],
    [aVillage({ income: 80 }), aVillage({ helper: 'superior' }), aHousehold(), aProject({ invested: 30.5 })],
  );
  const report = yearChapter(year, '全市');
  expect(report.title).toBe('组织工作');
  expect(textOf(report)).toEqual({
    概况:
      '2013年，全市组织部门约谈干部3人次，签发四色卡2张，选派第一书记1名，落实帮扶项目1个。' +
      '结对帮扶覆盖经济薄弱村2个、低收入户1户。以上数字由逐件登记的记录汇总，截至2013年12月31日。',
    干部约谈:
      '年内与干部约谈3人次，涉及干部2人。就谈话内容看，个人诉求1件，汇报工作和思想情况2件。' +
      '就谈话形式看，申请约谈1人次，主动约谈2人次。',
    四色卡监督:
      '年内签发四色卡2张，涉及干部2人，计蓝色警宣卡1张、橙色警询卡1张。' +
      '应当书面说明（检查）的1张，按期说明1张，按期率100.0%。到年末已销号1张。',
    第一书记:
      '年内选派1名干部到村任第一书记，年末在任1名。\n' +
      '列入帮扶的经济薄弱村2个，其中由上级市直部门帮扶1个。' +
      '到年末，集体经营性收入不少于70万元的村1个，占经济薄弱村的50.0%。' +
      '在册建档立卡低收入户1户。年内落实帮扶项目1个，登记投资总额30.5万元。',
  });
});

it('says of an empty year that there is nothing to report, and nothing else', () => {
  const report = yearChapter(aYear([]), '全市');
  expect(textOf(report)).toEqual({
    概况: '2013年，本单位没有登记约谈、四色卡和第一书记帮扶方面的记录，无可汇总的数字。',
  });
  expect(checkReport(report)).toEqual([]);
});

it('leaves out every clause without records: never a zero, never a broken sentence', () => {
  const kinds = [
    aTalk(),
    aCard(),
    aCard({ colour: 'red', deliveredOn: '2013-05-07' }, 'awaitingReply'),
    aDispatch(),
    aDispatch({ from: '2012-03-01' }),
  ];
  const rows = [aVillage({ income: undefined }), aHousehold(), aProject()];
  const years = [
    ...kinds.map((record) => aYear([record])),
    ...rows.map((row) => aYear([], [row])),
    aYear(kinds.slice(1, 3), rows.slice(0, 1)),
  ];
  for (const year of years) {
    const text = Object.values(textOf(yearChapter(year, '全市'))).join('\n');
    expect(text).not.toMatch(/(?<!\d)0(?:\.0)?(?:[人件张个户名]|%|万元)/);
    expect(text).not.toMatch(/[，、；][。，、；]|年内[。，]|到年末[。]|看，[。]|undefined|NaN|^[，。]/m);
    expect(text).toMatch(/。$/);
  }
});

it('names the first secretaries in office where nothing else was done', () => {
  expect(textOf(yearChapter(aYear([aDispatch({ from: '2012-03-01' })]), '全市'))).toMatchObject({
    概况: '到年末在任第一书记1名。以上数字由逐件登记的记录汇总，截至2013年12月31日。',
    第一书记: '年末在任第一书记1名。',
  });
});

it('speaks of the days so far while the year still runs', () => {
  const text = textOf(yearChapter(aYear([aTalk(), aDispatch()], [], '2013-06-30'), '全县'));
  expect(text.概况).toMatch(/^2013年1月1日至6月30日，全县组织部门约谈干部1人次/);
  expect(text.第一书记).toContain('，2013年6月30日在任1名');
});

it('takes every figure from a fact of the year', () => {
  const report = yearChapter(aYear([aTalk(), aCard(), aDispatch()], [aVillage(), aProject()]), '全市');
  const known = new Map(report.facts.map((fact) => [fact.id, fact.value]));
  const chips = report.items.flatMap((item) =>
    item.paragraphs.flat().flatMap((piece) => ('chip' in piece ? [piece.chip] : [])),
  );
  expect(chips.length).toBeGreaterThan(12);
  expect(chips.filter((chip) => known.get(chip.factId) !== chip.value)).toEqual([]);
});
