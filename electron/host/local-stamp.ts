/** Wall clock of this desk as `20261122-153012`: names of files are read by clerks, so the time is theirs, not UTC. */
export function localStamp(date: Date = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}${two(date.getMonth() + 1)}${two(date.getDate())}`;
  return `${day}-${two(date.getHours())}${two(date.getMinutes())}${two(date.getSeconds())}`;
}
