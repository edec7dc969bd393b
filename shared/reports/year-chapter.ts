import { mainClasses } from '#shared/case-types/interview.ts';
import { cardColours } from '#shared/case-types/warning-card.ts';
import { dayInWords, lastDayOf } from '#shared/day.ts';
import type { Fact } from '#shared/facts/fact.ts';
import { interviewForms } from '#shared/facts/interviews.ts';
import { type FactId, factsOf } from '#shared/facts/registry.ts';
import type { YearRecords } from '#shared/facts/year-records.ts';
import { type Clause, join, paragraph, say, sentence } from './clause.ts';
import type { Report, ReportItem } from './model.ts';

/** Finds a fact of the year; undefined where it has no meaning. */
type Find = (id: FactId) => Fact | undefined;

/**
 * The yearbook chapter 组织工作: 【概况】, then one item for each system that has records. The order of an item is
 * what was done, how it splits, what came of it. Whatever has no records is left out, never reported as zero.
 * @param place whose year it is: 全市, 全县 …
 */
export function yearChapter(records: YearRecords, place: string): Report {
  const facts = factsOf(records);
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const find: Find = (id) => byId.get(id);
  const end = records.asOf === lastDayOf(records.year) ? '年末' : dayInWords(records.asOf);
  const chapters: readonly [title: string, paragraphs: readonly Clause[]][] = [
    ['干部约谈', [interviewText(find)]],
    ['四色卡监督', [cardText(find, end)]],
    ['第一书记', [secretaryText(find, end), helpText(find, end, records)]],
  ];
  const items = chapters.flatMap(([title, clauses]): readonly ReportItem[] => {
    const paragraphs = clauses.filter((clause) => clause !== undefined);
    return paragraphs.length === 0 ? [] : [{ title, paragraphs }];
  });
  const overview = { title: '概况', paragraphs: [overviewText(find, end, records, place)] };
  return { title: '组织工作', year: records.year, asOf: records.asOf, items: [overview, ...items], facts };
}

function overviewText(find: Find, end: string, records: YearRecords, place: string) {
  const span = spanOf(records);
  const done = sentence(
    `${span}，${place}组织部门`,
    [
      say`约谈干部${find('interviews.total')}人次`,
      say`签发四色卡${find('cards.issued')}张`,
      say`选派第一书记${find('firstSecretaries.dispatched')}名`,
      say`落实帮扶项目${find('projects.landed')}个`,
    ],
    '，',
  );
  const helped = sentence(
    '结对帮扶覆盖',
    [say`经济薄弱村${find('villages.weak')}个`, say`低收入户${find('households.lowIncome')}户`],
    '、',
  );
  const inOffice = sentence(`到${end}`, [say`在任第一书记${find('firstSecretaries.inOffice')}名`], '，');
  const all = paragraph(done, helped, done || helped ? undefined : inOffice);
  const note = [{ text: `以上数字由逐件登记的记录汇总，截至${dayInWords(records.asOf)}。` }];
  const nothing = `${span}，本单位没有登记约谈、四色卡和第一书记帮扶方面的记录，无可汇总的数字。`;
  return all ? [...all, ...note] : [{ text: nothing }];
}

/** 2013年, or for a year that is not over 2026年1月1日至11月22日. */
function spanOf({ year, asOf }: YearRecords): string {
  if (asOf === lastDayOf(year)) return `${year}年`;
  return `${year}年1月1日至${dayInWords(asOf).slice(`${year}年`.length)}`;
}

function interviewText(find: Find): Clause {
  return paragraph(
    sentence(
      '年内与干部',
      [say`约谈${find('interviews.total')}人次`, say`涉及干部${find('interviews.people')}人`],
      '，',
    ),
    sentence(
      '就谈话内容看，',
      [
        say`${mainClasses.appeal}${find('interviews.appeal')}件`,
        say`${mainClasses.report}${find('interviews.report')}件`,
        say`${mainClasses.suggestion}${find('interviews.suggestion')}件`,
      ],
      '，',
    ),
    sentence(
      '就谈话形式看，',
      [
        say`${interviewForms.application}${find('interviews.form.application')}人次`,
        say`${interviewForms.proactive}${find('interviews.form.proactive')}人次`,
        say`${interviewForms.fieldVisit}${find('interviews.form.fieldVisit')}人次`,
        say`${interviewForms.accountability}${find('interviews.form.accountability')}人次`,
      ],
      '，',
    ),
  );
}

function cardText(find: Find, end: string): Clause {
  const colours = join(
    [
      say`${cardColours.blue.name}${find('cards.issued.blue')}张`,
      say`${cardColours.yellow.name}${find('cards.issued.yellow')}张`,
      say`${cardColours.orange.name}${find('cards.issued.orange')}张`,
      say`${cardColours.red.name}${find('cards.issued.red')}张`,
    ],
    '、',
  );
  return paragraph(
    sentence(
      '年内',
      [
        say`签发四色卡${find('cards.issued')}张`,
        say`涉及干部${find('cards.people')}人`,
        colours && [{ text: '计' }, ...colours],
      ],
      '，',
    ),
    sentence(
      '',
      [
        say`应当书面说明（检查）的${find('cards.replies.due')}张`,
        say`按期说明${find('cards.replies.onTime')}张`,
        say`按期率${find('cards.replies.onTime.share')}%`,
      ],
      '，',
    ),
    sentence(
      `到${end}`,
      [say`已销号${find('cards.closed')}张`, say`尚有${find('cards.overdue')}张逾期未办`],
      '，',
    ),
  );
}

function secretaryText(find: Find, end: string): Clause {
  const sent = say`年内选派${find('firstSecretaries.dispatched')}名干部到村任第一书记`;
  const inOffice = find('firstSecretaries.inOffice');
  return paragraph(
    sentence('', [sent, sent ? say`${end}在任${inOffice}名` : say`${end}在任第一书记${inOffice}名`], '，'),
  );
}

function helpText(find: Find, end: string, { rules }: YearRecords): Clause {
  return paragraph(
    sentence(
      '',
      [
        say`列入帮扶的经济薄弱村${find('villages.weak')}个`,
        say`其中由上级市直部门帮扶${find('villages.helpedBySuperior')}个`,
      ],
      '，',
    ),
    sentence(
      `到${end}，`,
      [
        say`集体经营性收入不少于${rules.villageIncomeLine}万元的村${find('villages.overLine')}个`,
        say`占经济薄弱村的${find('villages.overLine.share')}%`,
      ],
      '，',
    ),
    sentence(
      '',
      [
        say`在册建档立卡低收入户${find('households.lowIncome')}户`,
        say`其中人均收入不少于${rules.householdIncomeLine}元的${find('households.overLine')}户`,
        say`占${find('households.overLine.share')}%`,
      ],
      '，',
    ),
    sentence(
      '年内',
      [say`落实帮扶项目${find('projects.landed')}个`, say`登记投资总额${find('projects.invested')}万元`],
      '，',
    ),
  );
}
