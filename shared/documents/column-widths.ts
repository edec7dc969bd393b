/** Shares in whole twips that add up to `width` exactly. */
export function columnWidths(shares: readonly number[], width: number): readonly number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  let counted = 0;
  let used = 0;
  return shares.map((share) => {
    counted += share;
    const end = Math.round((width * counted) / total);
    const own = end - used;
    used = end;
    return own;
  });
}
