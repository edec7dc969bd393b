import { expect, it } from 'vitest';
import { pageOfPeople } from '#renderer/data/queries/people.ts';
import { allRows } from '#renderer/data/queries/rows.ts';
import { openRoster } from '#renderer/workers/roster-import-session.ts';
import { messyRoster } from '#tests/fixtures/roster/messy-roster.ts';
import { aDesk } from './desk.ts';

const silent = () => undefined;
const ROWS = 10_000;

it('imports a messy roster of 10,000 rows: every planted problem is said at its row, every clean row is right, one step back', async () => {
  const { bytes, expected } = messyRoster({ rows: ROWS, seed: 11 });
  const desk = await aDesk();
  const opened = await openRoster(desk, bytes, '花名册.xlsx', silent);
  if (!opened.ok) throw new Error(opened.problems[0]?.message);
  const session = opened.value;
  const rows = session.rows('all', 0, ROWS);
  expect(rows).toHaveLength(ROWS);
  const twins = new Map(expected.twins.map(({ line, sameAs }) => [line, sameAs]));
  const said = rows.flatMap(({ line, problems }) =>
    problems.flatMap(({ message }) =>
      twins.has(line) && message.includes('似为同一人') ? [] : [{ line, message }],
    ),
  );
  expect(said.map(({ line }) => line)).toEqual(expected.planted.map(({ line }) => line));
  const silentAt = expected.planted.filter(({ says }, index) => !said[index]?.message.includes(says));
  expect(silentAt).toEqual([]);
  expect(
    rows
      .filter(({ problems }) => problems.some(({ message }) => message.includes('似为同一人')))
      .map(({ line }) => line),
  ).toEqual([...twins.keys()]);
  expect(session.preview().skipped.map(({ line }) => line)).toEqual(expected.skipped);
  expect(session.preview().ignored.map(({ sheetName }) => sheetName)).toEqual(['填表说明', '去年']);

  const done = await session.commit(silent);
  if (!done.ok) throw new Error(done.problems[0]?.message);
  const taken = expected.people.filter(({ line }) => !twins.has(line));
  expect(done.value).toMatchObject({ added: taken.length, updated: 0, left: ROWS - taken.length });
  const units = new Map((await allRows(desk.database, 'units')).map(({ id, name }) => [id, name]));
  const { rows: people } = await pageOfPeople(desk.database, {}, undefined, ROWS);
  const stored = people.map(({ values, other }) => ({
    ...values,
    unit: units.get(values.unit ?? ''),
    ...(other ? { other } : {}),
  }));
  // The section's unit of a row without one is found before the first difference would be shown for thousands.
  const wrong = taken.filter(({ person }, index) => !same(person, stored[index]));
  expect(wrong.slice(0, 3)).toEqual([]);
  await session.undo(done.value.seq);
  for (const table of ['people', 'posts', 'units'] as const)
    expect(await desk.database.table(table).count()).toBe(0);
}, 300_000);

function same(one: object, other: object | undefined): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other ?? {}));
}

function sorted(row: object): readonly (readonly [string, unknown])[] {
  return Object.entries(row)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
