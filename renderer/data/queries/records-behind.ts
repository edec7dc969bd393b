import { MASK } from '#shared/confidential.ts';
import type { Fact, RecordTable } from '#shared/facts/fact.ts';
import type { FrozenSource } from '#shared/reports/frozen-source.ts';
import {
  type ListedRecord,
  lineOfCase,
  lineOfDetail,
  lineOfPerson,
  type RecordLine,
} from '#shared/reports/record-list.ts';
import type { Desk } from '../desk.ts';
import { peopleSeenBy } from './people-seen.ts';
import { getRows } from './rows.ts';

/**
 * Every record behind the figures of a report, those of the first figure first, as the reader may see them. Behind which
 * figures a closed record stands is not told, for that would tell what it is about. Records that are gone are left out.
 */
export async function recordsBehind(
  desk: Desk,
  { figures }: FrozenSource,
  facts: readonly Fact[],
  unitName: (id: string | undefined) => string,
): Promise<readonly ListedRecord[]> {
  const { database } = desk;
  const lines = new Map<string, RecordLine & { readonly figures: number[] }>();
  const list = (key: string, line: RecordLine, figure: number) => {
    const known = lines.get(key) ?? { ...line, figures: [] };
    lines.set(key, known);
    if (line.name !== MASK) known.figures.push(figure);
  };
  const opened = {
    cases: await openedOf('cases', figures, (ids) => getRows(database, 'cases', ids)),
    details: await openedOf('details', figures, (ids) => getRows(database, 'details', ids)),
  };
  for (const [index, { factId, table, ids }] of figures.entries()) {
    if (table === 'people') {
      const { through = {} } = facts.find(({ id }) => id === factId)?.records ?? {};
      // Somebody may be open behind one figure and closed behind another: then there are two lines.
      for (const person of await peopleSeenBy(desk, { ids, through })) {
        list(`${person.id} ${person.values.name}`, lineOfPerson(person, unitName), index + 1);
      }
    }
    for (const id of ids) {
      const [record, row] = [
        table === 'cases' && opened.cases.get(id),
        table === 'details' && opened.details.get(id),
      ];
      if (record) list(id, lineOfCase(record, desk, unitName), index + 1);
      if (row) list(id, lineOfDetail(row, unitName), index + 1);
    }
  }
  const first = ({ figures: [figure = Number.MAX_SAFE_INTEGER] }: ListedRecord) => figure;
  return [...lines.values()].sort((one, other) => first(one) - first(other));
}

/** The records of all figures of one table, each opened once. */
async function openedOf<R extends { readonly id: string }>(
  table: RecordTable,
  figures: FrozenSource['figures'],
  read: (ids: readonly string[]) => Promise<readonly R[]>,
): Promise<ReadonlyMap<string, R>> {
  const ids = new Set(figures.flatMap((figure) => (figure.table === table ? figure.ids : [])));
  return new Map((await read([...ids])).map((row) => [row.id, row]));
}
