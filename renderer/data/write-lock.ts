/**
 * One writer at a time, across the page and its workers: the Web Lock of this origin. Sequence numbers, case numbers
 * and the hash chain rely on it.
 */
export function withWriteLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(`${name}:write`, work);
}
