import type { Change, Write } from '#shared/change.ts';
import type { VillageList } from '#shared/formats/village-list.ts';
import { type ChosenRow, type Held, type ImportChoices, planImport } from '#shared/people/plan-import.ts';
import { ok, type Result, refuseAt } from '#shared/result.ts';
import { mergeVillages } from '#shared/units/merge-villages.ts';
import { commit } from '../commit.ts';
import type { AnjuanDatabase } from '../database.ts';
import type { Desk } from '../desk.ts';
import { nextPersonOrder, postsOfPeople } from '../queries/people.ts';
import { allRows, getRows } from '../queries/rows.ts';
import { snapshotFirst } from '../snapshots/first.ts';

const newId = () => crypto.randomUUID();

/** Takes rows of a roster into the register, with the units and posts they name, as one act. */
export function importRoster(
  desk: Desk,
  act: string,
  rows: readonly ChosenRow[],
  choices: ImportChoices,
  onProgress: (share: number) => void,
): Promise<Result<Change>> {
  const decide = async () => {
    if (rows.length === 0) return refuseAt('没有要导入的行，请先为各行选择“新增”或“更新”。');
    const wanted = new Set(rows.flatMap(({ into }) => (into === undefined ? [] : [into])));
    const held = await heldBy(desk.database, [...wanted]);
    const gone = rows.find(({ into }) => into !== undefined && !held.people.has(into));
    if (gone) {
      return refuseAt(`要更新的“${gone.draft.name}”已不在干部名册中，请关闭后重新选择文件导入。`);
    }
    const { units, people, posts } = planImport(rows, held, choices, newId);
    return ok<readonly Write[]>([
      ...units.map((after) => ({ table: 'units' as const, key: after.id, after })),
      ...people.map((after) => ({ table: 'people' as const, key: after.id, after })),
      ...posts.map((after) => ({ table: 'posts' as const, key: after.id, after })),
    ]);
  };
  return commit(desk, act, decide, { onProgress });
}

async function heldBy(database: AnjuanDatabase, ids: readonly string[]): Promise<Held> {
  const [units, people, posts, nextOrder] = await Promise.all([
    allRows(database, 'units'),
    getRows(database, 'people', ids),
    postsOfPeople(database, ids),
    nextPersonOrder(database),
  ]);
  return { units, people: new Map(people.map((person) => [person.id, person])), posts, nextOrder };
}

/** Brings a list of villages and their towns into the unit tree as one act; see mergeVillages. */
export async function importVillages(
  desk: Desk,
  list: Pick<VillageList, 'towns' | 'villages'>,
): Promise<Result<Change>> {
  const kept = await snapshotFirst(desk, 'beforeImport');
  if (!kept.ok) return kept;
  return commit(desk, '导入村（社区）名单', async () => {
    const plan = mergeVillages(await allRows(desk.database, 'units'), list, newId);
    const units = [...plan.newTowns, ...plan.newVillages, ...plan.updated.map(({ after }) => after)];
    if (units.length === 0) return refuseAt('名单与现有单位完全一致，没有需要导入的内容。');
    return ok(units.map((after) => ({ table: 'units' as const, key: after.id, after })));
  });
}
