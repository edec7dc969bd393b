import type { Case } from '#shared/case-type.ts';
import {
  type CardColour,
  isCard,
  type WarningCardValues,
  warningCard,
} from '#shared/case-types/warning-card.ts';
import type { Change, Write } from '#shared/change.ts';
import { mayRead, NOT_FOR_YOU } from '#shared/confidential.ts';
import type { Values } from '#shared/fields.ts';
import { ok, type Result, refuse, refuseAt } from '#shared/result.ts';
import { calendarIn } from '#shared/settings.ts';
import { cardInWords } from '#shared/warning-cards/company.ts';
import { decideSuggestion, type Suggestion, suggestionsFor } from '#shared/warning-cards/ladder.ts';
import { today } from '../clock.ts';
import { commit } from '../commit.ts';
import type { Desk } from '../desk.ts';
import { casesOfPerson } from '../queries/cases.ts';
import { getRow } from '../queries/rows.ts';
import { readSettings } from '../queries/settings.ts';
import { actorAt } from './actor.ts';
import { begun } from './case-acts.ts';
import { standing } from './standing.ts';

/** 采纳 or 不采纳 of what a rule suggests, with the reason; an accepted one prepares a linked draft in the same act. */
export function decideOn(
  desk: Desk,
  suggestion: Suggestion,
  decision: 'accepted' | 'declined',
  reason: string,
): Promise<Result<Change>> {
  const [quoted] = suggestion.quotes;
  const word = decision === 'accepted' ? '采纳建议' : '不采纳建议';
  return commit(desk, `${word}：${cardInWords(quoted)}`, async () => {
    const card = await getRow(desk.database, 'cases', quoted.id);
    if (!card || !isCard(card)) return refuseAt(`${cardInWords(quoted)}已不存在。`);
    if (!mayRead(card, desk)) return refuseAt(NOT_FOR_YOU);
    const stands = await stillSuggested(desk, suggestion);
    if (!stands)
      return refuseAt(`${cardInWords(quoted)}的情况已有变化，或者这条建议已有人处理，请刷新后再看。`);
    const decided = decideSuggestion(stands, decision, reason, actorAt(desk));
    if (!decided.ok) return decided;
    const { draft } = decided.value;
    const begin = draft && (await begun(desk, warningCard, crypto.randomUUID(), 'draft', draft));
    if (begin && !begin.ok) return begin;
    const rows = [decided.value.card, ...(begin ? [begin.value] : [])];
    const judged = await standing(desk, rows);
    return judged.ok ? ok(writesOf(judged.value)) : judged;
  });
}

/** The suggestion with its cards as they are now; undefined where it no longer stands. */
async function stillSuggested(
  { database }: Desk,
  { rule, quotes: [{ id, values }] }: Suggestion,
): Promise<Suggestion | undefined> {
  const cards = await casesOfPerson(database, values.person ?? '');
  const settings = await readSettings(database);
  const clockwork = { calendar: calendarIn(settings), terms: settings.terms };
  const rules = settings.cardLadder.filter(({ name }) => name === rule.name);
  const now = suggestionsFor(cards.filter(isCard), rules, clockwork, today());
  return now.find(({ quotes: [card] }) => card.id === id);
}

/** Whom a batch of 蓝色警宣卡 goes to: people, or units as a whole. */
export interface Addressees {
  readonly people: readonly string[];
  readonly units: readonly string[];
}

/**
 * 批量登记 of cards with the same matter, as one act: all of them or, where one is refused, none. Colours other than blue
 * go to one person at a time.
 */
export function registerBatch(
  desk: Desk,
  { people, units }: Addressees,
  matter: WarningCardValues,
): Promise<Result<Change>> {
  const colour: CardColour = 'blue';
  const one = new Set(people);
  const addressed: readonly Values[] = [
    ...[...one].map((person) => ({ person })),
    ...[...new Set(units)].map((unit) => ({ unit })),
  ];
  return commit(desk, `批量登记蓝色警宣卡${addressed.length}张`, async () => {
    if (addressed.length === 0) return refuseAt('请先选择发给哪些人或哪些单位。', 'people');
    const rows: Case[] = [];
    for (const to of addressed) {
      const person =
        typeof to.person === 'string' ? await getRow(desk.database, 'people', to.person) : undefined;
      const unit = person?.values.unit === undefined ? {} : { unit: person.values.unit };
      const values = { ...matter, ...unit, ...to, colour };
      const done = await begun(desk, warningCard, crypto.randomUUID(), 'draft', values);
      if (!done.ok) return named(done.problems, person?.values.name ?? '');
      rows.push(done.value);
    }
    const judged = await standing(desk, rows);
    return judged.ok ? ok(writesOf(judged.value)) : judged;
  });
}

function named(problems: readonly { readonly message: string; readonly field?: string }[], name: string) {
  const [first, ...rest] = problems.map((problem) => ({ ...problem, record: name }));
  return first ? refuse(first, ...rest) : refuseAt('不能登记。');
}

function writesOf(records: readonly Case[]): readonly Write[] {
  return records.map((row) => ({ table: 'cases', key: row.id, after: row }));
}
