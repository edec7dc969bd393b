import type { Case } from '#shared/case-type.ts';
import type { CaseTypeName } from '#shared/registry.ts';

/** Where the records of each type open. */
const casePaths: Readonly<Record<CaseTypeName, string>> = {
  warningCard: 'warning-cards',
  interview: 'interviews',
  firstSecretary: 'first-secretaries',
};

export function caseLink({ id, type }: Pick<Case, 'id' | 'type'>): string {
  const path = Object.entries(casePaths).find(([name]) => name === type)?.[1];
  return `#/${path ?? 'today'}/${encodeURIComponent(id)}`;
}
