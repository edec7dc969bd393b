const FRAMES = 6;

/**
 * What the log may say about a bug: the kind of error and where it happened. Its message is left out, because it may
 * quote what stood in a record.
 */
export function errorInBrief(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames.slice(0, FRAMES).map((line) => line.trim())].join(' | ');
}
