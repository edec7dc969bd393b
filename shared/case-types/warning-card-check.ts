import type { ValuesOf } from '../fields.ts';
import type { Problem } from '../result.ts';
import { orderedDays } from './ordered-days.ts';
import type { cardFields } from './warning-card-fields.ts';

type Values = ValuesOf<typeof cardFields>;

/** Rules between the fields of a card: whom it goes to, and the order of its days. */
export function cardProblems(card: Values): readonly Problem[] {
  return [
    ...addressee(card),
    ...sameAgain(card),
    ...orderedDays(card, [
      ['registeredOn', 'proposedOn', '拟办日期早于登记日期，请核对两个日期。'],
      ['proposedOn', 'deputyOn', '分管领导审核日期早于拟办日期，请核对两个日期。'],
      ['registeredOn', 'deputyOn', '分管领导审核日期早于登记日期，请核对两个日期。'],
      ['deputyOn', 'headOn', '部长审定日期早于分管领导审核日期，请核对两个日期。'],
      ['headOn', 'leaderOn', '市委主要领导审定日期早于部长审定日期，请核对两个日期。'],
      ['headOn', 'issuedOn', '签发日期早于部长审定日期，请核对两个日期。'],
      ['leaderOn', 'issuedOn', '签发日期早于市委主要领导审定日期，请核对两个日期。'],
      ['issuedOn', 'deliveredOn', '送达日期早于签发日期，请核对两个日期。'],
      ['deliveredOn', 'repliedOn', '书面说明日期早于送达日期，请核对两个日期。'],
      ['deliveredOn', 'reportedOn', '整改报告日期早于送达日期，请核对两个日期。'],
      ['deliveredOn', 'visitedOn', '回访日期早于送达日期，请核对两个日期。'],
      ['deliveredOn', 'closedOn', '销号日期早于送达日期，请核对两个日期。'],
      ['visitedOn', 'closedOn', '销号日期早于回访日期，请核对两个日期。'],
      ['effectFrom', 'effectUntil', '影响期止早于影响期起，请核对两个日期。'],
    ]),
  ];
}

/** A card goes to a person; a blue one may go to a unit as a whole. */
function addressee(card: Values): readonly Problem[] {
  const toUnit = card.colour === 'blue' && card.unit !== undefined;
  const message = '请选择“对象”。只有蓝色警宣卡可以只发给单位，这时请填写单位。';
  return card.person === undefined && !toUnit ? [{ field: 'person', message }] : [];
}

/** Whom the card should have gone to is somebody else. */
function sameAgain({ person, unit, rightPerson, rightUnit }: Values): readonly Problem[] {
  if (person !== undefined && rightPerson === person) {
    return [{ field: 'rightPerson', message: '“应发对象”就是这张卡的对象，请改选应当收卡的人。' }];
  }
  if (person === undefined && unit !== undefined && rightUnit === unit) {
    return [{ field: 'rightUnit', message: '“应发单位”就是这张卡的单位，请改选应当收卡的单位。' }];
  }
  return [];
}
