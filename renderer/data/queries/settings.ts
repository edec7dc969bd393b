import { BASIS_DOCUMENT, documentsTitled, wordsOf } from '#shared/basis-documents.ts';
import type { Rows } from '#shared/change.ts';
import { type DeskSettings, defaultSettings } from '#shared/settings.ts';
import { openRow } from '../codec.ts';
import type { AnjuanDatabase } from '../database.ts';

/** The office's settings: what was decided here over what is delivered. */
export async function readSettings(database: AnjuanDatabase): Promise<DeskSettings> {
  const stored = await database.settings.get('desk');
  if (!stored) return completed({});
  const row = await openRow<Rows['settings']>(database.keyring, 'settings', stored);
  return completed(row.values);
}

/** Stored values with those of this release for what was never decided. */
function completed(values: Partial<DeskSettings>): DeskSettings {
  const titled = values.codeLists?.[BASIS_DOCUMENT];
  const basisDocuments =
    values.basisDocuments ?? (titled ? documentsTitled(titled) : defaultSettings.basisDocuments);
  const codeLists = {
    // An office that has edited its lists still gets the lists of a later release.
    ...defaultSettings.codeLists,
    ...values.codeLists,
    [BASIS_DOCUMENT]: basisDocuments.flatMap(wordsOf),
  };
  return { ...defaultSettings, ...values, basisDocuments, codeLists };
}
