import { expect, it } from 'vitest';
import { caseFiltersIn, caseFiltersInWords, caseFilterText } from '#renderer/cases/case-filter-text.ts';
import { noFilters } from '#renderer/cases/case-view.ts';
import { warningCard } from '#shared/case-types/warning-card.ts';

const filters = {
  ...noFilters,
  kinds: ['red'],
  unitId: 'u',
  facets: { source: ['信访', '审计'], readers: ['限定'], 'frozen.level': ['乡科级正职'] },
};

it('keeps every filter in the text of a saved view', () => {
  expect(caseFiltersIn(caseFilterText(filters))).toEqual(filters);
  expect(caseFiltersIn(caseFilterText(noFilters))).toEqual(noFilters);
});

it('says every filter above an exported list', () => {
  expect(caseFiltersInWords(warningCard, filters, { unitName: () => '财政局' })).toBe(
    '卡色：■ 红色警省卡；单位：财政局；线索来源：信访、审计；知悉范围：限定；职务层次：乡科级正职',
  );
});
