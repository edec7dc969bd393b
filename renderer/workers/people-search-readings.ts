import { pinyin } from 'pinyin-pro';
import type { Spelling } from '#shared/search/find-named.ts';
import { spelledOut } from '#shared/search/mixed.ts';

/** Surnames that pinyin-pro reads as the everyday word (version 3.29.4). */
const missedSurnames: Readonly<Record<string, string>> = { 种: 'chong', 黑: 'he' };

const plainLetters = { toneType: 'none', type: 'array', v: true } as const;

/** All syllables of a character. Asked for every name, so it is remembered. */
const known = new Map<string, readonly string[]>();

function syllablesOf(character: string): readonly string[] {
  const before = known.get(character);
  if (before) return before;
  const found = [...new Set(pinyin(character, { ...plainLetters, multiple: true }).map(inLetters))];
  known.set(character, found);
  return found;
}

/** The first two characters read as a surname: it has one or two. */
const surnames = new Map<string, readonly string[]>();

function surnameOf(characters: readonly string[]): readonly string[] {
  const key = characters.slice(0, 2).join('');
  const before = surnames.get(key);
  if (before) return before;
  const missed = missedSurnames[characters[0] ?? ''];
  const read = pinyin(key, { ...plainLetters, mode: 'surname' }).map(inLetters);
  const found = missed === undefined ? read : [missed, ...read.slice(1)];
  surnames.set(key, found);
  return found;
}

/**
 * How a name is read: first as a surname (单 shan, 尉迟 yu chi) or as `written` down for this person, then, for whoever
 * types it that way, as everyday words (dan, wei chi) and by any reading of each character.
 * @param written syllables with blanks between them
 */
export function spellingOf(name: string, written = ''): Spelling {
  const characters = [...name.replace(/[\s·•]/g, '')];
  const everyday = characters.map((character) => syllablesOf(character)[0] ?? '');
  const asName = [...surnameOf(characters), ...everyday.slice(2)];
  const given =
    written.trim() === ''
      ? asName
      : written
          .trim()
          .toLowerCase()
          .split(/[\s'’]+/)
          .map(inLetters);
  const readings = spellings(given);
  const shortForms = [initialsOf(given)];
  const others = [asName, everyday];
  const syllables = characters.map((character, index) => [
    ...new Set([given[index], ...syllablesOf(character)].flatMap((one) => (one ? withU([one]) : []))),
  ]);
  return {
    readings,
    initials: shortForms,
    otherReadings: [...new Set(others.flatMap(spellings))].filter((text) => !readings.includes(text)),
    otherInitials: [...new Set(others.map(initialsOf))].filter((text) => !shortForms.includes(text)),
    spelled: spelledOut(characters, syllables),
  };
}

function inLetters(syllable: string): string {
  return syllable.toLowerCase().replace(/ü|u:/g, 'v');
}

/** ü is typed as v, as u, and as in a passport. */
function spellings(syllables: readonly string[]): readonly string[] {
  return withU([syllables.join('')]);
}

function withU(texts: readonly string[]): readonly string[] {
  if (!texts.some((text) => text.includes('v'))) return texts;
  return [...new Set(texts.flatMap((text) => [text, text.replaceAll('v', 'u'), text.replaceAll('v', 'yu')]))];
}

function initialsOf(syllables: readonly string[]): string {
  return syllables.map((syllable) => syllable.charAt(0)).join('');
}
