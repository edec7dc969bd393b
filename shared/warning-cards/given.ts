import type { Card } from '../case-types/warning-card.ts';

/** 签发 happened and the card was not taken back. */
export function wasGiven({ stage, values: { issuedOn } }: Card): boolean {
  return issuedOn !== undefined && stage !== 'withdrawn';
}
