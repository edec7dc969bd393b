import { ageAt, type Day } from '../day.ts';
import { birthOf } from './form-age.ts';
import type { Person, Post } from './person.ts';
import { type ResumeEntry, readResume } from './resume.ts';

/** Who somebody was on a day. */
export interface Standing {
  /** In completed years by month; undefined before the birth and where it is unknown. */
  readonly age?: number;
  /** Posts of the history held on the day, the latest first: one and those beside it. */
  readonly posts: readonly Post[];
  /** Entries of the résumé that cover the month, the latest first; studies beside the work are among them. */
  readonly resume: readonly ResumeEntry[];
}

/**
 * 在某日: age, posts, level and what the résumé says, as the history knows it today. Entries and posts count by months: the
 * month in which one ends belongs to what follows.
 */
export function standingOn({ values }: Pick<Person, 'values'>, posts: readonly Post[], day: Day): Standing {
  const month = day.slice(0, 7);
  const covers = ({ from, to }: { readonly from?: string; readonly to?: string }) =>
    (from ?? '') <= month && (to === undefined || to > month);
  const latest = (a: { readonly from?: string }, b: { readonly from?: string }) =>
    (b.from ?? '').localeCompare(a.from ?? '');
  const birth = birthOf(values);
  return {
    ...(birth !== undefined && birth <= month ? { age: ageAt(birth, day) } : {}),
    posts: posts.filter(covers).sort(latest),
    resume: readResume(values.resume ?? '')
      .filter(
        (entry) => entry.from !== undefined && (entry.isOpen || entry.to !== undefined) && covers(entry),
      )
      .sort(latest),
  };
}
