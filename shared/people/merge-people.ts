import { isBlank, type Value, type Values } from '../fields.ts';
import { type MergedEntry, type Person, type PersonValues, type Post, personFields } from './person.ts';

/** A field about which two entries say different things, both of them something. */
export type Disputed = keyof typeof personFields;

/** The fields in which a choice is needed, in the order of the form. */
export function disputedFields(keep: Person, gone: Person): readonly Disputed[] {
  return fieldNames.filter((name) => {
    const [one, other]: (Value | undefined)[] = [keep.values[name], gone.values[name]];
    return !isBlank(one) && !isBlank(other) && one !== other;
  });
}

const fieldNames = Object.keys(personFields).filter((name): name is Disputed =>
  Object.hasOwn(personFields, name),
);

/** What both say together: filled before blank, and of two different answers that of `keep` unless `fromGone` names it. */
export function unitedValues(keep: Person, gone: Person, fromGone: ReadonlySet<Disputed>): Values {
  const values: Record<string, Value | undefined> = { ...gone.values };
  for (const name of fieldNames) {
    const own = keep.values[name];
    if (!isBlank(own) && !fromGone.has(name)) values[name] = own;
  }
  return values;
}

/**
 * The entry that stands for both. Its id and place are those of `keep`; the other's id, name and number, and a number of
 * its own that was not chosen, stay with it for ever.
 */
export function mergedPerson(keep: Person, gone: Person, values: PersonValues): Person {
  const other = { ...gone.other, ...keep.other };
  const family = keep.family ?? gone.family;
  const photo = keep.photo ?? gone.photo;
  const lrmx = keep.lrmx ?? gone.lrmx;
  const both = new Set([keep.id, gone.id]);
  const notSame = [...new Set([...(keep.notSame ?? []), ...(gone.notSame ?? [])])].filter(
    (id) => !both.has(id),
  );
  const own = keep.values.idNumber;
  const replaced = own !== undefined && own !== '' && own !== values.idNumber ? [formerEntry(keep)] : [];
  return {
    id: keep.id,
    order: keep.order,
    values,
    ...(Object.keys(other).length > 0 ? { other } : {}),
    ...(family ? { family } : {}),
    ...(photo ? { photo } : {}),
    ...(lrmx ? { lrmx } : {}),
    ...(notSame.length > 0 ? { notSame } : {}),
    merged: [...(keep.merged ?? []), ...(gone.merged ?? []), formerEntry(gone), ...replaced],
  };
}

function formerEntry({ id, values: { name = '', idNumber } }: Person): MergedEntry {
  return { id, name, ...(idNumber ? { idNumber } : {}) };
}

/** Posts of `gone` that `keep` has not: a post told by both is told once. The second list are those to be dropped. */
export function unitedPosts(
  keep: readonly Post[],
  gone: readonly Post[],
): { readonly moved: readonly Post[]; readonly doubled: readonly Post[] } {
  const isKnown = (post: Post) =>
    keep.some(
      (one) =>
        one.unit === post.unit && one.post === post.post && one.from === post.from && one.to === post.to,
    );
  return { moved: gone.filter((post) => !isKnown(post)), doubled: gone.filter(isKnown) };
}
