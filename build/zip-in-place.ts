import type { Plugin } from 'vite';

/**
 * write-excel-file zips anything large in workers that it makes of strings. The page's policy forbids those
 * (worker-src 'self'), without an error that the library would hear: the workbook would never come. It is written in a
 * worker of ours anyway, so it may as well be zipped there.
 */
export const zipInPlace: Plugin = {
  name: 'zip-in-place',
  load(id) {
    if (!id.endsWith('/write-excel-file/modules/zip/zipToArrayBuffer.js')) return null;
    return `import { zipSync } from 'fflate';
export default async (files) => zipSync(files).buffer;`;
  },
};
