import type { Card, WarningCardStage } from '../case-types/warning-card.ts';

/** From 签发 on, whatever days a record of an earlier release bears; a withdrawn card was never given. */
export function wasGiven({ stage }: Pick<Card, 'stage'>): boolean {
  return given.includes(stage);
}

const given: readonly string[] = [
  'issued',
  'delivered',
  'awaitingReply',
  'rectifying',
  'visiting',
  'closed',
  'escalated',
  'transferred',
] satisfies WarningCardStage[];
