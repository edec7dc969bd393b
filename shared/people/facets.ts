import { type Person, personFields } from './person.ts';

/** Fields by which the register is narrowed besides name and unit: closed words, several of which may be meant. */
export const personFacets = ['sex', 'level', 'rank', 'jurisdiction', 'reserve'] as const;
export type PersonFacet = (typeof personFacets)[number];

/** The words meant, by field; a field that is missing narrows nothing. */
export type FacetChoice = Readonly<Partial<Record<PersonFacet, readonly string[]>>>;

/** What one person is, by field. */
export type Facets = Readonly<Partial<Record<PersonFacet, string>>>;

export function facetsOf({ values }: Person): Facets {
  return Object.fromEntries(
    personFacets.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])),
  );
}

export function fitsFacets(facets: Facets, choice: FacetChoice): boolean {
  return personFacets.every((name) => choice[name]?.includes(facets[name] ?? '') ?? true);
}

export function facetLabel(name: PersonFacet): string {
  return personFields[name].label;
}
