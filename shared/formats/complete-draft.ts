import { educationWord } from '#shared/codes/old-terms.ts';
import type { PersonDraft } from '#shared/people/person-draft.ts';
import { rankAtEnd, splitUnitAndPost, type UnitFinder } from './unit-and-post.ts';

/** A person while the row is read. */
export type Draft = { -readonly [K in keyof PersonDraft]: PersonDraft[K] };

const eduAndDegree =
  /^((?:.*党校)?(?:硕士|博士)?(?:研究生|大学(?:本科)?|本科|大专))[（(，,、/\s]*([^（）()，,、/]*(?:学士|硕士|博士))(?:学位)?[）)]?$/;

/** 大学（工学学士）, 研究生、法学硕士: one cell holds 学历 and 学位 where no column of its own has the degree. */
export function completeEducation(draft: Draft): void {
  for (const [education, degree] of [
    ['fullTimeEducation', 'fullTimeDegree'],
    ['partTimeEducation', 'partTimeDegree'],
  ] as const) {
    const both = eduAndDegree.exec(draft[education] ?? '');
    if (!both || draft[degree] !== undefined) continue;
    const [, word = '', own = ''] = both;
    draft[education] = educationWord(word);
    draft[degree] = own;
  }
}

/** Splits unit from post where one cell holds both, and finds a 职级 at the end of the text. */
export function completePost(draft: Draft, unitOf: UnitFinder): void {
  const rank = rankAtEnd(draft.unitAndPost ?? draft.post ?? '');
  if (rank !== undefined) draft.rank ??= rank;
  const whole = draft.unitAndPost ?? (draft.unit === undefined ? draft.post : undefined);
  const split = whole === undefined ? undefined : splitUnitAndPost(whole, unitOf);
  if (whole === undefined || split === undefined) return;
  if (draft.post === whole) delete draft.post;
  draft.unitAndPost = whole;
  draft.unit ??= split.unit;
  if (split.post !== '') draft.post ??= split.post;
}
