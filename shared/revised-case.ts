import type { AnyCaseType, Case } from './case-type.ts';
import type { Day } from './day.ts';
import { changeCase } from './engine/move.ts';
import { fixedInNumber, isInSeries, keepsNumber, seriesOf } from './engine/numbers.ts';
import type { Values } from './fields.ts';
import { companyRules } from './registry.ts';
import { type Result, refuse, refuseAt } from './result.ts';

/**
 * 修改: the record with other values at its present stage. Refused besides what the stage needs: another year or kind
 * than its number says, and what the rules of its type hold fast.
 */
export function revisedCase(type: AnyCaseType, record: Case, values: Values, today: Day): Result<Case> {
  const revised = changeCase(type, record, values, today);
  if (!revised.ok) return revised;
  const kept = keepsNumber(type, revised.value);
  if (!kept.ok) return kept;
  const { number } = record;
  if (number !== undefined && leavesSeries(type, record, values)) {
    const isCause = (name: string) => leavesSeries(type, record, { ...record.values, [name]: values[name] });
    return refuseAt(fixedInNumber(number), Object.keys(type.fields).find(isCause));
  }
  const [first, ...rest] = companyRules[type.name]?.revision(record, revised.value) ?? [];
  return first ? refuse(first, ...rest) : revised;
}

/** A record whose day had left its number's year before (约谈 of January, applied for in December) may go on. */
function leavesSeries(type: AnyCaseType, record: Case, values: Values): boolean {
  const [before, after] = [seriesOf(type, record), seriesOf(type, { ...record, values })];
  return record.number !== undefined && isInSeries(record.number, before) && before !== after;
}
