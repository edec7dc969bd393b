import { isMonth } from '#shared/day.ts';
import type { Value, Values } from '#shared/fields.ts';
import type { FamilyMember } from '#shared/people/family.ts';

export function valuesOfMember({ other: _other, ...values }: FamilyMember): Values {
  return values;
}

/** `values` have passed the checks of the fields. What a file said of the member beyond them stays. */
export function memberOfValues(held: FamilyMember | undefined, values: Values): FamilyMember {
  const [birth, party, unitAndPost] = [text(values.birth), text(values.party), text(values.unitAndPost)];
  return {
    relation: text(values.relation),
    name: text(values.name),
    ...(isMonth(birth) ? { birth } : {}),
    ...(party === '' ? {} : { party }),
    ...(unitAndPost === '' ? {} : { unitAndPost }),
    ...(held?.other ? { other: held.other } : {}),
  };
}

function text(value: Value | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}
