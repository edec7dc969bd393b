import type { SavedView } from '#shared/saved-view.ts';
import type { AnjuanDatabase } from '../database.ts';
import { openAll } from './rows.ts';

/** The views kept of a list, by name. */
export async function viewsOf(database: AnjuanDatabase, list: string): Promise<SavedView[]> {
  const stored = await database.views.where('list').equals(list).toArray();
  const views = await openAll(database, 'views', stored);
  return views.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
}
