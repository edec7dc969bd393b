import type { Case } from '#shared/case-type.ts';
import type { Change } from '#shared/change.ts';
import { mayRead, NOT_FOR_YOU } from '#shared/confidential.ts';
import { caseInWords } from '#shared/engine/columns.ts';
import type { Values } from '#shared/fields.ts';
import { caseTypeOf } from '#shared/registry.ts';
import { ok, type Problem, type Result, refuse, refuseAt } from '#shared/result.ts';
import { commit } from '../commit.ts';
import type { Desk } from '../desk.ts';
import { takenUp } from '../kept-numbers.ts';
import { getRows } from '../queries/rows.ts';
import { acted } from './case-acts.ts';
import { standing } from './standing.ts';

/**
 * 批量办理: the same act on many records of one type as one change: all of them or, where one is refused, none. Numbers are
 * given in the order of the records.
 * @param filled what the dialog holds for each record, by id
 */
export function actOnCases(
  desk: Desk,
  act: string,
  filled: ReadonlyMap<string, Values>,
  reason = '',
): Promise<Result<{ readonly records: readonly Case[]; readonly change: Change }>> {
  let records: readonly Case[] = [];
  const words = () => `批量${act}：${caseTypeOf(records[0]?.type ?? '').label}${filled.size}份`;
  const decide = async () => {
    const known = await getRows(desk.database, 'cases', [...filled.keys()]);
    const gone = filled.size - known.length;
    if (known.length === 0 || gone > 0) {
      return refuseAt('所选记录有的已不存在，可能已被撤销或删除，请重新勾选。');
    }
    const problems: Problem[] = [];
    const rows: Case[] = [];
    const afters: Case[] = [];
    for (const record of known) {
      const done = mayRead(record, desk)
        ? await acted(desk, record, act, filled.get(record.id) ?? {}, reason, rows)
        : refuseAt(NOT_FOR_YOU);
      if (done.ok) {
        rows.push(...done.value);
        afters.push(...done.value.slice(0, 1));
      } else {
        const named = caseInWords(caseTypeOf(record.type), record);
        problems.push(...done.problems.map((problem) => ({ record: named, ...problem })));
      }
    }
    if (problems.length > 0) return refusedTogether(problems, known.length);
    const stands = await standing(desk, rows);
    if (!stands.ok) return refusedTogether(stands.problems, known.length);
    records = afters;
    return ok([
      ...rows.map((after) => ({ table: 'cases' as const, key: after.id, after })),
      ...(await takenUp(desk.database, rows)),
    ]);
  };
  return commit(desk, words, decide).then((done) => (done.ok ? ok({ records, change: done.value }) : done));
}

/** So many records are named in one sentence. */
const NAMED = 5;

/** What is wrong with all of them is said once; what is wrong with some names them. */
function refusedTogether(problems: readonly Problem[], all: number) {
  const same = new Map<string, { readonly problem: Problem; readonly records: string[] }>();
  for (const problem of problems) {
    const key = `${problem.field ?? ''}:${problem.message}`;
    const known = same.get(key) ?? { problem, records: [] };
    known.records.push(problem.record ?? '');
    same.set(key, known);
  }
  const told = [...same.values()].map(({ problem: { record: _record, ...problem }, records }): Problem => {
    const named = records.slice(0, NAMED).filter((record) => !problem.message.includes(record));
    if (records.length === all || named.length === 0) return problem;
    const more = records.length > NAMED ? `等${records.length}份` : '';
    return { ...problem, message: `${named.join('、')}${more}：${problem.message}` };
  });
  const [first, ...rest] = told;
  return first ? refuse(first, ...rest) : refuseAt('不能办理。');
}
