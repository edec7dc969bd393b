import { isConfidential } from './confidential.ts';
import { caseTypeOf } from './registry.ts';

/**
 * What the log shows as changed without showing it: the texts of several lines of a confidential matter (谈话内容, 事由摘要,
 * opinions). Stages, days, classes and numbers are shown.
 */
export function isConfidentialField(caseType: string, field: string): boolean {
  if (!isConfidential(caseType)) return false;
  const declared = caseTypeOf(caseType).fields[field];
  return declared?.kind === 'text' && (declared.lines ?? 1) > 1;
}
