import { asSeenBy } from '#shared/confidential.ts';
import type { Day } from '#shared/day.ts';
import { monthInDots } from '#shared/day.ts';
import type { Person } from '#shared/people/person.ts';
import { calendarIn } from '#shared/settings.ts';
import { unitInFull } from '#shared/units/unit.ts';
import type { QueriedPerson } from '#shared/warning-cards/query-sheet.ts';
import { isTold, supervisionRecord } from '#shared/warning-cards/supervision-record.ts';
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
  const found = getRows(database, 'people', personIds);
  // The note is written while the rest is read; nothing is handed out before both are done.
  const [people, cases, units, settings] = await Promise.all([
    found,
    casesOfPeople(database, personIds, (row) => isTold(row, today)),
    allRows(database, 'units'),
    readSettings(database),
    found.then((asked) => noteQuery(desk, asked, purpose)),
  ]);
  const clockwork = { calendar: calendarIn(settings), terms: settings.terms };
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

function noteQuery(desk: Desk, people: readonly Person[], purpose: string) {
  const names = people.map(({ values }) => values.name ?? '').join('、');
  return noteInLog(desk, `监督记录查询（${purpose}）：${people.length}人，${names}`);
}
