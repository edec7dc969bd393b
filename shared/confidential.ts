import { caseTypeOf } from './registry.ts';
import type { Role } from './vault.ts';

/** Matters whose reading is noted in the log: what was said in a talk, and why somebody got a card. */
const confidentialTypes: ReadonlySet<string> = new Set(['interview', 'warningCard']);

export function isConfidential(caseType: string): boolean {
  return confidentialTypes.has(caseType);
}

/**
 * What the log shows as changed without showing it: the texts of several lines of a confidential matter (谈话内容, 事由摘要,
 * opinions). Stages, days, classes and numbers are shown.
 */
export function isConfidentialField(caseType: string, field: string): boolean {
  if (!isConfidential(caseType)) return false;
  const declared = caseTypeOf(caseType).fields[field];
  return declared?.kind === 'text' && (declared.lines ?? 1) > 1;
}

/** Whether somebody may look for words in confidential texts. An auditor checks who did what, not what was said. */
export function maySearchConfidential(role: Role): boolean {
  return role !== 'auditor';
}
