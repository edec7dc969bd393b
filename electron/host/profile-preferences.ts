import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What no switch can turn off. The browser must not offer to save the passphrase: on Linux it would lie in the profile
 * as good as readable. Nor may it remember names typed into forms.
 */
const quiet = {
  credentials_enable_service: false,
  profile: { password_manager_enabled: false },
  autofill: { enabled: false, profile_enabled: false, credit_card_enabled: false },
};

type Values = { readonly [key: string]: unknown };

/** To be called while no browser has the profile open. What is no JSON object is left to the browser. */
export function quietProfile(profile: string): void {
  const dir = join(profile, 'Default');
  const path = join(dir, 'Preferences');
  const present = read(path);
  if (present === undefined) return;
  const wanted = merged(present, quiet);
  if (JSON.stringify(wanted) === JSON.stringify(present)) return;
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  writeFileSync(path, JSON.stringify(wanted), { mode: 0o600 });
}

/** An empty object for a profile that is not there yet. */
function read(path: string): Values | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isObject(value) ? value : undefined;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? {} : undefined;
  }
}

function merged(values: Values, over: Values): Values {
  const changed = Object.entries(over).map(([key, value]) => {
    const below = values[key];
    return [key, isObject(value) ? merged(isObject(below) ? below : {}, value) : value] as const;
  });
  return { ...values, ...Object.fromEntries(changed) };
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
