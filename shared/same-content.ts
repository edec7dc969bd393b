/** Whether two values of JSON say the same, in whatever order their keys stand. A key without a value counts as missing. */
export function sameContent(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [ours, theirs] = [filled(one), filled(other)];
  return (
    ours.size === theirs.size &&
    [...ours].every(([key, value]) => theirs.has(key) && sameContent(value, theirs.get(key)))
  );
}

function filled(value: object): Map<string, unknown> {
  return new Map(Object.entries(value).filter(([, content]) => content !== undefined));
}
