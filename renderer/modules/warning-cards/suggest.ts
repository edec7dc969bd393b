import type { Reference } from '#renderer/cases/Reference.tsx';
import type { Case } from '#shared/case-type.ts';
import { isCard, isCardColour } from '#shared/case-types/warning-card.ts';
import type { Values } from '#shared/fields.ts';
import { effectPeriod } from '#shared/warning-cards/effect.ts';
import { openingLine } from '#shared/warning-cards/opening.ts';

/** What the rules of the office say before anybody types: the opening line and the 影响期. Dates of acts are never made up. */
export function suggestForCard(record: Case, act: string, { settings, calendar }: Reference): Values {
  if (!isCard(record)) return {};
  const { colour, ground, deliveredOn } = record.values;
  if (act === '提出拟办' && colour !== undefined && ground !== undefined) {
    return { opening: openingLine(settings.cardOpenings, colour, ground) };
  }
  if (act === '收到书面说明' && colour === 'red' && deliveredOn !== undefined) {
    return effectPeriod(deliveredOn, settings.terms, calendar);
  }
  return {};
}

/** The opening line follows the 事由类别 until somebody has worded it by hand. */
export function followCard(changed: string, values: Values, { settings }: Reference): Values | undefined {
  const { colour, ground, opening } = values;
  if (changed !== 'ground' || !isCardColour(colour) || typeof ground !== 'string') return undefined;
  const line = (word: string) => openingLine(settings.cardOpenings, colour, word);
  const own =
    opening === undefined ||
    opening === '' ||
    (settings.codeLists.ground ?? []).some((word) => line(word) === opening);
  return own ? { opening: line(ground) } : undefined;
}
