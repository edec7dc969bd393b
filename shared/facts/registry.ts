import {
  comparisonsWithLastYear,
  interviewsLastYear,
  villagesMeanIncome,
  villagesMeanIncomeLastYear,
} from './against-last-year.ts';
import type { Fact } from './fact.ts';
import {
  firstSecretariesAtStart,
  firstSecretariesCumulative,
  firstSecretariesDispatched,
  firstSecretariesInOffice,
  firstSecretariesLastYearEnd,
} from './first-secretaries.ts';
import { householdsLowIncome, householdsOverLine, householdsOverLineShare } from './households.ts';
import { interviewsOfClass, interviewsOfForm, interviewsPeople, interviewsTotal } from './interviews.ts';
import { projectsInvested, projectsLanded } from './projects.ts';
import {
  villagesHelpedBySuperior,
  villagesHelpedHere,
  villagesOverLine,
  villagesOverLineShare,
  villagesWeak,
} from './villages.ts';
import {
  cardsClosedShare,
  cardsEscalated,
  cardsInEffect,
  cardsLastYear,
  cardsSecond,
  cardsTransferred,
} from './warning-card-outcomes.ts';
import {
  cardRepliesDue,
  cardRepliesOnTime,
  cardRepliesOnTimeShare,
  cardsClosed,
  cardsIssued,
  cardsOfColour,
  cardsOverdue,
  cardsPeople,
} from './warning-cards.ts';
import type { YearRecords } from './year-records.ts';

/** Computes one fact of a year, or undefined where it has no meaning (a share without a base). */
export type FactMaker = (records: YearRecords) => Fact | undefined;

/** Every fact the product knows, by id. Reports, statistics and checks take them from here and compute none themselves. */
export const factMakers = {
  'interviews.total': interviewsTotal,
  'interviews.people': interviewsPeople,
  'interviews.appeal': interviewsOfClass('appeal'),
  'interviews.report': interviewsOfClass('report'),
  'interviews.suggestion': interviewsOfClass('suggestion'),
  'interviews.form.application': interviewsOfForm('application'),
  'interviews.form.proactive': interviewsOfForm('proactive'),
  'interviews.form.fieldVisit': interviewsOfForm('fieldVisit'),
  'interviews.form.accountability': interviewsOfForm('accountability'),
  'cards.issued': cardsIssued,
  'cards.issued.blue': cardsOfColour('blue'),
  'cards.issued.yellow': cardsOfColour('yellow'),
  'cards.issued.orange': cardsOfColour('orange'),
  'cards.issued.red': cardsOfColour('red'),
  'cards.people': cardsPeople,
  'cards.replies.due': cardRepliesDue,
  'cards.replies.onTime': cardRepliesOnTime,
  'cards.replies.onTime.share': cardRepliesOnTimeShare,
  'cards.closed': cardsClosed,
  'cards.overdue': cardsOverdue,
  'cards.closed.share': cardsClosedShare,
  'cards.escalated': cardsEscalated,
  'cards.transferred': cardsTransferred,
  'cards.second': cardsSecond,
  'cards.inEffect': cardsInEffect,
  'cards.lastYear': cardsLastYear,
  'firstSecretaries.dispatched': firstSecretariesDispatched,
  'firstSecretaries.inOffice': firstSecretariesInOffice,
  'villages.weak': villagesWeak,
  'villages.helpedHere': villagesHelpedHere,
  'villages.helpedBySuperior': villagesHelpedBySuperior,
  'villages.overLine': villagesOverLine,
  'villages.overLine.share': villagesOverLineShare,
  'households.lowIncome': householdsLowIncome,
  'households.overLine': householdsOverLine,
  'households.overLine.share': householdsOverLineShare,
  'projects.landed': projectsLanded,
  'projects.invested': projectsInvested,
  'interviews.lastYear': interviewsLastYear,
  'firstSecretaries.cumulative': firstSecretariesCumulative,
  'firstSecretaries.atStart': firstSecretariesAtStart,
  'firstSecretaries.lastYearEnd': firstSecretariesLastYearEnd,
  'villages.meanIncome': villagesMeanIncome,
  'villages.meanIncome.lastYear': villagesMeanIncomeLastYear,
  ...comparisonsWithLastYear,
} as const satisfies Record<string, FactMaker>;

export type FactId = keyof typeof factMakers;

/** All facts of a year. */
export function factsOf(records: YearRecords): readonly Fact[] {
  return Object.values<FactMaker>(factMakers).flatMap((make) => make(records) ?? []);
}
