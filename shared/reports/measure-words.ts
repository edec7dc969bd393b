/** 人 and 名 count heads, 人次 counts times: one never stands for the other. */
export function mixesHeadsAndTimes(written: string, meant: string): boolean {
  const [one, other] = [counts(written), counts(meant)];
  return one !== undefined && other !== undefined && one !== other;
}

function counts(unit: string): 'heads' | 'times' | undefined {
  if (unit === '人次') return 'times';
  return unit === '人' || unit === '名' ? 'heads' : undefined;
}
