import type { AnyCaseType, Case, Frozen } from '#shared/case-type.ts';
import type { Change, Write } from '#shared/change.ts';
import { mayRead, NOT_FOR_YOU } from '#shared/confidential.ts';
import type { Day } from '#shared/day.ts';
import { type ClockAct, changeClock, clockActInWords } from '#shared/engine/clocks.ts';
import { caseInWords, dayOfCase, personOfCase, unitOfCase } from '#shared/engine/columns.ts';
import { dueDatesOf } from '#shared/engine/deadlines.ts';
import { moveCase, startCase, wantsNumber, withNumber } from '#shared/engine/move.ts';
import { givenSeq, keepsNumber, numberOf, seriesOf } from '#shared/engine/numbers.ts';
import type { Values } from '#shared/fields.ts';
import { freezePerson } from '#shared/people/person.ts';
import { caseTypeOf, companyRules } from '#shared/registry.ts';
import { ok, type Result, refuse, refuseAt } from '#shared/result.ts';
import { revisedCase } from '#shared/revised-case.ts';
import { calendarIn } from '#shared/settings.ts';
import { nameThen, unitNameOn } from '#shared/units/history.ts';
import { today } from '../clock.ts';
import { commit } from '../commit.ts';
import type { AnjuanDatabase } from '../database.ts';
import type { Desk } from '../desk.ts';
import { keptNumber, takenUp } from '../kept-numbers.ts';
import { highestSeq } from '../queries/cases.ts';
import { holderOf, openSeries } from '../queries/number-series.ts';
import { postsOfPerson } from '../queries/people.ts';
import { getRow, getRows } from '../queries/rows.ts';
import { readSettings } from '../queries/settings.ts';
import { actorAt } from './actor.ts';
import { standing } from './standing.ts';

/** 登记: a new record at a start stage. */
export async function registerCase(
  desk: Desk,
  typeName: string,
  stage: string,
  values: Values,
): Promise<Result<{ record: Case; change: Change }>> {
  const type = caseTypeOf(typeName);
  const id = crypto.randomUUID();
  return storeCase(
    desk,
    (record) => `登记${inLog(record)}`,
    async () => {
      const started = await begun(desk, type, id, stage, values);
      return started.ok ? standing(desk, [started.value]) : started;
    },
  );
}

/** Corrects the values of a record at its present stage. */
export async function reviseCase(
  desk: Desk,
  id: string,
  values: Values,
): Promise<Result<{ record: Case; change: Change }>> {
  const [label, name] = await wordsFor(desk.database, id);
  return storeNamed(desk, `修改${label}`, name, async () => {
    const record = await getRow(desk.database, 'cases', id);
    if (!record) return refuseAt('这份案卷已不存在，可能已被撤销登记。');
    if (!mayRead(record, desk)) return refuseAt(NOT_FOR_YOU);
    const type = caseTypeOf(record.type);
    const revised = revisedCase(type, record, values, today());
    if (!revised.ok) return revised;
    const isSame = addressee(type, record) === addressee(type, revised.value);
    const frozen = isSame ? undefined : await freeze(desk.database, type, values);
    return standing(desk, [frozen ? { ...revised.value, frozen } : revised.value]);
  });
}

/** Whom a record names by post and unit: its person, or the unit as a whole. */
function addressee(type: AnyCaseType, record: Case): string | undefined {
  return personOfCase(type, record) ?? unitOfCase(type, record);
}

/** One act of a record's life (呈批 签发 送达 销号 …), with what its dialog asked for, and the draft it leads to, if any. */
export async function actOnCase(
  desk: Desk,
  id: string,
  act: string,
  filled: Values,
  reason = '',
): Promise<Result<{ record: Case; change: Change }>> {
  const [label, name] = await wordsFor(desk.database, id);
  return storeNamed(desk, `${act}：${label}`, name, async () => {
    const record = await getRow(desk.database, 'cases', id);
    if (!record) return refuseAt('这份案卷已不存在，可能已被撤销登记。');
    if (!mayRead(record, desk)) return refuseAt(NOT_FOR_YOU);
    const done = await acted(desk, record, act, filled, reason);
    return done.ok ? standing(desk, done.value) : done;
  });
}

/**
 * The record after the act, with its number, and the draft it leads to, if any.
 * @param along records that the same change writes before it: their numbers are taken
 */
export async function acted(
  desk: Desk,
  record: Case,
  act: string,
  filled: Values,
  reason: string,
  along: readonly Case[] = [],
): Promise<Result<readonly Case[]>> {
  const type = caseTypeOf(record.type);
  const moved = moveCase(type, record, act, filled, reason, actorAt(desk));
  if (!moved.ok) return moved;
  const after = await numbered(desk, type, moved.value, along);
  if (!after.ok) return after;
  const next = companyRules[type.name]?.sequel(after.value, act, today());
  if (!next) return ok([after.value]);
  const draft = await begun(desk, type, crypto.randomUUID(), type.start[0] ?? '', next);
  return draft.ok ? ok([after.value, draft.value]) : draft;
}

/** 暂停 恢复 延长 of one clock of a record. */
export async function actOnClock(
  desk: Desk,
  id: string,
  act: ClockAct,
): Promise<Result<{ record: Case; change: Change }>> {
  const [label] = await wordsFor(desk.database, id);
  return storeCase(desk, `${clockActInWords(act.kind)}期限：${label}`, async () => {
    const record = await getRow(desk.database, 'cases', id);
    if (!record) return refuseAt('这份案卷已不存在，可能已被撤销登记。');
    if (!mayRead(record, desk)) return refuseAt(NOT_FOR_YOU);
    const type = caseTypeOf(record.type);
    const settings = await readSettings(desk.database);
    const clocks = dueDatesOf(type, record, calendarIn(settings), settings.terms);
    const last = clocks.find(({ name }) => name === act.deadline)?.due.day;
    const changed = changeClock(type, record, act, actorAt(desk), last);
    return changed.ok ? ok([changed.value]) : changed;
  });
}

/** A new record with its number, where its first stage calls for one. */
export async function begun(
  desk: Desk,
  type: AnyCaseType,
  id: string,
  stage: string,
  values: Values,
): Promise<Result<Case>> {
  const frozen = await freeze(desk.database, type, values);
  const started = startCase(type, id, stage, values, frozen, actorAt(desk));
  return started.ok ? numbered(desk, type, started.value) : started;
}

/** A refusal at a field says which record is meant: the field alone does not. */
async function storeNamed(...[desk, act, record, decide]: [Desk, string, string, Decide]) {
  const done = await storeCase(desk, act, decide);
  if (done.ok) return done;
  const [first, ...rest] = done.problems.map((problem) => (problem.field ? { record, ...problem } : problem));
  return first ? refuse(first, ...rest) : done;
}

type Decide = () => Promise<Result<readonly Case[]>>;

/** Stores what is decided; the first record is the one that was acted on, and names the act where it has no name before. */
async function storeCase(
  desk: Desk,
  act: string | ((record: Case) => string),
  decide: Decide,
): Promise<Result<{ record: Case; change: Change }>> {
  let record: Case | undefined;
  const words = typeof act === 'string' ? act : () => (record ? act(record) : '');
  const done = await commit(desk, words, async () => {
    const decided = await decide();
    if (!decided.ok) return decided;
    record = decided.value[0];
    const rows: readonly Write[] = decided.value.map((row) => ({ table: 'cases', key: row.id, after: row }));
    return ok([...rows, ...(await takenUp(desk.database, decided.value))]);
  });
  if (!done.ok) return done;
  if (!record) throw new Error('commit without a record');
  return ok({ record, change: done.value });
}

function inLog({ type, number }: Case): string {
  return caseTypeOf(type).label + (number?.text ?? '');
}

/** What the log calls the record, which never names people, and what a refusal calls it. */
async function wordsFor(database: AnjuanDatabase, id: string): Promise<readonly [string, string]> {
  const record = await getRow(database, 'cases', id);
  return record ? [inLog(record), caseInWords(caseTypeOf(record.type), record)] : ['案卷', '案卷'];
}

/**
 * Gives the record its number if its stage calls for one: the next of its series, without gaps. The post and unit are
 * those of that day, also where the record had been registered before the person moved.
 */
async function numbered(
  desk: Desk,
  type: AnyCaseType,
  record: Case,
  along: readonly Case[] = [],
): Promise<Result<Case>> {
  const { database } = desk;
  if (!type.number || !wantsNumber(type, record)) return keepsNumber(type, record);
  const counted = seriesOf(type, record);
  if (counted === undefined) return refuseAt(`没有日期，无法给${type.label}编号，请先填写日期。`);
  const settings = await readSettings(database);
  const form = settings.numberForms[type.name] ?? type.number.form;
  const series = await openSeries(database, counted, form, settings.office);
  const kept = await keptNumber(database, record.id, series);
  const given = givenSeq(type, record);
  const holder = given === undefined || given === kept ? undefined : await holderOf(desk, series, given);
  if (holder !== undefined) {
    return refuseAt(`${given}号已用于${holder}，不能重复，请核对。`, type.number.given);
  }
  const before = along.flatMap(({ number }) => (number?.series === series ? number.seq : []));
  const seq = given ?? kept ?? Math.max(await highestSeq(database, series), ...before) + 1;
  const frozen = await freeze(database, type, record.values);
  const asIssued = frozen ? { ...record, frozen } : record;
  return ok(withNumber(asIssued, numberOf(type, record, seq, form, settings.office, series)));
}

async function freeze(
  database: AnjuanDatabase,
  type: AnyCaseType,
  values: Values,
): Promise<Frozen | undefined> {
  const day: Day = dayOfCase(type, { values }) ?? today();
  const personId = personOfCase(type, { values });
  const person = personId === undefined ? undefined : await getRow(database, 'people', personId);
  if (!person) {
    // A matter of a whole unit keeps the unit's name of that day.
    const unitId = personId === undefined ? unitOfCase(type, { values }) : undefined;
    const whole = unitId === undefined ? undefined : await getRow(database, 'units', unitId);
    return whole && type.columns.person !== undefined
      ? { name: '', unit: unitNameOn(whole, day) ?? whole.name, post: '', level: '' }
      : undefined;
  }
  const posts = await postsOfPerson(database, person.id);
  const ids = [person.values.unit, ...posts.map(({ unitId }) => unitId)].filter((id) => id !== undefined);
  const units = new Map((await getRows(database, 'units', ids)).map((unit) => [unit.id, unit]));
  // A post held for years outlives a renaming of its unit: the record names the unit as on its day.
  const then = posts.map((post) => ({
    ...post,
    unit: nameThen(units.get(post.unitId ?? ''), post.unit, day),
  }));
  const unit = units.get(person.values.unit ?? '');
  return freezePerson(person, then, (unit && unitNameOn(unit, day)) ?? unit?.name ?? '', day);
}
