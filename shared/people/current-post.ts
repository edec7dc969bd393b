import type { PersonValues } from './person.ts';

/** 现任职务 as forms write it: the whole text where the register has one, else unit and post. '' if it knows neither. */
export function currentPost({ unitAndPost, post }: PersonValues, unitName: string): string {
  return unitAndPost === undefined || unitAndPost === '' ? `${unitName}${post ?? ''}` : unitAndPost;
}
