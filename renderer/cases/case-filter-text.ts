import { type CaseFilters, noFilters } from './case-view.ts';

/** The filters as they stand in an address and in a saved view: `kinds=red&stages=issued`; '' for none. */
export function caseFilterText(filters: CaseFilters): string {
  const words = new URLSearchParams();
  if (filters.name.trim() !== '') words.set('name', filters.name.trim());
  for (const kind of filters.kinds) words.append('kinds', kind);
  for (const stage of filters.stages) words.append('stages', stage);
  const single = {
    unit: filters.unitId,
    handler: filters.handler,
    from: filters.from,
    to: filters.to,
    due: filters.dueUntil,
  };
  for (const [key, value] of Object.entries(single)) if (value !== undefined) words.set(key, value);
  return words.toString();
}

export function caseFiltersIn(text: string): CaseFilters {
  const words = new URLSearchParams(text);
  return {
    ...noFilters,
    name: words.get('name') ?? '',
    stages: words.getAll('stages'),
    kinds: words.getAll('kinds'),
    unitId: words.get('unit') ?? undefined,
    handler: words.get('handler') ?? undefined,
    from: words.get('from') ?? undefined,
    to: words.get('to') ?? undefined,
    dueUntil: words.get('due') ?? undefined,
  };
}
