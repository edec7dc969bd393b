import type { LayoutFinding } from '#shared/documents/check.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { type OfficePaper, paperSpec } from '#shared/documents/office-paper.ts';
import { preflight } from '#shared/documents/preflight.ts';
import { missingFonts } from './fonts-present.ts';
import { gb2312 } from './gb2312.ts';

/** 排版预检 on this computer, by what the office decided about its papers. */
export function preflightHere(document: OfficialDocument, paper: OfficePaper): readonly LayoutFinding[] {
  return preflight(document, {
    spec: paperSpec(paper),
    gb2312,
    missingFonts: missingFonts(paper.fontSet),
  });
}
