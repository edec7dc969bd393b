import type { Case } from '#shared/case-type.ts';
import type { CaseTypeName } from '#shared/registry.ts';

/** Where each kind of matter has its list. A record stands at `<path>/<id>`. */
export const casePaths: Readonly<Record<CaseTypeName, string>> = {
  warningCard: '/warning-cards',
  interview: '/interviews',
  firstSecretary: '/first-secretaries',
  outgoingDocument: '/outgoing',
};

/** Address of one record, for a link. */
export function caseHref(record: Pick<Case, 'id' | 'type'>): string {
  const path = Object.entries(casePaths).find(([type]) => type === record.type)?.[1] ?? '';
  return `#${path}/${encodeURIComponent(record.id)}`;
}
