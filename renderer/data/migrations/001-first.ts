import type { Migration } from './index.ts';

/**
 * The first release. Readable columns hold ids, types, stages, dates, unit ids and numbers only; whatever names or
 * describes a person is in the payload.
 */
export const first: Migration = {
  version: 1,
  stores: {
    people: 'id, [order+id], [unitId+order+id]',
    posts: 'id, personId',
    units: 'id, [parentId+order]',
    cases:
      'id, personId, unitId, due, [type+day+id], [type+stage+day+id], [type+kind+day+id], [type+kind+stage+day+id], [type+unitId+day+id], &[series+seq]',
    details: 'id, [type+year], [type+unitId], caseId',
    settings: 'id',
    bin: 'id, [series+seq]',
    changes: '[node+seq], seq',
    drafts: 'id',
  },
};
