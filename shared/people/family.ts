import { ageAt, type Day, type Month, monthInDots } from '../day.ts';
import type { LrmxElement } from './person.ts';

/** One line of 家庭主要成员及重要社会关系. */
export interface FamilyMember {
  /** 称谓: 妻子, 女儿, 父亲 … in the wording of the form. */
  readonly relation: string;
  readonly name: string;
  readonly birth?: Month;
  /** 政治面貌 */
  readonly party?: string;
  /** 工作单位及职务; says 已去世 of the dead. */
  readonly unitAndPost?: string;
  /** Elements of the .lrmx file that say more of the member, or say it in an unusual way; see LrmxRemainder. */
  readonly other?: readonly LrmxElement[];
}

const child = /^(?:[长次幺小独养继]|[二三四五六七八九])?(?:儿子|女儿|子|女)$/;
const parents = ['父亲', '母亲', '继父', '继母'];

/** 0 spouse, 1 children, 2–5 parents, 6 anybody else. */
function rankOf(relation: string): number {
  if (/^(?:丈夫|妻子|配偶|爱人)$/.test(relation)) return 0;
  if (child.test(relation)) return 1;
  const parent = parents.indexOf(relation);
  return parent < 0 ? 6 : 2 + parent;
}

/**
 * The order of the form: 丈夫/妻子, children from the oldest, 父亲, 母亲, 继父, 继母, then everybody else as they came.
 * Children without a date of birth follow those with one.
 */
export function familyInOrder(family: readonly FamilyMember[]): readonly FamilyMember[] {
  const age = (one: FamilyMember) => (child.test(one.relation) ? (one.birth ?? '9') : '');
  return [...family].sort((a, b) => rankOf(a.relation) - rankOf(b.relation) || age(a).localeCompare(age(b)));
}

/** Completed years; undefined where the birth is unknown and for the dead, who are shown without an age. */
export function familyAge({ birth, unitAndPost = '' }: FamilyMember, on: Day | Month): number | undefined {
  return birth === undefined || /去世|已故|病故|亡故/.test(unitAndPost) ? undefined : ageAt(birth, on);
}

/** One line for each member: 妻子 李某 1976.03 群众 某某小学教师. */
export function familyInWords(family: readonly FamilyMember[]): readonly string[] {
  return family.map(({ relation, name, birth, party, unitAndPost }) =>
    [relation, name, birth && monthInDots(birth), party, unitAndPost].filter(Boolean).join(' '),
  );
}
