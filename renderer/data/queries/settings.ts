import type { Rows } from '#shared/change.ts';
import { type DeskSettings, defaultSettings } from '#shared/settings.ts';
import { openRow } from '../codec.ts';
import type { AnjuanDatabase } from '../database.ts';

/** The office's settings: what was decided here over what is delivered. */
export async function readSettings(database: AnjuanDatabase): Promise<DeskSettings> {
  const stored = await database.settings.get('desk');
  if (!stored) return defaultSettings;
  const row = await openRow<Rows['settings']>(database.keyring, 'settings', stored);
  // An office that has edited its lists still gets the lists of a later release.
  const codeLists = { ...defaultSettings.codeLists, ...row.values.codeLists };
  return { ...defaultSettings, ...row.values, codeLists };
}
