import type { FactId } from '#shared/facts/registry.ts';

/** The words by which a sentence says that it speaks of a fact. */
export interface Cues {
  /** In the clause of the figure itself. */
  readonly head: RegExp;
  /** In the clause, the sentence or the paragraph before; the head alone decides if missing. */
  readonly topic?: RegExp;
  /** Not in the clause: it would be another fact. */
  readonly not?: RegExp;
  /** Of a share: what the base is called, where the sentence names it (占经济薄弱村总数的65%). */
  readonly base?: RegExp;
}

const talk = /约谈|谈话|谈心/;
const card = /四色卡|警宣|警示|警询|警省|[蓝黄橙红](?:色)?卡/;
const village = /薄弱村|帮扶村|重点村/;
const household = /低收入户|低收入农户|建档立卡|农户/;
const oneTalk = /诉求|汇报|意见|建议|申请约谈|主动约谈|下访|工作约谈|问责|申请|不予/;
const oneColour = /蓝|黄|橙|红|警宣|警示|警询|警省/;
const cardStep = /销号|逾期|说明|检查|检讨|按期|涉及|应当|提醒|未办|上级色?卡|移送|影响期|再次|两次/;
/** Some of the people only: a figure no fact is kept for. */
const somePeople = /女|党外|乡镇|镇街|市直|县直|[科处县]级|正职|副职|新任|年轻|中层|人才|后备|大学生/;
const somePeopleSent = /女|党外|[科处县]级|年轻|后备|大学生|队员|队长/;
/** What is done with households or villages says nothing about how many there are. */
const visits = /走访|慰问|看望|结对|发放|受益|惠及|参与/;
const cardTopic = new RegExp(`${card.source}|发卡`);
const both = (...all: readonly RegExp[]) => new RegExp(all.map(({ source }) => source).join('|'));

/**
 * What the figures of a draft are told apart by. A fact without an entry is looked for by its name. The words are those
 * of published year chapters and of our own phrases.
 */
export const cues: Partial<Readonly<Record<FactId, Cues>>> = {
  'interviews.total': { head: /约谈|谈话|谈心/, not: both(oneTalk, somePeople) },
  'interviews.people': { head: /干部|人|约谈/, topic: talk, not: both(oneTalk, somePeople) },
  'interviews.lastYear': { head: /约谈|谈话|谈心/, not: both(oneTalk, somePeople) },
  'interviews.appeal': { head: /诉求/, topic: both(talk, /个人诉求/) },
  'interviews.report': { head: /汇报/, topic: both(talk, /汇报工作和思想/) },
  'interviews.suggestion': { head: /意见|建议/, topic: talk },
  'interviews.form.application': { head: /申请/, topic: talk, not: /不予|诉求/ },
  'interviews.form.proactive': { head: /主动/, topic: talk, not: /申请/ },
  'interviews.form.fieldVisit': { head: /下访/, topic: talk },
  'interviews.form.accountability': { head: /工作约谈|问责/, topic: talk },
  'cards.issued': {
    head: /四色卡|签发|发放|发出|发卡/,
    topic: cardTopic,
    not: both(oneColour, cardStep),
  },
  'cards.lastYear': {
    head: /四色卡|签发|发放|发出|发卡/,
    topic: cardTopic,
    not: both(oneColour, cardStep),
  },
  'cards.issued.blue': { head: /蓝|警宣/, not: cardStep },
  'cards.issued.yellow': { head: /黄|警示/, not: cardStep },
  'cards.issued.orange': { head: /橙|警询/, not: cardStep },
  'cards.issued.red': { head: /红|警省/, not: cardStep },
  'cards.people': {
    head: /涉及|干部|人/,
    topic: cardTopic,
    not: both(oneColour, somePeople, /再次|两次|第二次|影响期/),
  },
  'cards.second': { head: /再次|两次|第二次/, topic: cardTopic },
  'cards.inEffect': { head: /影响期/, topic: cardTopic },
  'cards.escalated': { head: /转(?:为|成)?上级色?卡|升级/, topic: cardTopic },
  'cards.transferred': { head: /移送/, topic: cardTopic },
  'cards.replies.due': { head: /应当|应/, topic: cardTopic, not: /按期/ },
  'cards.replies.onTime': { head: /按期|按时|限期内/, topic: cardTopic },
  'cards.replies.onTime.share': { head: /按期|按时/, topic: both(cardTopic, /说明率/), base: /说明|检查/ },
  'cards.closed': { head: /销号|解除/, topic: both(cardTopic, /销号/), not: /逾期/ },
  'cards.closed.share': { head: /销号/, topic: both(cardTopic, /销号率/), base: /卡|签发/ },
  'cards.overdue': { head: /逾期|超期/, topic: cardTopic, not: /上级色?卡|移送/ },
  'firstSecretaries.dispatched': {
    head: /选派|派出|派驻|第一书记/,
    topic: /第一书记/,
    not: both(/在任|在岗|在村|累计/, somePeopleSent, visits),
  },
  'firstSecretaries.cumulative': { head: /累计/, topic: /第一书记/, not: both(somePeopleSent, visits) },
  'firstSecretaries.lastYearEnd': { head: /在任|在岗|在村/, topic: /第一书记/, not: somePeopleSent },
  'firstSecretaries.inOffice': {
    head: /在任|在岗|在村/,
    topic: /第一书记/,
    not: both(somePeopleSent, /(?:年|期|月|季)初/),
  },
  'villages.weak': { head: /薄弱村/, not: both(/上级|市直|省直|达到|超过|不少于|本级/, visits) },
  'villages.helpedHere': { head: /本级|本市|本县/, topic: village },
  'villages.helpedBySuperior': { head: /上级|市直|省直/, topic: village },
  'villages.meanIncome': { head: /村均|平均/, topic: both(village, /村均/), not: household },
  'villages.meanIncome.lastYear': { head: /村均|平均/, topic: both(village, /村均/), not: household },
  'villages.overLine': { head: /收入/, topic: village, not: both(household, visits) },
  'villages.overLine.share': { head: /占|比例|率/, topic: village, not: household, base: /村/ },
  'households.lowIncome': { head: household, not: both(/达到|超过|不少于|人均|以上/, visits) },
  'households.overLine': { head: /人均|收入(?:达到|超过|不少于)|达到|超过|不少于/, topic: household },
  'households.overLine.share': { head: /占|比例|率/, topic: household, base: /户/ },
  'projects.landed': { head: /项目/, not: /投资|投入/ },
  'projects.invested': { head: /投资|投入|资金/, topic: /项目/ },
};
