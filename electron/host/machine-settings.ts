import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { MachineSettings } from '#shared/host-api.ts';
import { mostWrongSecrets } from '#shared/passphrase.ts';
import type { ProgramLog } from './program-log.ts';
import { freePath } from './saved-files.ts';

/** FIXED FOR EVER: under another name the desk would get a new id, and its changes would look like another desk's. */
export const settingsName = 'anjuan-settings';

export interface SettingsStore {
  read(): MachineSettings;
  write(patch: SettingsPatch): MachineSettings;
}

/** The desk's id is never changed by the page. */
type SettingsPatch = Partial<Omit<MachineSettings, 'node'>>;

/** What `conf` and `electron-store` have in common. */
interface KeyedFile {
  get(key: string): unknown;
  set(values: Record<string, unknown>): void;
}

export const settingsShape = z.strictObject({
  node: z.string().regex(/^[0-9a-f-]{36}$/),
  // A path that is none is told when it is used: the clerk may have mistyped it.
  secondFolder: z.string().trim().max(1000),
  freeSpaceWarningMb: z.int().min(100).max(1_000_000),
  lastDrill: z.string().max(50),
  settledAt: z.string().max(50),
  lockAfterMinutes: z.int().min(0).max(1440),
  wrongSecrets: z
    .array(
      z.strictObject({
        operator: z.string().max(100),
        at: z.iso.datetime(),
        where: z.enum(['unlock', 'recovery', 'check']),
      }),
    )
    .max(mostWrongSecrets),
  zoom: z.union([z.literal(100), z.literal(125), z.literal(150), z.literal(200)]),
}) satisfies z.ZodType<MachineSettings>;

export const settingsPatch = z.strictObject({
  secondFolder: settingsShape.shape.secondFolder.exactOptional(),
  freeSpaceWarningMb: settingsShape.shape.freeSpaceWarningMb.exactOptional(),
  lastDrill: settingsShape.shape.lastDrill.exactOptional(),
  settledAt: settingsShape.shape.settledAt.exactOptional(),
  lockAfterMinutes: settingsShape.shape.lockAfterMinutes.exactOptional(),
  wrongSecrets: settingsShape.shape.wrongSecrets.exactOptional(),
  zoom: settingsShape.shape.zoom.exactOptional(),
}) satisfies z.ZodType<SettingsPatch>;

/** Makes the desk's id at the first start. A key that does not fit counts as missing. */
export function openSettings(file: KeyedFile): SettingsStore {
  const value = <T>(key: keyof MachineSettings, shape: z.ZodType<T>, missing: T): T => {
    const found = shape.safeParse(file.get(key));
    return found.success ? found.data : missing;
  };
  const { shape } = settingsShape;
  const read = (): MachineSettings => ({
    node: value('node', shape.node, ''),
    secondFolder: value('secondFolder', shape.secondFolder, ''),
    freeSpaceWarningMb: value('freeSpaceWarningMb', shape.freeSpaceWarningMb, 500),
    lastDrill: value('lastDrill', shape.lastDrill, ''),
    settledAt: value('settledAt', shape.settledAt, ''),
    lockAfterMinutes: value('lockAfterMinutes', shape.lockAfterMinutes, 10),
    wrongSecrets: value('wrongSecrets', shape.wrongSecrets, []),
    zoom: value('zoom', shape.zoom, 100),
  });
  if (read().node === '') file.set({ node: randomUUID() });
  return {
    read,
    write(patch) {
      file.set({ ...patch });
      return read();
    },
  };
}

/**
 * Before the store opens: a damaged file is kept beside and logged. One that is no JSON object is taken away, so that the
 * program starts with defaults; in one with single wrong values the good ones stay (above all the desk's id).
 */
export function checkSettingsFile(dir: string, log: ProgramLog): void {
  const path = join(dir, `${settingsName}.json`);
  if (!existsSync(path)) return;
  const values = readObject(path);
  const known = settingsShape.partial().loose().safeParse(values);
  if (known.success) return;
  copyFileSync(path, freePath(dir, `${settingsName}-损坏.json`));
  if (values === undefined) rmSync(path);
  const keys = known.error.issues.map((issue) => issue.path.join('.')).join(' ');
  log.write(`settings file damaged (${keys || 'not readable'}): a copy is kept, defaults are used`);
}

function readObject(path: string): object | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
