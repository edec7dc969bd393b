import { caseFacetLabel } from '#shared/case-facets.ts';
import type { AnyCaseType } from '#shared/case-type.ts';
import { type CaseFilters, noFilters } from './case-view.ts';
import type { Reference } from './Reference.tsx';

const FACET = 'of.';

/** The filters as they stand in an address and in a saved view: `kinds=red&stages=issued`; '' for none. */
export function caseFilterText(filters: CaseFilters): string {
  const words = new URLSearchParams();
  if (filters.name.trim() !== '') words.set('name', filters.name.trim());
  for (const kind of filters.kinds) words.append('kinds', kind);
  for (const stage of filters.stages) words.append('stages', stage);
  for (const [name, chosen] of Object.entries(filters.facets)) {
    for (const word of chosen) words.append(FACET + name, word);
  }
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
  const facets = [...new Set(words.keys())].filter((key) => key.startsWith(FACET));
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
    facets: Object.fromEntries(facets.map((key) => [key.slice(FACET.length), words.getAll(key)])),
  };
}

/** The same in words, for what is printed above an exported list: `卡色：红；阶段：已签发、已送达`. */
export function caseFiltersInWords(
  type: AnyCaseType,
  filters: CaseFilters,
  { unitName }: Pick<Reference, 'unitName'>,
): string {
  const kind = type.columns.kind === undefined ? undefined : type.fields[type.columns.kind];
  const unit = type.columns.unit === undefined ? undefined : type.fields[type.columns.unit];
  const { name, kinds, stages, unitId, handler, from, to, dueUntil, facets } = filters;
  const options = kind?.kind === 'option' ? kind.options : {};
  return conditionsInWords([
    [type.columns.person === undefined ? '标题' : '姓名', name.trim()],
    [kind?.label ?? '', kinds.map((key) => options[key] ?? key).join('、')],
    ['阶段', stages.map((key) => type.stages[key]?.label ?? key).join('、')],
    [unit?.label ?? '', unitName(unitId)],
    ['经办人', handler],
    ['日期', from || to ? `${from ?? ''}至${to ?? ''}` : ''],
    ['期限不晚于', dueUntil],
    ...Object.entries(facets).map(([key, words]) => [caseFacetLabel(type, key), words.join('、')] as const),
  ]);
}

/** Blank ones say nothing; without any the list is whole. */
export function conditionsInWords(
  conditions: readonly (readonly [label: string, value: string | undefined])[],
): string {
  const told = conditions.flatMap(([label, value]) => (value ? [`${label}：${value}`] : []));
  return told.length === 0 ? '全部' : told.join('；');
}
