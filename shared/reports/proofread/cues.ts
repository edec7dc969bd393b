import type { FactId } from '#shared/facts/registry.ts';

/** The words by which a sentence says that it speaks of a fact. */
export interface Cues {
  /** In the clause of the figure itself. */
  readonly head: RegExp;
  /** In the clause, the sentence or the paragraph before; the head alone decides if missing. */
  readonly topic?: RegExp;
  /** Not in the clause: it would be another fact. */
  readonly not?: RegExp;
}

const talk = /约谈|谈话|谈心/;
const card = /四色卡|警宣|警示|警询|警省|[蓝黄橙红](?:色)?卡/;
const village = /薄弱村|帮扶村|重点村/;
const household = /低收入户|低收入农户|建档立卡|农户/;
const oneTalk = /诉求|汇报|意见|建议|申请约谈|主动约谈|下访|工作约谈|问责|申请|不予/;
const oneColour = /蓝|黄|橙|红|警宣|警示|警询|警省/;
const cardStep = /销号|逾期|说明|检查|检讨|按期|涉及|应当|提醒|未办/;

/**
 * What the figures of a draft are told apart by. A fact without an entry is looked for by its name. The words are those
 * of published year chapters and of our own phrases.
 */
export const cues: Partial<Readonly<Record<FactId, Cues>>> = {
  'interviews.total': { head: /约谈|谈话|谈心/, not: oneTalk },
  'interviews.people': { head: /干部|人|约谈/, topic: talk, not: oneTalk },
  'interviews.appeal': { head: /诉求/, topic: talk },
  'interviews.report': { head: /汇报/, topic: talk },
  'interviews.suggestion': { head: /意见|建议/, topic: talk },
  'interviews.form.application': { head: /申请/, topic: talk, not: /不予|诉求/ },
  'interviews.form.proactive': { head: /主动/, topic: talk },
  'interviews.form.fieldVisit': { head: /下访/, topic: talk },
  'interviews.form.accountability': { head: /工作约谈|问责/, topic: talk },
  'cards.issued': {
    head: /四色卡|签发|发放|发出/,
    topic: card,
    not: new RegExp(`${oneColour.source}|${cardStep.source}`),
  },
  'cards.issued.blue': { head: /蓝|警宣/, not: cardStep },
  'cards.issued.yellow': { head: /黄|警示/, not: cardStep },
  'cards.issued.orange': { head: /橙|警询/, not: cardStep },
  'cards.issued.red': { head: /红|警省/, not: cardStep },
  'cards.people': { head: /涉及|干部|人/, topic: card, not: oneColour },
  'cards.replies.due': { head: /应当|应/, topic: card, not: /按期/ },
  'cards.replies.onTime': { head: /按期|按时|限期内/, topic: card },
  'cards.replies.onTime.share': { head: /按期|按时/, topic: card },
  'cards.closed': { head: /销号|解除/, topic: card },
  'cards.overdue': { head: /逾期|超期/, topic: card },
  'firstSecretaries.dispatched': {
    head: /选派|派出|派驻|第一书记/,
    topic: /第一书记/,
    not: /在任|在岗|在村/,
  },
  'firstSecretaries.inOffice': { head: /在任|在岗|在村/, topic: /第一书记/ },
  'villages.weak': { head: /薄弱村/, not: /上级|市直|省直|达到|超过|不少于|本级/ },
  'villages.helpedHere': { head: /本级|本市|本县/, topic: village },
  'villages.helpedBySuperior': { head: /上级|市直|省直/, topic: village },
  'villages.overLine': { head: /收入/, topic: village, not: household },
  'villages.overLine.share': { head: /占|比例|率/, topic: village, not: household },
  'households.lowIncome': { head: household, not: /达到|超过|不少于|人均/ },
  'households.overLine': { head: /人均|收入(?:达到|超过|不少于)|达到|超过|不少于/, topic: household },
  'households.overLine.share': { head: /占|比例|率/, topic: household },
  'projects.landed': { head: /项目/, not: /投资|投入/ },
  'projects.invested': { head: /投资|投入|资金/, topic: /项目/ },
};
