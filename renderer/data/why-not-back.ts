import type { Case } from '#shared/case-type.ts';
import type { Row, TableName, Write } from '#shared/change.ts';
import { asSeenBy } from '#shared/confidential.ts';
import type { Fields, Values } from '#shared/fields.ts';
import { rowInWords } from '#shared/record-words.ts';
import { caseTypeOf, detailTypeOf } from '#shared/registry.ts';
import { standing } from './acts/standing.ts';
import type { AnjuanDatabase } from './database.ts';
import type { Desk } from './desk.ts';
import { getRow } from './queries/rows.ts';
import { tableLabels } from './table-labels.ts';

/**
 * Why rows may not stand again as they once did, in one sentence, or undefined if they may: what they name is gone, their
 * number has been given since, or a rule that looks at other records is against it (a second open red card).
 */
export async function whyNotBack(desk: Desk, writes: readonly Write[]): Promise<string | undefined> {
  const { database } = desk;
  const rows = writes.flatMap((item) => rowOf(item) ?? []);
  const cases = rows.flatMap((item) => (item.table === 'cases' ? [item.row] : []));
  return (
    (await missingFor(database, rows)) ??
    (await numberGivenTo(desk, cases)) ??
    (await againstRules(desk, cases))
  );
}

function rowOf<T extends TableName>(item: Write<T>): Row<T> | undefined {
  const { table, after }: Write<T> = item;
  return after === null ? undefined : { table, row: after };
}

/** The first thing that a row names and that neither stands in the store nor comes back with it. */
async function missingFor(database: AnjuanDatabase, rows: readonly Row[]): Promise<string | undefined> {
  const there = new Set(rows.map(({ row }) => row.id));
  for (const item of rows) {
    for (const { id, tables } of namedBy(item)) {
      if (there.has(id)) continue;
      const found = await Promise.all(tables.map((table) => database.table(table).get(id)));
      if (found.every((row) => row === undefined)) {
        const binned = await getRow(database, 'bin', id);
        const what = binned ? `${binned.label}已删除，请先从回收站还原` : `${tableLabels[tables[0]]}已不在`;
        return `${rowInWords(item)}所属的${what}。`;
      }
      there.add(id);
    }
  }
  return undefined;
}

interface Named {
  readonly id: string;
  /** One of these has it. */
  readonly tables: readonly [TableName, ...TableName[]];
}

function namedBy(item: Row): readonly Named[] {
  switch (item.table) {
    case 'cases':
      // A card may outlive the card it came from.
      return namedIn(caseTypeOf(item.row.type).fields, item.row.values, { person: 'people', unit: 'units' });
    case 'details':
      return namedIn(detailTypeOf(item.row.type).fields, item.row.values, {
        person: 'people',
        unit: 'units',
        case: 'cases',
      });
    case 'attachments': {
      const { ownerId } = item.row;
      // Templates belong to a kind of record.
      return ownerId.startsWith('templates:')
        ? []
        : [{ id: ownerId, tables: ['cases', 'people', 'units', 'details'] }];
    }
    default:
      return [];
  }
}

function namedIn(
  fields: Fields,
  values: Values,
  tables: Readonly<Partial<Record<string, TableName>>>,
): readonly Named[] {
  return Object.entries(fields).flatMap(([name, { kind }]) => {
    const [table, id] = [tables[kind], values[name]];
    return table !== undefined && typeof id === 'string' && id !== '' ? [{ id, tables: [table] }] : [];
  });
}

async function numberGivenTo(desk: Desk, cases: readonly Case[]): Promise<string | undefined> {
  const { database } = desk;
  const own = new Set(cases.map(({ id }) => id));
  const numbers = cases.flatMap(({ number }) => (number ? [[number.series, number.seq]] : []));
  const holders = await database.cases.where('[series+seq]').anyOf(numbers).toArray();
  const other = holders.find(({ id }) => !own.has(id));
  const holder = other && (await getRow(database, 'cases', other.id));
  if (!holder) return undefined;
  const row = asSeenBy(holder, desk);
  return `编号${holder.number?.text}此后已给了${rowInWords({ table: 'cases', row })}。`;
}

/** Only of what comes to another stage by it: a corrected word brings nothing about. */
async function againstRules(desk: Desk, cases: readonly Case[]): Promise<string | undefined> {
  const stored = await desk.database.cases.bulkGet(cases.map(({ id }) => id));
  const moved = cases.filter(({ stage }, index) => stored[index]?.stage !== stage);
  const stands = await standing(desk, moved);
  return stands.ok ? undefined : stands.problems[0]?.message;
}
