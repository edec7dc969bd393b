import type { Card, WarningCardStage, WarningCardValues } from '#shared/case-types/warning-card.ts';

let count = 0;

/** A card as it stands in the store; `number` where it was issued. */
export function aCard(
  values: WarningCardValues = {},
  stage: WarningCardStage = 'closed',
  by = '经办人',
): Card {
  const id = `c${++count}`;
  const card: WarningCardValues = {
    colour: 'yellow',
    person: 'p1',
    registeredOn: values.issuedOn ?? '2013-05-01',
    issuedOn: '2013-05-06',
    ...values,
  };
  const number = { series: 'warningCard/2013', seq: count, text: `组警〔2013〕${count}号` };
  const steps = [{ stage: 'draft', act: '登记', at: '2013-05-01T02:00:00.000Z', by }];
  return {
    id,
    type: 'warningCard',
    stage,
    values: card,
    steps,
    frozen: { name: '张三', unit: '财政局', post: '副局长', level: '乡科级副职' },
    ...(card.issuedOn === undefined ? {} : { number }),
  };
}
