import { PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import { today } from '#renderer/data/clock.ts';
import {
  countDetails,
  type DetailQuery,
  eachDetail,
  pageOfDetails,
  yearsOfDetails,
} from '#renderer/data/queries/detail-pages.ts';
import { useData } from '#renderer/data/react.tsx';
import { ListPage } from '#renderer/ui/ListPage.tsx';
import { useShownColumns } from '#renderer/ui/list-look.ts';
import { firstPage } from '#renderer/ui/list-place.ts';
import { useListState } from '#renderer/ui/list-state.ts';
import { QueryItem } from '#renderer/ui/QueryBar.tsx';
import type { Detail } from '#shared/case-type.ts';
import { yearOf } from '#shared/day.ts';
import { detailKind } from '#shared/lists/record-kind.ts';
import { type DetailTypeName, detailTypeOf } from '#shared/registry.ts';
import { unitScope } from '#shared/units/scope.ts';
import { placesInTree, type Unit } from '#shared/units/unit.ts';
import { conditionsInWords } from './case-filter-text.ts';
import { DetailDrawer } from './DetailDrawer.tsx';
import type { DetailList, DetailView } from './detail-view.ts';
import { BatchMenu } from './lists/BatchMenu.tsx';
import { ExportMenu } from './lists/ExportMenu.tsx';
import { otherColumns } from './lists/field-column.ts';
import type { ListSource } from './lists/list-source.ts';
import { type EachRow, useTotals } from './lists/totals.ts';
import { ViewMenu } from './lists/ViewMenu.tsx';
import { useReference } from './Reference.tsx';
import { UnitPicker } from './UnitPicker.tsx';

/** A detail table of one year: village figures, households, projects. */
export function DetailListPage({ view }: { view: DetailView }) {
  const type = detailTypeOf(view.type);
  const reference = useReference();
  const list = useListState(view.list);
  const [open, setOpen] = useState<Detail | 'new'>();
  const years = useData((database) => yearsOfDetails(database, view.type), ['details'], [view]);
  const year = list.year ?? years?.[0] ?? yearOf(today());
  const places = useMemo(() => placesInTree(reference.units), [reference]);
  const place = (id: string) => places.get(id) ?? Number.MAX_SAFE_INTEGER;
  const query = queryOf(reference.units, view.type, year, list.unitId);
  const text = filterText(list, year);
  const offset = list.cursors.at(-1) ?? 0;
  const page = useData(
    (database) => pageOfDetails(database, query, place, offset, list.size),
    ['details'],
    [view, text, places, offset, list.size],
  );
  const columns = useMemo(() => {
    const own = view.columns(reference);
    return [...own, ...otherColumns(type.fields, own, reference)];
  }, [view, reference, type]);
  const each: EachRow<Detail> = (database) => eachDetail(database, query, place);
  // A pasted row may name another year than the one shown.
  const allYears: EachRow<Detail> = async function* (database) {
    for (const one of years ?? []) yield* eachDetail(database, { type: view.type, year: one }, place);
  };
  const shown = useShownColumns(view.type, columns);
  const totals = useTotals(shown, each, ['details'], text);
  const unit = type.columns.unit === undefined ? undefined : type.fields[type.columns.unit];
  const source: ListSource<'details'> = {
    list: view.type,
    table: 'details',
    title: `${type.label}台账`,
    columns: shown,
    conditions: conditionsInWords([
      ['年度', `${year}年`],
      [unit?.label ?? '', reference.unitName(list.unitId)],
    ]),
    each,
    rows: page?.rows,
    count: page?.count,
    selected: list.selected,
  };
  const choices = [...new Set([yearOf(today()), year, ...(years ?? [])])].sort((a, b) => b - a);
  return (
    <>
      <ListPage
        title={`${type.label}列表`}
        query={
          <>
            <QueryItem id="detail-year" label="年度">
              <Select
                id="detail-year"
                value={year}
                options={choices.map((value) => ({ value, label: `${value}年` }))}
                onChange={(chosen) => view.list.set({ year: chosen, ...firstPage })}
              />
            </QueryItem>
            {unit?.kind === 'unit' && (
              <QueryItem id="detail-unit" label={unit.label}>
                <UnitPicker
                  id="detail-unit"
                  of={unit.of}
                  narrows
                  value={list.unitId}
                  placeholder="全部"
                  onChange={(unitId) => view.list.set({ unitId, ...firstPage })}
                />
              </QueryItem>
            )}
          </>
        }
        onReset={() => view.list.set({ year: undefined, unitId: undefined })}
        tools={
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen('new')}>
            登记{type.label}
          </Button>
        }
        more={
          <>
            <ViewMenu
              list={view.type}
              query={text}
              onQuery={(asked) => view.list.set({ ...filtersIn(asked), ...firstPage })}
              countOf={(database, asked) => {
                const filters = filtersIn(asked);
                return countDetails(
                  database,
                  queryOf(reference.units, view.type, filters.year ?? year, filters.unitId),
                );
              }}
              tables={['details']}
            />
            <ExportMenu source={source} />
            <BatchMenu
              source={source}
              kind={detailKind(type)}
              paste={{
                candidates: allYears,
                constant:
                  type.fields[type.columns.year]?.kind === 'number' ? { [type.columns.year]: year } : {},
              }}
              onSelect={(selected) => view.list.set({ selected })}
            />
          </>
        }
        columns={columns}
        look={view.type}
        totals={totals}
        selectable
        page={page}
        count={page?.count}
        place={list}
        onPlace={(patch) => view.list.set(patch)}
        onOpen={setOpen}
        openId={open === 'new' ? undefined : open?.id}
        empty={`${year}年还没有${type.label}记录。`}
      />
      <DetailDrawer view={view} row={open} year={year} onClose={() => setOpen(undefined)} />
    </>
  );
}

/** `year=2013&unit=…`: how a view keeps the filters; the year is always named, so that a view means the same next year. */
function filterText({ unitId }: DetailList, year: number): string {
  const words = new URLSearchParams({ year: String(year) });
  if (unitId !== undefined) words.set('unit', unitId);
  return words.toString();
}

function filtersIn(text: string): { year: number | undefined; unitId: string | undefined } {
  const words = new URLSearchParams(text);
  const year = Number(words.get('year'));
  return { year: year > 0 ? year : undefined, unitId: words.get('unit') ?? undefined };
}

function queryOf(
  units: readonly Unit[],
  type: DetailTypeName,
  year: number,
  unitId: string | undefined,
): DetailQuery {
  return { type, year, ...(unitId === undefined ? {} : { unitIds: unitScope(units, unitId) }) };
}
