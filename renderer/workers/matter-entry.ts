import { type CaseFacets, facetsOfCase } from '#shared/case-facets.ts';
import type { Case } from '#shared/case-type.ts';
import { readersOf } from '#shared/confidential.ts';
import { isConfidentialField } from '#shared/confidential-fields.ts';
import { dayOfCase, kindOfCase, subjectOf } from '#shared/engine/columns.ts';
import { caseTypeOf } from '#shared/registry.ts';
import { fieldTexts, type MatterText } from '#shared/search/find-matters.ts';
import { numberForm, searchForm } from '#shared/search/search-form.ts';

/** A matter as a hit shows it: what lists show, never what was said. */
export interface FoundMatter {
  readonly id: string;
  readonly type: string;
  /** 约谈 谈〔2013〕1号 */
  readonly title: string;
  readonly name: string;
  readonly unit: string;
  /** ● 蓝色警宣卡, 申请约谈 … */
  readonly kind: string;
  readonly stage: string;
  readonly day: string;
}

export interface MatterEntry extends FoundMatter, MatterText {
  /** Words by which its list is narrowed; missing where there are none. */
  readonly facets?: CaseFacets;
}

export function matterEntry(record: Case): MatterEntry {
  const type = caseTypeOf(record.type);
  const kindField = type.fields[type.columns.kind ?? ''];
  const code = kindOfCase(type, record) ?? '';
  const kind = kindField?.kind === 'option' ? (kindField.options[code] ?? '') : code;
  const stage = type.stages[record.stage]?.label ?? record.stage;
  const number = record.number?.text ?? '';
  const name = subjectOf(type, record);
  const unit = record.frozen?.unit ?? '';
  const shown = { title: `${type.label} ${number || '未编号'}`, name, unit, kind, stage };
  const onlyFor = readersOf(record);
  const facets = facetsOfCase(record);
  return {
    ...shown,
    ...(onlyFor ? { onlyFor } : {}),
    ...(facets ? { facets } : {}),
    id: record.id,
    type: record.type,
    day: dayOfCase(type, record) ?? '',
    numbers:
      number === '' ? [] : [numberForm(number), numberForm(number.replace(/[〔[(（]\d{4}[〕\])）]/, ''))],
    head: searchForm(Object.values(shown).join('|')),
    open: textsOf(record, false),
    secret: textsOf(record, true),
  };
}

/** Label of the field at a place of a case type. */
export function labelAt(type: string, place: number): string {
  return Object.values(caseTypeOf(type).fields)[place]?.label ?? '';
}

function textsOf(record: Case, confidential: boolean): string {
  const fields = Object.entries(caseTypeOf(record.type).fields).flatMap(([name, field], place) => {
    const value = record.values[name];
    if ((field.kind !== 'text' && field.kind !== 'code') || typeof value !== 'string' || value === '')
      return [];
    return isConfidentialField(record.type, name) === confidential
      ? [{ place, text: searchForm(value) }]
      : [];
  });
  return fieldTexts(fields);
}
