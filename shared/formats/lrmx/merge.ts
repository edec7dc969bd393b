import type { Month } from '#shared/day.ts';
import { compact } from '#shared/formats/clean-text.ts';
import { splitUnitAndPost, unitFinder } from '#shared/formats/unit-and-post.ts';
import { currentPost } from '#shared/people/current-post.ts';
import { type FamilyMember, familyInWords } from '#shared/people/family.ts';
import { mergePosts } from '#shared/people/merge-draft.ts';
import { type Person, type PersonValues, type Post, personFields } from '#shared/people/person.ts';
import { readResume } from '#shared/people/resume.ts';
import { namesOf } from '#shared/units/history.ts';
import type { Unit } from '#shared/units/unit.ts';
import { lrmxFields, partyTag } from './fields.ts';
import type { LrmxForm } from './form.ts';

/** The part of a form that is chosen as one: a field of the register, the family, the photo. */
export type FormPart = (keyof PersonValues & string) | 'family' | 'photo';

/** Where a form says something that the register does not hold. */
export interface FormDifference {
  readonly part: FormPart;
  readonly label: string;
  /** In words; '' where the register holds nothing. */
  readonly held: string;
  readonly file: string;
}

const parts = [...lrmxFields, partyTag].map(({ field }) => field);

/**
 * What a form would change, in its own order. A blank in the form is no statement: it never takes anything away.
 * @param held undefined for somebody new
 * @param samePhoto the picture on file is the one of the form, byte for byte
 */
export function formDifferences(
  held: Person | undefined,
  form: LrmxForm,
  units: UnitsByName,
  samePhoto: boolean,
): readonly FormDifference[] {
  const shown = (part: (typeof parts)[number], values: PersonValues): string => {
    if (part === 'unitAndPost') return currentPost(values, units.nameOf(values.unit));
    const value = values[part];
    const field = personFields[part];
    return value === undefined ? '' : field.kind === 'option' ? optionWord(field.options, value) : value;
  };
  const fields = parts.flatMap((part) => {
    const [before, file] = [shown(part, held?.values ?? {}), shown(part, form.values)];
    if (file === '' || file === before) return [];
    return [{ part, label: labelOf(part), held: before, file }];
  });
  const [family, own] = [familyInWords(form.family).join('\n'), familyInWords(held?.family ?? []).join('\n')];
  return [
    ...fields,
    ...(family === '' || family === own
      ? []
      : [{ part: 'family', label: '家庭成员', held: own, file: family } as const]),
    ...(form.photo && !samePhoto
      ? [{ part: 'photo', label: '照片', held: held?.photo ? '已有照片' : '', file: '照片' } as const]
      : []),
  ];
}

function labelOf(part: keyof PersonValues & string): string {
  return part === 'unitAndPost' ? '现任职务' : personFields[part].label;
}

function optionWord(options: Readonly<Record<string, string>>, value: string): string {
  return options[value] ?? value;
}

/** The units as texts name them; made once for all the forms of an import. */
export interface UnitsByName {
  /** '' for none and for one that is gone. */
  nameOf(id: string | undefined): string;
  /** The unit with one of whose names the text begins, if that is one unit; the post is what follows. */
  split(text: string): { readonly unit?: Unit; readonly post?: string };
}

export function unitsByName(units: readonly Unit[]): UnitsByName {
  const byId = new Map(units.map((unit) => [unit.id, unit.name]));
  const byName = new Map<string, readonly Unit[]>();
  for (const unit of units) {
    for (const name of namesOf(unit)) byName.set(name, [...(byName.get(name) ?? []), unit]);
  }
  const find = unitFinder([...byName.keys()]);
  return {
    nameOf: (id) => byId.get(id ?? '') ?? '',
    split(text) {
      const split = splitUnitAndPost(text, find);
      const [unit, ...others] = byName.get(split?.unit ?? '') ?? [];
      return split && unit && others.length === 0 ? { unit, post: split.post } : {};
    },
  };
}

/**
 * The register's row of a person after the chosen parts of a form; everything else stays. What the file says in its own
 * way is remembered for writing it again, also where it was not chosen: it is used only if it says the same.
 */
export function mergeForm(
  held: Person | undefined,
  form: LrmxForm,
  taken: ReadonlySet<FormPart>,
  units: UnitsByName,
): Pick<Person, 'values' | 'family' | 'lrmx'> {
  const chosen = Object.fromEntries(
    parts
      .filter((part) => taken.has(part) && part !== 'unitAndPost')
      .map((part) => [part, form.values[part]]),
  );
  const place = taken.has('unitAndPost') ? placeOf(held?.values, form, units) : undefined;
  const family: readonly FamilyMember[] = taken.has('family') ? form.family : (held?.family ?? []);
  const lrmx = form.lrmx ?? held?.lrmx;
  return {
    values: { ...held?.values, ...chosen, ...place },
    ...(family.length > 0 ? { family } : {}),
    ...(lrmx ? { lrmx } : {}),
  };
}

/** 现任职务 as one text, and unit and post where the text begins with a known unit. None may contradict another. */
function placeOf(held: PersonValues | undefined, form: LrmxForm, units: UnitsByName): PersonValues {
  const text = form.values.unitAndPost ?? '';
  const { unit, post } = units.split(text);
  const stays = text.includes(units.nameOf(held?.unit) || '\n');
  return {
    unitAndPost: text,
    post,
    postSince: sinceOf(form),
    ...(unit ? { unit: unit.id } : stays ? {} : { unit: undefined }),
  };
}

/** The month in which the résumé lets 现任职务 begin: its open entry says the same. */
function sinceOf({ values: { resume = '', unitAndPost = '' } }: LrmxForm): Month | undefined {
  return readResume(resume).find(
    (entry) => entry.isOpen && compact(entry.text[0] ?? '') === compact(unitAndPost),
  )?.from;
}

/** The rows of the post history that a form adds or completes, if its 现任职务 was chosen; see mergePosts. */
export function postsOfForm(
  person: { readonly id: string; readonly held?: PersonValues; readonly values: PersonValues },
  form: LrmxForm,
  taken: ReadonlySet<FormPart>,
  posts: readonly Post[],
  units: UnitsByName,
  newId: () => string,
): readonly Post[] {
  const text = form.values.unitAndPost;
  if (text === undefined || !taken.has('unitAndPost')) return [];
  const { unit, post = text } = units.split(text);
  const since = sinceOf(form);
  const draft = { name: form.values.name ?? '', post, ...(since === undefined ? {} : { postSince: since }) };
  return mergePosts(person, draft, unit, posts, newId);
}
