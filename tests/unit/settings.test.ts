import { expect, it } from 'vitest';
import { defaultSettings, managedBy, settingsOfTier } from '#shared/settings.ts';

it('sets whom the office manages by its level, and again when that changes', () => {
  expect(settingsOfTier('county', defaultSettings)).toEqual({
    tier: 'county',
    cardJurisdictions: managedBy.county,
  });
  const county = { tier: 'county', cardJurisdictions: ['县管', '区管'] } as const;
  expect(settingsOfTier('county', county)).toEqual({});
  expect(settingsOfTier('city', county)).toEqual({ tier: 'city', cardJurisdictions: managedBy.city });
});

it('leaves the words alone that an office had put in by hand before it was asked for its level', () => {
  expect(settingsOfTier('city', { cardJurisdictions: ['市委管理'] })).toEqual({ tier: 'city' });
});
