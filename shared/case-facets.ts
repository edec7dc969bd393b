import type { AnyCaseType, Case } from './case-type.ts';
import { readersOf } from './confidential.ts';

/**
 * Words by which a list of matters is narrowed besides the readable columns. They are sealed with the record, so the
 * search worker knows them: fields of the type, 职务层次 as it was then, and whether the record names its readers.
 */
const facetsByType: Readonly<Partial<Record<string, readonly string[]>>> = {
  warningCard: ['source', 'ground', 'frozen.level', 'readers'],
};

/** The words meant, by facet; one that is missing narrows nothing. */
export type CaseFacetChoice = Readonly<Record<string, readonly string[]>>;

/** What one matter is, by facet. */
export type CaseFacets = Readonly<Record<string, string>>;

const readersWords = { named: '限定', everybody: '不限定' } as const;

export function caseFacetsOf(type: string): readonly string[] {
  return facetsByType[type] ?? [];
}

/** Undefined for a matter whose type has none. */
export function facetsOfCase(record: Case): CaseFacets | undefined {
  const names = facetsByType[record.type];
  return names && Object.fromEntries(names.map((name) => [name, facetOf(record, name)]));
}

function facetOf(record: Case, name: string): string {
  if (name === 'frozen.level') return record.frozen?.level ?? '';
  if (name === 'readers') return readersOf(record) ? readersWords.named : readersWords.everybody;
  const value = record.values[name];
  return typeof value === 'string' ? value : '';
}

export function fitsCaseFacets(facets: CaseFacets | undefined, choice: CaseFacetChoice): boolean {
  return Object.entries(choice).every(
    ([name, words]) => words.length === 0 || words.includes(facets?.[name] ?? ''),
  );
}

export function caseFacetLabel(type: AnyCaseType, name: string): string {
  return name === 'frozen.level' ? '职务层次' : (type.fields[name]?.label ?? name);
}

/** @param codeLists the office's lists, by name */
export function caseFacetWords(
  type: AnyCaseType,
  name: string,
  codeLists: Readonly<Partial<Record<string, readonly string[]>>>,
): readonly string[] {
  if (name === 'frozen.level') return codeLists.level ?? [];
  if (name === 'readers') return Object.values(readersWords);
  const field = type.fields[name];
  return field?.kind === 'code' ? (codeLists[field.list] ?? []) : [];
}
