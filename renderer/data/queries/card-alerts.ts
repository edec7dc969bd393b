import { type Card, isCard, warningCard } from '#shared/case-types/warning-card.ts';
import { addMonths, type Day } from '#shared/day.ts';
import { calendarIn } from '#shared/settings.ts';
import { movedAway, type ReplyAlerts, replyAlerts } from '#shared/warning-cards/alerts.ts';
import { type Suggestion, suggestionsFor } from '#shared/warning-cards/ladder.ts';
import { lowStock, type StockBalance, stockBalances } from '#shared/warning-cards/stock.ts';
import type { AnjuanDatabase } from '../database.ts';
import { allCases } from './cases.ts';
import { detailsOf } from './detail-pages.ts';
import { getRows } from './rows.ts';
import { readSettings } from './settings.ts';

export interface CardAlerts extends ReplyAlerts {
  /** 对象调动: whose matter somebody else has to follow up. */
  readonly moved: readonly Card[];
  readonly suggestions: readonly Suggestion[];
  /** 空白卡 of these colours run short. */
  readonly lowStock: readonly StockBalance[];
}

const open = Object.entries<{ readonly final?: true }>(warningCard.stages)
  .filter(([, stage]) => !stage.final)
  .map(([name]) => name);

/**
 * What wants attention among the cards. Read are the open ones, and those of the months the rules look back over: the
 * ledger of earlier years stays closed.
 */
export async function cardAlerts(database: AnjuanDatabase, today: Day): Promise<CardAlerts> {
  const settings = await readSettings(database);
  const clockwork = { calendar: calendarIn(settings), terms: settings.terms };
  const rules = settings.cardLadder.filter(({ on }) => on);
  const months = Math.max(0, ...rules.map((rule) => rule.months));
  // A window may begin as many months before the latest card as that card lies back.
  const from = addMonths(today, -2 * months);
  const [running, recent] = await Promise.all([
    allCases(database, { type: 'warningCard', stages: open }),
    rules.length === 0 ? [] : allCases(database, { type: 'warningCard', from }),
  ]);
  const cards = [...new Map([...running, ...recent].map((record) => [record.id, record])).values()].filter(
    isCard,
  );
  const followed = running.filter(isCard);
  const ids = new Set(followed.flatMap(({ values }) => values.person ?? []));
  const people = await getRows(database, 'people', [...ids]);
  const units = new Map(people.map(({ id, values }) => [id, values.unit]));
  return {
    moved: movedAway(followed, (person) => units.get(person)),
    ...replyAlerts(cards, clockwork, today),
    lowStock: lowStock(stockBalances(await detailsOf(database, 'cardStock')), settings.cardStockLow),
    suggestions: suggestionsFor(cards, rules, clockwork, today),
  };
}
