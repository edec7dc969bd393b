import type { Migration } from './index.ts';

/** Files that belong to records, lists kept under a name, matters by the operator who handles them, and search text kept ready. */
export const attachmentsAndViews: Migration = {
  version: 2,
  stores: {
    attachments: 'id, ownerId',
    views: 'id, list',
    reports: 'id',
    caches: 'id',
    cases:
      'id, personId, unitId, due, [handler+due], [type+day+id], [type+stage+day+id], [type+kind+day+id], [type+kind+stage+day+id], [type+unitId+day+id], [type+handler+day+id], &[series+seq]',
  },
};
