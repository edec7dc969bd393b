const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'] as const;

/** `1.4MB`, as a file manager counts. */
export function fileSize(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 1024 && unit < UNITS.length - 1) {
    size /= 1024;
    unit++;
  }
  const digits = unit > 0 && size < 100 ? 1 : 0;
  return `${size.toFixed(digits)}${UNITS[unit]}`;
}
