import type { FontSetName } from './fonts.ts';
import { defaultSpec, type PaperSpec } from './spec.ts';

/** What an office decides about its papers in 设置; everything else is the standard's. */
export interface OfficePaper {
  readonly fontSet: FontSetName;
  /** Height of a line in points: 28.95 gives the 22 lines of the standard, some offices print 28, 30 or 33. */
  readonly linePitch: number;
  readonly boldHeading3: boolean;
}

export const defaultOfficePaper: OfficePaper = { fontSet: 'GB2312', linePitch: 28.95, boldHeading3: false };

/** Lines lower than the characters would cut them off, higher ones leave fewer than 14 lines. */
export const linePitches = { least: 20, most: 45 } as const;

export function paperSpec({ fontSet, linePitch, boldHeading3 }: OfficePaper): PaperSpec {
  const line = Math.round(Math.min(linePitches.most, Math.max(linePitches.least, linePitch)) * 20);
  return { ...defaultSpec, fontSet, boldHeading3, grid: { ...defaultSpec.grid, line } };
}
