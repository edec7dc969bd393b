import { PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import { today } from '#renderer/data/clock.ts';
import { type DetailPage, pageOfDetails, yearsOfDetails } from '#renderer/data/queries/detail-pages.ts';
import { useData } from '#renderer/data/react.tsx';
import { ListPage } from '#renderer/ui/ListPage.tsx';
import { firstPage } from '#renderer/ui/list-place.ts';
import { useListState } from '#renderer/ui/list-state.ts';
import { QueryItem } from '#renderer/ui/QueryBar.tsx';
import type { Detail } from '#shared/case-type.ts';
import { yearOf } from '#shared/day.ts';
import { detailTypeOf } from '#shared/registry.ts';
import { unitScope } from '#shared/units/scope.ts';
import { placesInTree } from '#shared/units/unit.ts';
import { DetailDrawer } from './DetailDrawer.tsx';
import type { DetailList, DetailView } from './detail-view.ts';
import { type Reference, useReference } from './Reference.tsx';
import { UnitPicker } from './UnitPicker.tsx';

/** A detail table of one year: village figures, households, projects. */
export function DetailListPage({ view }: { view: DetailView }) {
  const type = detailTypeOf(view.type);
  const reference = useReference();
  const list = useListState(view.list);
  const [open, setOpen] = useState<Detail | 'new'>();
  const years = useData((database) => yearsOfDetails(database, view.type), ['details'], [view]);
  const year = list.year ?? years?.[0] ?? yearOf(today());
  const page = useDetailPage(view, list, year, reference);
  const columns = useMemo(() => view.columns(reference), [view, reference]);
  const unit = type.columns.unit === undefined ? undefined : type.fields[type.columns.unit];
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
        columns={columns}
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

function useDetailPage(
  view: DetailView,
  { unitId, cursors, size }: DetailList,
  year: number,
  { units }: Reference,
): DetailPage | undefined {
  const places = useMemo(() => placesInTree(units), [units]);
  const offset = cursors.at(-1) ?? 0;
  return useData(
    (database) =>
      pageOfDetails(
        database,
        { type: view.type, year, ...(unitId === undefined ? {} : { unitIds: unitScope(units, unitId) }) },
        (id) => places.get(id) ?? Number.MAX_SAFE_INTEGER,
        offset,
        size,
      ),
    ['details'],
    [view, year, unitId, units, places, offset, size],
  );
}
