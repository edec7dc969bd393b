import type { FamilyMember } from '#shared/people/family.ts';
import type { LrmxRemainder, PersonValues } from '#shared/people/person.ts';
import type { Photo } from './photo.ts';

/** What a .lrmx or .lrm file says of one person, in the register's terms. */
export interface LrmxForm {
  /** Cleaned; what could not be read is missing and stands in `warnings`. Always has a name. */
  readonly values: PersonValues;
  /** Lines without any text are left out. */
  readonly family: readonly FamilyMember[];
  readonly photo?: Photo;
  /** Missing in forms of the old .lrm file, which has no elements. */
  readonly lrmx?: LrmxRemainder;
  /** Whole sentences: what was not taken, or looks wrong. */
  readonly warnings: readonly string[];
}
