import type { Migration } from './index.ts';

/** Matters of a town by kind: without it a page of its red cards reads every matter of every village. */
export const casesByUnitAndKind: Migration = {
  version: 3,
  stores: {
    cases:
      'id, personId, unitId, due, [handler+due], [type+day+id], [type+stage+day+id], [type+kind+day+id], [type+kind+stage+day+id], [type+unitId+day+id], [type+unitId+kind+day+id], [type+handler+day+id], &[series+seq]',
  },
};
