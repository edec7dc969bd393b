import type { Migration } from './index.ts';

/** Files that belong to records, and lists kept under a name. */
export const attachmentsAndViews: Migration = {
  version: 2,
  stores: {
    attachments: 'id, ownerId',
    views: 'id, list',
  },
};
