import type { Value } from '#shared/fields.ts';
import type { Person } from '#shared/people/person.ts';
import { writeFamily } from './family.ts';
import { familyTag, fieldOfTag, type LrmxField, officialOrder, photoTag } from './fields.ts';
import { toBase64 } from './photo.ts';
import { escapeXml, textOf } from './xml.ts';

/** A person as the form shows it. */
export type FormPerson = Pick<Person, 'values' | 'family' | 'lrmx'>;

/**
 * The text of a .lrmx file: UTF-8 without BOM, LF, two blanks deep, the 34 elements of the official list in order (in the
 * order of the file the person came from, if there is one), those of 2025 only when filled. Whatever that file said and
 * the register does not contradict is written as it was.
 * @param photo bytes of the picture, as they were read
 */
export function writeLrmx({ values, family = [], lrmx }: FormPerson, photo: Uint8Array | undefined): string {
  const kept = lrmx?.elements ?? [];
  const written = new Set<string>();
  const inners = inOrder(kept).flatMap(({ tag, inner }) => {
    const isFirst = !written.has(tag);
    written.add(tag);
    const field = fieldOfTag(tag);
    if (isFirst && field) {
      const value = values[field.field];
      const isNew = !kept.some((one) => one.tag === tag);
      if (isNew && field.when === 'filled' && isEmpty(value)) return [];
      return [{ tag, inner: fieldInner(field, value, inner) }];
    }
    if (isFirst && tag === familyTag)
      return [{ tag, inner: family.length > 0 ? writeFamily(family) : (inner ?? '') }];
    if (isFirst && tag === photoTag) return [{ tag, inner: photo ? toBase64(photo) : (inner ?? '') }];
    return [{ tag, inner: inner ?? '' }];
  });
  const lines = inners.map(({ tag, inner }) => `  <${tag}>${inner}</${tag}>\n`);
  return `<?xml version="1.0" encoding="utf-8"?>\n<Person>\n${lines.join('')}</Person>\n`;
}

function isEmpty(value: Value | undefined): boolean {
  return value === undefined || value === '';
}

/** The file's own spelling as long as it says what the register holds; else the usual spelling of the value. */
function fieldInner(field: LrmxField, value: Value | undefined, kept: string | undefined): string {
  const held = typeof value === 'string' ? value : '';
  if (kept !== undefined) {
    if ((field.read(textOf({ inner: kept })).value ?? '') === held) return kept;
  }
  return escapeXml(held === '' ? '' : field.write(held));
}

interface Place {
  readonly tag: string;
  readonly inner?: string;
}

/** The file's elements in its order; official ones that it lacks stand behind the one they officially follow. */
function inOrder(kept: readonly Place[]): readonly Place[] {
  const places = [...kept];
  for (const [index, tag] of officialOrder.entries()) {
    if (places.some((place) => place.tag === tag)) continue;
    const before = officialOrder[index - 1];
    places.splice(places.findIndex((place) => place.tag === before) + 1, 0, { tag });
  }
  return places;
}
