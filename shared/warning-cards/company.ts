import type { Case } from '../case-type.ts';
import { type Card, cardColours, isCard, isEnded, warningCard } from '../case-types/warning-card.ts';
import type { Company, CompanyRules } from '../company-rules.ts';
import type { Problem } from '../result.ts';
import { sequelOf } from './sequel.ts';

/** `四色卡组警〔2013〕红-001号`, or by its day where it has no number yet: how a sentence names a card. */
export function cardInWords({ number, values: { colour, registeredOn } }: Card): string {
  if (number) return `四色卡${number.text}`;
  const name = colour === undefined ? warningCard.label : cardColours[colour].name;
  return `${registeredOn ?? ''}登记的${name}（未编号）`;
}

export const cardRules: CompanyRules = {
  problems: (record, company) =>
    isCard(record) ? [...secondRed(record, company), ...notOurs(record, company)] : [],
  unique: ['serial'],
  sequel: (record, act, today) => (isCard(record) ? sequelOf(record, act, today) : undefined),
};

/** One person has at most one red card that is not yet ended: its 影响期 and its report would run twice. */
function secondRed(card: Card, { others, person }: Company): readonly Problem[] {
  if (card.values.colour !== 'red' || isEnded(card)) return [];
  const open = others.find(
    (other): other is Card => isCard(other) && other.values.colour === 'red' && !isEnded(other),
  );
  if (!open) return [];
  const stage = warningCard.stages[stageOf(open)].label;
  const name = person?.values.name ?? open.frozen?.name ?? '';
  const message = `${name}已有未销号的${cardInWords(open)}，现为“${stage}”；请先将其销号或撤销，再发第二张红卡。`;
  return [{ field: 'colour', message }];
}

/** 干部管理权限: nobody is carded whom another organ manages. Where the register does not say, nothing is refused. */
function notOurs(card: Card, { person, settings: { cardJurisdictions } }: Company): readonly Problem[] {
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
