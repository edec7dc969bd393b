import type { Reference } from '#renderer/cases/Reference.tsx';
import type { Case } from '#shared/case-type.ts';
import { isCard } from '#shared/case-types/warning-card.ts';
import type { Values } from '#shared/fields.ts';
import { effectPeriod } from '#shared/warning-cards/effect.ts';
import { openingLine } from '#shared/warning-cards/opening.ts';

/** What the rules of the office say before anybody types: the opening line and the 影响期. Dates of acts are never made up. */
export function suggestForCard(record: Case, act: string, { settings, calendar }: Reference): Values {
  if (!isCard(record)) return {};
  const { colour, ground, deliveredOn } = record.values;
  if (act === '提出拟办' && colour !== undefined) {
    return { opening: openingLine(settings.cardOpenings, colour, ground) };
  }
  if (act === '收到书面说明' && colour === 'red' && deliveredOn !== undefined) {
    return effectPeriod(deliveredOn, settings.terms, calendar);
  }
  return {};
}
