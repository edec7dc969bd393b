/**
 * Hybrid logical clock (Kulkarni et al. 2014) as sortable text `<ms, 13 digits>-<counter, 4 hex>-<node>`:
 * follows the wall clock, never runs backwards when that is set back, and orders changes of several desks.
 */
export function nextHlc(last: string | undefined, nowMs: number, node: string): string {
  const [lastMs = '0', lastCount = '0'] = (last ?? '').split('-');
  const before = Number(lastMs) || 0;
  const ms = Math.max(before, nowMs);
  const count = ms === before ? Number.parseInt(lastCount, 16) + 1 : 0;
  if (count > 0xffff) return nextHlc(undefined, ms + 1, node);
  return `${String(ms).padStart(13, '0')}-${count.toString(16).padStart(4, '0')}-${node}`;
}
