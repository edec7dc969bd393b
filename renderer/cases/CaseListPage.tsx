import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useLayoutEffect, useMemo } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { ListPage } from '#renderer/ui/ListPage.tsx';
import { firstPage } from '#renderer/ui/list-place.ts';
import { useListState } from '#renderer/ui/list-state.ts';
import { caseTypeOf } from '#shared/registry.ts';
import { CaseDrawer } from './CaseDrawer.tsx';
import { CaseFilterItems } from './CaseFilterItems.tsx';
import { useCasePage } from './case-query.ts';
import { type CaseFilters, type CaseView, noFilters } from './case-view.ts';
import { NewCaseDrawer } from './NewCaseDrawer.tsx';
import { useReference } from './Reference.tsx';

/**
 * The list of one case type with its drawer. `#/<path>/<id>` opens a record, `#/<path>/new` the form of a new one,
 * `#/<path>?kinds=red&stages=issued` narrows the list.
 */
export function CaseListPage({ view }: { view: CaseView }) {
  const type = caseTypeOf(view.type);
  const list = useListState(view.list);
  const reference = useReference();
  const navigate = useNavigate();
  const { id } = useParams();
  useFiltersFromAddress(view, id === undefined);
  const { page, count } = useCasePage(view.type, list);
  const columns = useMemo(() => view.columns(reference), [view, reference]);
  const narrowed = JSON.stringify(filtersOf(list)) !== JSON.stringify(noFilters);
  return (
    <>
      <ListPage
        title={`${type.label}列表`}
        query={
          <CaseFilterItems
            type={view.type}
            filters={list}
            onChange={(patch) => view.list.set({ ...patch, ...firstPage })}
          />
        }
        onReset={() => view.list.set(noFilters)}
        tools={
          <Button type="primary" icon={<PlusOutlined />} onClick={() => navigate(`${view.path}/new`)}>
            登记{type.label}
          </Button>
        }
        columns={columns}
        page={page}
        count={count}
        place={list}
        onPlace={(patch) => view.list.set(patch)}
        onOpen={(record) => navigate(`${view.path}/${record.id}`)}
        openId={id}
        empty={
          narrowed
            ? '没有符合条件的记录，请调整查询条件或点“重置”。'
            : `还没有${type.label}记录，请点“登记${type.label}”。`
        }
      />
      <NewCaseDrawer view={view} open={id === 'new'} onClose={() => navigate(view.path)} />
      <CaseDrawer id={id === 'new' ? undefined : id} view={view} onClose={() => navigate(view.path)} />
    </>
  );
}

function filtersOf(list: CaseFilters): CaseFilters {
  const { name, stages, kinds, unitId, handler, from, to, dueUntil } = list;
  return { name, stages, kinds, unitId, handler, from, to, dueUntil };
}

/** A number on 工作台 leads to the list narrowed to what it counts; the address is then plain again. */
function useFiltersFromAddress(view: CaseView, isList: boolean): void {
  const { search, pathname } = useLocation();
  const navigate = useNavigate();
  useLayoutEffect(() => {
    if (search === '' || !isList) return;
    const asked = new URLSearchParams(search);
    view.list.set({
      ...noFilters,
      ...firstPage,
      stages: asked.getAll('stages'),
      kinds: asked.getAll('kinds'),
      unitId: asked.get('unit') ?? undefined,
      handler: asked.get('handler') ?? undefined,
      from: asked.get('from') ?? undefined,
      to: asked.get('to') ?? undefined,
      dueUntil: asked.get('due') ?? undefined,
    });
    void navigate(pathname, { replace: true });
  }, [search, pathname, navigate, view, isList]);
}
