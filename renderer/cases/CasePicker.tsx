import { Select } from 'antd';
import { pageOfCases } from '#renderer/data/queries/cases.ts';
import { getRow } from '#renderer/data/queries/rows.ts';
import { useData, useDesk } from '#renderer/data/react.tsx';
import type { Case } from '#shared/case-type.ts';
import { asSeenBy } from '#shared/confidential.ts';
import { dayOfCase, subjectOf, unitOfCase } from '#shared/engine/columns.ts';
import { type CaseTypeName, caseTypeOf, caseTypes } from '#shared/registry.ts';
import type { PickerProps } from './picker-props.ts';
import { type Reference, useReference } from './Reference.tsx';

const LATEST = 200;

/** Chooses a record of one case type among the latest ones, by the name of its person or its unit. */
export function CasePicker({ type, value, onChange, placeholder, ...rest }: PickerProps & { type: string }) {
  const reference = useReference();
  const name = Object.keys(caseTypes).find((key): key is CaseTypeName => key === type);
  if (name === undefined) throw new Error(`no case type ${type}`);
  const latest = useData(
    (database) => pageOfCases(database, { type: name }, undefined, LATEST),
    ['cases'],
    [name],
  );
  const chosen = useData(
    async (database) => (value === undefined ? undefined : getRow(database, 'cases', value)),
    ['cases'],
    [value],
  );
  const desk = useDesk();
  const rows = latest?.rows ?? [];
  const all = chosen && !rows.some((row) => row.id === chosen.id) ? [chosen, ...rows] : rows;
  return (
    <Select
      {...rest}
      status={rest['aria-invalid'] ? 'error' : ''}
      value={value ?? null}
      options={all.map((row) => ({ value: row.id, label: caseInBrief(asSeenBy(row, desk), reference) }))}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={placeholder ?? `选择${caseTypeOf(type).label}`}
      allowClear
      onChange={(id) => onChange(typeof id === 'string' ? id : undefined)}
    />
  );
}

/** `张三 · 云阳街道 太阳城村 · 谈〔2013〕4号`: enough to tell one record from another. */
export function caseInBrief(record: Case, { unitName }: Pick<Reference, 'unitName'>): string {
  const type = caseTypeOf(record.type);
  const parts = [subjectOf(type, record), unitName(unitOfCase(type, record)), record.number?.text];
  const told = parts.filter((part) => part !== undefined && part !== '');
  return [...told, ...(record.number ? [] : [dayOfCase(type, record) ?? '未填日期'])].join(' · ');
}
