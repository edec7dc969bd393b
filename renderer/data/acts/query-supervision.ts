import { asSeenBy } from '#shared/confidential.ts';
import type { Day } from '#shared/day.ts';
import { monthInDots } from '#shared/day.ts';
import { calendarIn } from '#shared/settings.ts';
import { unitInFull } from '#shared/units/unit.ts';
import type { QueriedPerson } from '#shared/warning-cards/query-sheet.ts';
import { supervisionRecord } from '#shared/warning-cards/supervision-record.ts';
import type { Desk } from '../desk.ts';
import { casesOfPeople } from '../queries/cases.ts';
import { allRows, getRows } from '../queries/rows.ts';
import { readSettings } from '../queries/settings.ts';
import { noteInLog } from './note-in-log.ts';

/**
 * 本人监督记录查询 for these people, in their order: what the operator may see of each. The query itself stands in the
 * log, with its purpose and the names, before anything is shown.
 */
export async function querySupervision(
  desk: Desk,
  personIds: readonly string[],
  purpose: string,
  today: Day,
): Promise<readonly QueriedPerson[]> {
  const { database } = desk;
  const [people, cases, units, settings] = await Promise.all([
    getRows(database, 'people', personIds),
    casesOfPeople(database, personIds),
    allRows(database, 'units'),
    readSettings(database),
  ]);
  const clockwork = { calendar: calendarIn(settings), terms: settings.terms };
  const names = people.map(({ values }) => values.name ?? '').join('、');
  await noteInLog(desk, `监督记录查询（${purpose}）：${people.length}人，${names}`);
  const unitById = new Map(units.map((unit) => [unit.id, unit]));
  return people.map(({ id, values: { name = '', unit, post = '', birth } }) => {
    const known = unitById.get(unit ?? '');
    const own = (cases.get(id) ?? []).map((record) => asSeenBy(record, desk));
    return {
      id,
      name,
      unit: known ? unitInFull(known, unitById) : '',
      post,
      birth: birth === undefined ? '' : monthInDots(birth),
      record: supervisionRecord(own, today, clockwork),
    };
  });
}
