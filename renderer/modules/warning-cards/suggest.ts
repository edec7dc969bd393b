import type { Reference } from '#renderer/cases/Reference.tsx';
import { basisWordsIn } from '#shared/basis-documents.ts';
import type { Case } from '#shared/case-type.ts';
import { isCard, isCardColour } from '#shared/case-types/warning-card.ts';
import { type Day, isDay } from '#shared/day.ts';
import type { Values } from '#shared/fields.ts';
import { effectPeriod } from '#shared/warning-cards/effect.ts';
import { openingLine } from '#shared/warning-cards/opening.ts';

type Rules = Pick<Reference, 'settings' | 'calendar'>;

/**
 * What the rules of the office say before anybody types: the opening line, the 影响期, and the unit a red card is copied
 * to. Dates of acts are never made up.
 */
export function suggestForCard(record: Case, act: string, reference: Rules): Values {
  if (!isCard(record)) return {};
  const { settings } = reference;
  const { colour, ground, deliveredOn } = record.values;
  if (act === '提出拟办' && colour !== undefined && ground !== undefined) {
    return { opening: openingLine(settings.cardOpenings, colour, ground) };
  }
  if (colour !== 'red') return {};
  const unit = record.frozen?.unit;
  return { ...effectSince(deliveredOn, reference), ...(unit ? { copyTo: unit } : {}) };
}

function effectSince(deliveredOn: Values[string], { settings, calendar }: Rules): Values {
  if (typeof deliveredOn !== 'string' || !isDay(deliveredOn)) return {};
  return effectPeriod(deliveredOn, { calendar, terms: settings.terms });
}

/** The 影响期 follows the 送达日期; the opening line the 事由类别 until somebody has worded it by hand. */
export function followCard(changed: string, values: Values, reference: Rules): Values | undefined {
  const { colour, ground, opening } = values;
  const { settings } = reference;
  if (changed === 'deliveredOn' && colour === 'red') return effectSince(values.deliveredOn, reference);
  if (changed !== 'ground' || !isCardColour(colour) || typeof ground !== 'string') return undefined;
  const line = (word: string) => openingLine(settings.cardOpenings, colour, word);
  const own =
    opening === undefined ||
    opening === '' ||
    (settings.codeLists.ground ?? []).some((word) => line(word) === opening);
  return own ? { opening: line(ground) } : undefined;
}

/**
 * 依据文件: what is in force on the day of 签发. Before it, also what came into force since 登记: the card may be issued on any
 * of these days, and a document that ran out meanwhile has to be exchanged for its successor.
 */
export function wordsForCard(
  name: string,
  { issuedOn, registeredOn }: Values,
  { settings }: Rules,
  today: Day,
): readonly string[] | undefined {
  const from = issuedOn ?? registeredOn;
  if (name !== 'basis' || typeof from !== 'string' || !isDay(from)) return undefined;
  const to = issuedOn === undefined && today > from ? today : from;
  return basisWordsIn(settings.basisDocuments, from, to);
}
