import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { quietProfile } from '#electron/host/profile-preferences.ts';
import { tempDir } from './temp-dir.ts';

function preferencesOf(profile: string): unknown {
  return JSON.parse(readFileSync(join(profile, 'Default', 'Preferences'), 'utf8'));
}

it('tells a new profile to save neither passphrases nor what is typed', () => {
  const profile = tempDir();
  quietProfile(profile);
  expect(preferencesOf(profile)).toMatchObject({
    credentials_enable_service: false,
    profile: { password_manager_enabled: false },
    autofill: { profile_enabled: false },
  });
});

it('keeps what else the browser has stored there', () => {
  const profile = tempDir();
  mkdirSync(join(profile, 'Default'));
  const path = join(profile, 'Default', 'Preferences');
  writeFileSync(path, '{"profile":{"name":"甲"},"zoom":3,"credentials_enable_service":true}');
  quietProfile(profile);
  expect(preferencesOf(profile)).toMatchObject({
    profile: { name: '甲', password_manager_enabled: false },
    zoom: 3,
    credentials_enable_service: false,
  });
});

it('leaves a file alone that it cannot read', () => {
  const profile = tempDir();
  mkdirSync(join(profile, 'Default'));
  const path = join(profile, 'Default', 'Preferences');
  for (const text of ['', '{', '[]', 'null']) {
    writeFileSync(path, text);
    quietProfile(profile);
    expect(readFileSync(path, 'utf8')).toBe(text);
  }
  expect(existsSync(path)).toBe(true);
});
