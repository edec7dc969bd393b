import { type Person, type PersonValues, type Post, personFields } from './person.ts';
import type { PersonDraft } from './person-draft.ts';

/** The unit a draft was found to mean. */
export interface DraftUnit {
  readonly id: string;
  readonly name: string;
}

/**
 * What the register holds of a person after taking in a draft: filled fields of the draft win, blank ones keep what is
 * held, and nothing that is held is lost. A unit that is not known leaves its name in 单位及职务.
 */
export function mergeDraft(
  held: Person | undefined,
  draft: PersonDraft,
  unit: DraftUnit | undefined,
): Pick<Person, 'values' | 'other'> {
  const { unit: unitName, other, ...fields } = draft;
  const filled = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
  const whole =
    draft.unitAndPost ?? (unitName !== undefined && !unit ? `${unitName}${draft.post ?? ''}` : undefined);
  const values: PersonValues = {
    ...(held && movedAway(held.values, draft, unit) ? withoutWhole(held.values) : held?.values),
    ...filled,
    ...(unit ? { unit: unit.id } : {}),
    ...(whole === undefined ? {} : { unitAndPost: whole }),
  };
  const kept = { ...held?.other, ...other };
  return Object.keys(kept).length > 0 ? { values, other: kept } : { values };
}

/** 单位及职务 says in one text what 单位 and 职务 say apart: it must not outlive them. */
function movedAway(held: PersonValues, draft: PersonDraft, unit: DraftUnit | undefined): boolean {
  const isOtherUnit = unit !== undefined && unit.id !== held.unit;
  const isOtherPost = draft.post !== undefined && draft.post !== held.post;
  return isOtherUnit || isOtherPost;
}

function withoutWhole({ unitAndPost: _stale, ...rest }: PersonValues): PersonValues {
  return rest;
}

/** One field that an update changes, in words. */
export interface FieldChange {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What differs between two states of a person, in the order of the form. Values are shown as the register holds them. */
export function fieldChanges(
  before: PersonValues,
  after: PersonValues,
  unitName: (id: string) => string,
): FieldChange[] {
  const shown = (name: string, value: string | undefined) =>
    value === undefined || value === '' ? '' : name === 'unit' ? unitName(value) : value;
  const valueIn = (values: PersonValues, wanted: string): string | undefined =>
    Object.entries(values).find(([name]) => name === wanted)?.[1];
  return Object.entries(personFields).flatMap(([name, { label }]) => {
    const [old, now] = [shown(name, valueIn(before, name)), shown(name, valueIn(after, name))];
    return old === now ? [] : [{ label, before: old, after: now }];
  });
}

/**
 * The rows of the post history that a draft adds or completes, for a person whose register now says `values`.
 * The post a person held until now is closed by the start of the new one; a post already in the history is completed,
 * never doubled. Empty if the draft names neither unit nor post, or tells nothing new.
 */
export function mergePosts(
  person: { readonly id: string; readonly held?: PersonValues; readonly values: PersonValues },
  draft: PersonDraft,
  unit: DraftUnit | undefined,
  posts: readonly Post[],
  newId: () => string,
): readonly Post[] {
  const post = draft.post ?? draft.unitAndPost ?? '';
  const unitName = unit?.name ?? draft.unit ?? '';
  if (post === '' && unitName === '') return [];
  const facts = {
    ...(draft.postSince === undefined ? {} : { from: draft.postSince }),
    ...(draft.level === undefined ? {} : { level: draft.level }),
    ...(draft.rank === undefined ? {} : { rank: draft.rank }),
  };
  const known = posts.find(
    (one) => one.post === post && one.unit === unitName && one.to === undefined && agrees(one, draft),
  );
  if (known) {
    const completed = { ...known, ...facts };
    return isSamePost(known, completed) ? [] : [completed];
  }
  const added: Post = {
    id: newId(),
    personId: person.id,
    ...(unit ? { unitId: unit.id } : {}),
    unit: unitName,
    post,
    ...facts,
  };
  const { postSince } = draft;
  if (postSince === undefined) return [added];
  const ended = posts.filter(
    (one) => one.to === undefined && wasPresent(one, person.held) && (one.from ?? '') < postSince,
  );
  return [...ended.map((one) => ({ ...one, to: postSince })), added];
}

function agrees(post: Post, draft: PersonDraft): boolean {
  return post.from === undefined || draft.postSince === undefined || post.from === draft.postSince;
}

function isSamePost(one: Post, other: Post): boolean {
  return one.from === other.from && one.level === other.level && one.rank === other.rank;
}

/** The post that the register gave as the present one; others (兼职) are left alone. */
function wasPresent(post: Post, held: PersonValues | undefined): boolean {
  return held !== undefined && post.post === held.post && (post.unitId ?? '') === (held.unit ?? '');
}
