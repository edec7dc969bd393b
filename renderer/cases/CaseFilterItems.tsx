import { Input, Select } from 'antd';
import { DayInput } from '#renderer/ui/DayInput.tsx';
import { QueryItem } from '#renderer/ui/QueryBar.tsx';
import { Several } from '#renderer/ui/Several.tsx';
import { caseFacetLabel, caseFacetsOf, caseFacetWords } from '#shared/case-facets.ts';
import type { AnyCaseType } from '#shared/case-type.ts';
import { caseTypeOf } from '#shared/registry.ts';
import type { CaseFilters } from './case-view.ts';
import { useReference } from './Reference.tsx';
import { UnitPicker } from './UnitPicker.tsx';

interface CaseFilterItemsProps {
  readonly type: string;
  readonly filters: CaseFilters;
  readonly onChange: (patch: Partial<CaseFilters>) => void;
}

/** The inputs of the query bar of any case type. */
export function CaseFilterItems({ type: name, filters, onChange }: CaseFilterItemsProps) {
  const type = caseTypeOf(name);
  const { operators, settings } = useReference();
  const kind = kindField(type);
  const concernsPeople = type.columns.person !== undefined;
  const unit = type.columns.unit === undefined ? undefined : type.fields[type.columns.unit];
  return (
    <>
      <QueryItem id="filter-name" label={concernsPeople ? '姓名' : '标题'}>
        <Input
          id="filter-name"
          className="aj-filter-name"
          value={filters.name}
          placeholder={concernsPeople ? '姓名或拼音' : '标题或文号'}
          allowClear
          autoComplete="off"
          onChange={(event) => onChange({ name: event.target.value })}
        />
      </QueryItem>
      {kind && (
        <QueryItem id="filter-kind" label={kind.label}>
          <Several
            id="filter-kind"
            words={kind.words}
            chosen={filters.kinds}
            onChange={(kinds) => onChange({ kinds })}
          />
        </QueryItem>
      )}
      <QueryItem id="filter-stage" label="阶段">
        <Several
          id="filter-stage"
          words={Object.entries(type.stages).map(([key, stage]) => [key, stage.label])}
          chosen={filters.stages}
          onChange={(stages) => onChange({ stages })}
        />
      </QueryItem>
      {unit?.kind === 'unit' && (
        <QueryItem id="filter-unit" label={unit.label}>
          <UnitPicker
            id="filter-unit"
            of={unit.of}
            narrows
            value={filters.unitId}
            placeholder="全部"
            onChange={(unitId) => onChange({ unitId })}
          />
        </QueryItem>
      )}
      {operators.length > 1 && (
        <QueryItem id="filter-handler" label="经办人">
          <Select
            id="filter-handler"
            value={filters.handler ?? null}
            options={operators.map(({ id, name }) => ({ value: id, label: name }))}
            placeholder="全部"
            allowClear
            popupMatchSelectWidth={false}
            onChange={(handler) => onChange({ handler: handler ?? undefined })}
          />
        </QueryItem>
      )}
      <QueryItem id="filter-from" label="日期">
        <DayInput
          id="filter-from"
          placeholder="起"
          value={filters.from}
          onChange={(from) => onChange({ from })}
        />
        <span aria-hidden>—</span>
        <DayInput
          aria-label="日期止"
          placeholder="止"
          value={filters.to}
          onChange={(to) => onChange({ to })}
        />
      </QueryItem>
      {caseFacetsOf(name).map((facet) => (
        <QueryItem key={facet} id={`filter-${facet}`} label={caseFacetLabel(type, facet)}>
          <Several
            id={`filter-${facet}`}
            words={caseFacetWords(type, facet, settings.codeLists).map((word) => [word, word])}
            chosen={filters.facets[facet] ?? []}
            onChange={(words) => {
              const { [facet]: _before, ...others } = filters.facets;
              onChange({ facets: words.length === 0 ? others : { ...others, [facet]: words } });
            }}
          />
        </QueryItem>
      ))}
      {filters.dueUntil !== undefined && (
        <QueryItem id="filter-due" label="期限不晚于">
          <DayInput
            id="filter-due"
            value={filters.dueUntil}
            onChange={(dueUntil) => onChange({ dueUntil })}
          />
        </QueryItem>
      )}
    </>
  );
}

function kindField(type: AnyCaseType): { label: string; words: [string, string][] } | undefined {
  const field = type.columns.kind === undefined ? undefined : type.fields[type.columns.kind];
  return field?.kind === 'option' ? { label: field.label, words: Object.entries(field.options) } : undefined;
}
