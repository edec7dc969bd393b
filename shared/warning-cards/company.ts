import { documentOf, isInForce } from '../basis-documents.ts';
import type { Case } from '../case-type.ts';
import { cardStock } from '../case-types/card-stock.ts';
import {
  type Card,
  cardColours,
  cardFields,
  isCard,
  isEnded,
  warningCard,
} from '../case-types/warning-card.ts';
import type { Company, CompanyRules } from '../company-rules.ts';
import { MASK, mayRead } from '../confidential.ts';
import type { Problem } from '../result.ts';
import { sequelOf } from './sequel.ts';
import { serialProblem } from './stock.ts';

/** `四色卡组警〔2013〕红-001号`, or by its day where it has no number yet: how a sentence names a card. */
export function cardInWords({ number, values: { colour, registeredOn } }: Card): string {
  if (number) return `四色卡${number.text}`;
  const name = colour === undefined ? warningCard.label : cardColours[colour].name;
  return `${registeredOn ?? ''}登记的${name}（未编号）`;
}

export const cardRules: CompanyRules = {
  problems: (record, company) =>
    isCard(record)
      ? [
          ...secondRed(record, company),
          ...notOurs(record, company),
          ...secondInquiry(record, company),
          ...notDone(record, company),
          ...notDrawn(record, company),
          ...notInForce(record, company),
        ]
      : [],
  revision: (before, after) => (isCard(before) && isCard(after) ? heldFast(before, after) : []),
  unique: ['serial'],
  ledger: cardStock.name,
  sequel: (record, act, today) => (isCard(record) ? sequelOf(record, act, today) : undefined),
};

/** One person has at most one red card that is not yet ended: its 影响期 and its report would run twice. */
function secondRed(card: Card, { others, person, reader }: Company): readonly Problem[] {
  if (card.values.colour !== 'red' || isEnded(card)) return [];
  const open = others.find(
    (other): other is Card => isCard(other) && other.values.colour === 'red' && !isEnded(other),
  );
  if (!open) return [];
  const name = person?.values.name ?? open.frozen?.name ?? '';
  const message = mayRead(open, reader)
    ? `${name}已有未销号的${withStage(open)}；请先将其销号或撤销，再发第二张红卡。`
    : `${name}${MASK}，现不能发红色警省卡；请与干部监督承办人联系。`;
  return [{ field: 'colour', message }];
}

function withStage(card: Card): string {
  return `${cardInWords(card)}，现为“${warningCard.stages[stageOf(card)].label}”`;
}

/** 二次函询 is one act: as long as its card was not taken back, the first card is not asked about again. */
function secondInquiry(card: Card, { before, others, reader }: Company): readonly Problem[] {
  const { origin, originKind } = card.values;
  if (before !== undefined || originKind !== 'second') return [];
  const known = others.find(
    (other): other is Card =>
      isCard(other) &&
      other.values.origin === origin &&
      other.values.originKind === 'second' &&
      other.stage !== 'withdrawn',
  );
  if (!known) return [];
  const words = mayRead(known, reader) ? withStage(known) : `（${MASK}）`;
  return [{ message: `已有二次函询${words}；不需要再次登记。` }];
}

/** 销号 says that the matter is settled. */
function notDone(card: Card, { before }: Company): readonly Problem[] {
  const isClosing = card.stage === 'closed' && before?.stage !== 'closed';
  if (!isClosing || card.values.conclusion !== 'notDone') return [];
  const message = '结论为“未整改”的不能销号；请继续整改，或者转上级色卡、移送。';
  return [{ field: 'conclusion', message }];
}

/** A card is given out on a blank one that was drawn and not spoilt, where the office keeps account of the colour. */
function notDrawn({ values, number }: Card, { before, ledger }: Company): readonly Problem[] {
  const { colour, serial } = values;
  const isNew = before?.number === undefined || before.values.serial !== serial;
  if (number === undefined || colour === undefined || !isNew) return [];
  const message = serialProblem(colour, serial, ledger);
  return message === undefined ? [] : [{ field: 'serial', message }];
}

/** A card rests on a document that is in force on the day it is issued. */
function notInForce({ values, number }: Card, { before, settings }: Company): readonly Problem[] {
  const { basis, issuedOn } = values;
  const isNew = before?.number === undefined || before.values.basis !== basis;
  if (number === undefined || basis === undefined || issuedOn === undefined || !isNew) return [];
  const document = documentOf(settings.basisDocuments, basis);
  if (!document || isInForce(document, issuedOn)) return [];
  const { validFrom, validUntil } = document;
  const span = [validFrom && `${validFrom}起施行`, validUntil && `${validUntil}止`]
    .filter(Boolean)
    .join('、');
  const message = `依据文件《${document.title}》${span}，签发日期${issuedOn}不在其间，请另选依据文件或核对日期。`;
  return [{ field: 'basis', message }];
}

/** What the leaders read and approved; of a card to a whole unit also the unit. */
const approved = ['colour', 'person', 'opening', 'summary', 'demand'] as const;
/** Whom the card went to stands on paper as well. */
const given = [...approved, 'unit'] as const;

/** After the first opinion the card goes back before it is changed; once it has a number, it is taken back instead. */
function heldFast(before: Card, after: Card): readonly Problem[] {
  const hasChanged = (name: (typeof given)[number]) =>
    (before.values[name] ?? '') !== (after.values[name] ?? '');
  const refused = (names: readonly (typeof given)[number][], words: (label: string) => string) =>
    names.filter(hasChanged).map((field) => ({ field, message: words(cardFields[field].label) }));
  if (before.number) {
    const { text } = before.number;
    return refused(given, (label) => `已编为${text}，“${label}”不能再改；确实发错的，请撤销后另行登记。`);
  }
  if (before.stage !== 'headReview' && before.stage !== 'leaderReview') return [];
  const names = before.values.person === undefined ? given : approved;
  return refused(names, (label) => `分管领导已经审核，“${label}”不能再改；确需改动的，请先退回。`);
}

/**
 * 干部管理权限: nobody is carded whom another organ manages, or who is not in the register. Where that does not say who
 * manages them, nothing is refused; the card's page asks for it. A card that was given out goes on to its end, whoever
 * manages the person later.
 */
function notOurs(
  card: Card,
  { before, person, settings: { cardJurisdictions } }: Company,
): readonly Problem[] {
  if (before?.number !== undefined) return [];
  if (card.values.person !== undefined && person === undefined && !isEnded(card)) {
    return [
      { field: 'person', message: '名册中没有这名对象，不能发四色卡；请重新选择，或先在“干部”中登记。' },
    ];
  }
  const jurisdiction = person?.values.jurisdiction;
  if (jurisdiction === undefined || cardJurisdictions.includes(jurisdiction) || isEnded(card)) return [];
  const message = `${person?.values.name ?? ''}的干部管理权限为“${jurisdiction}”，不属本机关管理，不能发四色卡；请报有管理权限的机关，或在名册中核对。`;
  return [{ field: 'person', message }];
}

function stageOf(record: Case): keyof typeof warningCard.stages {
  const known = Object.keys(warningCard.stages).find(
    (name): name is keyof typeof warningCard.stages => name === record.stage,
  );
  if (known === undefined) throw new Error(`no stage ${record.stage}`);
  return known;
}
