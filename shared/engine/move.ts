import type { AnyCaseType, Case, CaseNumber, Frozen, Move, Step } from '../case-type.ts';
import type { Day } from '../day.ts';
import { isBlank, type Values } from '../fields.ts';
import { ok, type Result, refuse, refuseAt } from '../result.ts';
import { checkValues } from './check.ts';
import { caseInWords } from './columns.ts';
import { daysAhead } from './reached.ts';

/** Who acts, when. The clock and the operator are always handed in. */
export interface Actor {
  readonly by: string;
  /** The operator's id in the vault; whatever is registered becomes this operator's matter. */
  readonly operator?: string;
  /** ISO instant */
  readonly at: string;
  readonly today: Day;
}

type AnyMove = Move<string, string, Values>;

/** A new record at one of the type's start stages, or what is wrong with it. */
export function startCase(
  type: AnyCaseType,
  id: string,
  stage: string,
  values: Values,
  frozen: Frozen | undefined,
  actor: Actor,
): Result<Case> {
  if (!type.start.includes(stage)) throw new Error(`${type.name} cannot start at ${stage}`);
  const problems = checkValues(type, stage, values, actor.today);
  if (problems.length > 0) return refuse(...problems);
  const { at, by, operator } = actor;
  const who = operator === undefined ? {} : { operator };
  const steps: readonly Step[] = [{ stage, act: '登记', at, by, ...who }];
  const handler = operator === undefined ? {} : { handler: { id: operator, name: by } };
  return ok({ id, type: type.name, stage, values, steps, ...handler, ...(frozen ? { frozen } : {}) });
}

/** The same record with other values at the same stage, or what is wrong with them: also the day of an act yet to come. */
export function changeCase(type: AnyCaseType, record: Case, values: Values, today: Day): Result<Case> {
  const stage = type.stages[record.stage]?.label ?? record.stage;
  const early = [...daysAhead(type, record)]
    .filter((name) => !isBlank(values[name]) && values[name] !== record.values[name])
    .map((field) => ({
      field,
      message: `${caseInWords(type, record)}现为“${stage}”，还不能填写“${type.fields[field]?.label ?? field}”；办到那一步时填写。`,
    }));
  const problems = [...checkValues(type, record.stage, values, today), ...early];
  return problems.length > 0 ? refuse(...problems) : ok({ ...record, values });
}

/** True if the act is recorded only with a reason. */
export function wantsReason({ reason }: AnyMove, values: Values): boolean {
  return reason === true || (reason?.when(values) ?? false);
}

/** The acts that can be taken now, in the order they were declared. */
export function movesOf(type: AnyCaseType, record: Pick<Case, 'stage' | 'values'>): readonly AnyMove[] {
  const moves = type.stages[record.stage]?.moves ?? [];
  return moves.filter((move) => move.when?.(record.values) ?? true);
}

/**
 * The record after the act `label`, with the values filled in its dialog. Refuses an act that the stage does not
 * offer (送达 before 签发), a missing reason, and whatever the next stage still needs.
 */
export function moveCase(
  type: AnyCaseType,
  record: Case,
  label: string,
  filled: Values,
  reason: string,
  actor: Actor,
): Result<Case> {
  const known = { ...record.values, ...filled };
  const move = movesOf(type, { stage: record.stage, values: known }).find(
    (candidate) => candidate.label === label,
  );
  if (!move) {
    const stage = type.stages[record.stage]?.label ?? record.stage;
    return refuseAt(`${caseInWords(type, record)}现为“${stage}”，不能${label}；请先办完前面的环节。`);
  }
  if (wantsReason(move, known) && reason.trim() === '') return refuseAt(`请填写${label}的理由。`, 'reason');
  const cleared = new Set(move.clears);
  const values = Object.fromEntries(Object.entries(known).filter(([name]) => !cleared.has(name)));
  const problems = checkValues(type, move.to, values, actor.today, move.needs);
  if (problems.length > 0) return refuse(...problems);
  const step: Step = {
    stage: move.to,
    act: label,
    at: actor.at,
    by: actor.by,
    ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
  };
  return ok({ ...record, stage: move.to, values, steps: [...record.steps, step] });
}

/** True if the record stands where a number is due and has none. */
export function wantsNumber(type: AnyCaseType, record: Case): boolean {
  return record.number === undefined && (type.number?.at.includes(record.stage) ?? false);
}

export function withNumber(record: Case, number: CaseNumber): Case {
  return { ...record, number };
}
