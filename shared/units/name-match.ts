import { compact } from '../formats/clean-text.ts';
import { endOf, namesOf, presentUnits } from './history.ts';
import type { Unit } from './unit.ts';

/** What a unit's name in a file means. */
export type NameMatch =
  /** A name the unit bears or bore; a unit that merged is found as the one it merged into. */
  | { readonly kind: 'known'; readonly unit: Unit }
  /** The same name in another official form: 村 and 村委会, 镇 and 镇人民政府, with or without the county before it. */
  | { readonly kind: 'form'; readonly unit: Unit }
  /** Nearly a known name, likeliest first: a person has to say whether it is meant. */
  | { readonly kind: 'near'; readonly units: readonly Unit[] }
  /** Several units bear it. */
  | { readonly kind: 'several'; readonly units: readonly Unit[] }
  /** Only a unit bears it that was abolished or split. */
  | { readonly kind: 'ended'; readonly unit: Unit }
  | { readonly kind: 'unknown' };

export type UnitMatcher = (written: string) => NameMatch;

/** Recognises units by their names as files write them. No guess decides: what is only near is handed to a person. */
export function unitMatcher(units: readonly Unit[]): UnitMatcher {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const names = new Map<string, Set<Unit>>();
  const forms = new Map<string, Set<Unit>>();
  for (const unit of units) {
    const parent = byId.get(unit.parentId ?? '');
    for (const own of namesOf(unit).map(compact)) {
      for (const name of parent ? [own, compact(parent.name) + own] : [own]) add(names, name, unit);
      add(forms, plainForm(own), unit);
      if (parent) add(forms, plainForm(parent.name) + plainForm(own), unit);
    }
  }
  const lasting = units.filter((unit) => !endOf(unit));
  const known = lasting.flatMap((unit) =>
    [...new Set(namesOf(unit).map((name) => plainForm(compact(name))))].map((form) => ({ unit, form })),
  );
  const cache = new Map<string, NameMatch>();

  function match(name: string): NameMatch {
    if (name === '') return { kind: 'unknown' };
    const exact = names.get(name);
    if (exact) return meant([...exact], byId, 'known');
    const form = plainForm(name);
    const same = forms.get(form) ?? forms.get(withoutCounty(form));
    if (same) return meant([...same], byId, 'form');
    const near = known.flatMap((one) => {
      const distance = nearness(form, one.form);
      return distance === undefined ? [] : [{ unit: one.unit, distance }];
    });
    near.sort((a, b) => a.distance - b.distance || a.unit.order - b.unit.order);
    const found = [...new Set(near.map(({ unit }) => unit))].slice(0, 5);
    return found.length > 0 ? { kind: 'near', units: found } : { kind: 'unknown' };
  }

  return (written) => {
    const name = compact(written);
    const before = cache.get(name);
    if (before) return before;
    const found = match(name);
    cache.set(name, found);
    return found;
  };
}

/** Official endings that a post may follow: 街道办事处副主任, 镇人民政府镇长. */
const officially: readonly (readonly [RegExp, readonly string[]])[] = [
  [/村$/, ['委会', '民委员会']],
  [/社区$/, ['居委会', '居民委员会']],
  [/街道$/, ['办事处', '办']],
  [/[镇乡]$/, ['人民政府', '政府']],
];

function officialForms(name: string): readonly string[] {
  const plain = plainForm(name);
  const endings = officially.find(([pattern]) => pattern.test(plain))?.[1] ?? [];
  return [name, plain, ...endings.map((ending) => plain + ending)];
}

/** Every way in which a text may begin with a unit: its names in all their official forms, with the unit above before them. */
export function writtenNames(units: readonly Unit[]): readonly string[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return units.flatMap((unit) => {
    const parent = byId.get(unit.parentId ?? '');
    const own = namesOf(unit).flatMap((name) => officialForms(compact(name)));
    return [...new Set([...own, ...(parent ? own.map((name) => compact(parent.name) + name) : [])])];
  });
}

function add(index: Map<string, Set<Unit>>, name: string, unit: Unit): void {
  const group = index.get(name);
  if (group) group.add(unit);
  else index.set(name, new Set([unit]));
}

/** Lasting units go before those that are no more; those lead to their successors. */
function meant(found: readonly Unit[], byId: ReadonlyMap<string, Unit>, kind: 'known' | 'form'): NameMatch {
  const lasting = found.filter((unit) => !endOf(unit));
  const present =
    lasting.length > 0 ? lasting : [...new Set(found.flatMap((unit) => presentUnits(unit, byId)))];
  const [unit, ...others] = present;
  const [gone] = found;
  if (unit && others.length === 0) return { kind, unit };
  if (lasting.length === 0 && gone) return { kind: 'ended', unit: gone };
  return { kind: 'several', units: present };
}

const ends: readonly (readonly [RegExp, string])[] = [
  [/村?村(?:民)?(?:委员会|委会)$|村党(?:委|总支|支部)(?:委员会)?$|行政村$/, '村'],
  [/(?:社区)?(?:居民委员会|居委会)$|社区(?:党(?:委|总支|支部)(?:委员会)?|工作站)$/, '社区'],
  [/街道(?:办事处|办|党工委)$/, '街道'],
  [/([镇乡])(?:人民政府|政府|党委|党委政府)$/, '$1'],
];

/** 云阳街道办事处 → 云阳街道, 中共县委组织部（机关） → 县委组织部: the name without its official ending. */
export function plainForm(name: string): string {
  const bare = name.replace(/[(（【[].*?[)）】\]]/g, '').replace(/^中共/, '');
  return ends.reduce((text, [pattern, word]) => text.replace(pattern, word), bare);
}

/**
 * Without the county before it: 丹阳市云阳街道 → 云阳街道, 某某县财政局 → 县财政局. Only for names in files: a unit whose own name
 * tells its county is not that of another county.
 */
function withoutCounty(form: string): string {
  return form
    .replace(/^\p{Script=Han}{2,3}?[市县](?=\p{Script=Han}+(?:镇|乡|街道|村|社区)$)/u, '')
    .replace(/^(?:\p{Script=Han}{2,3}?|[×xX]{2})([市县])(?=\p{Script=Han}{2,}$)/u, '$1');
}

/** 镇 and 街道 of one name: the town became a street office, or the file is older than that. */
const towns = /(?:街道|镇|乡)$/;
/** One of these for another makes another unit, not a slip. */
const telling = /[0-9一二三四五六七八九十东西南北中前后上下左右大小新老]/;

/** How unlike two names are, or undefined if they are not near: 1 a slip of one character, 2 镇 for 街道, 3 an abbreviation. */
function nearness(one: string, other: string): number | undefined {
  if (isSlip(one, other)) return 1;
  if (towns.test(one) && towns.test(other) && one.replace(towns, '') === other.replace(towns, '')) return 2;
  return isShort(one, other) || isShort(other, one) ? 3 : undefined;
}

/** One character written wrong, left out, added, or two neighbours exchanged, in a name of four or more. */
function isSlip(one: string, other: string): boolean {
  const [a, b] = one.length <= other.length ? [one, other] : [other, one];
  if (a.length < 3 || b.length < 4 || b.length - a.length > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [midA, midB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (telling.test(midA + midB)) return false;
  const isSwap = midA.length === 2 && midA[0] === midB[1] && midA[1] === midB[0];
  return isSwap || (midA.length <= 1 && midB.length <= 1);
}

/** 发改委 for 发展和改革委员会: its characters stand in the long name in their order, from the first; or the place is left out. */
function isShort(short: string, long: string): boolean {
  if (short.length < 3 || short.length + 2 > long.length) return false;
  if (long.endsWith(short)) return true;
  if (short[0] !== long[0]) return false;
  let at = 0;
  for (const char of long) if (char === short[at]) at++;
  return at === short.length;
}
