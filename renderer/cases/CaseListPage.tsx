import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useLayoutEffect, useMemo } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { countCases, eachCase } from '#renderer/data/queries/cases.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { ListPage } from '#renderer/ui/ListPage.tsx';
import { useShownColumns } from '#renderer/ui/list-look.ts';
import { firstPage } from '#renderer/ui/list-place.ts';
import { useListState } from '#renderer/ui/list-state.ts';
import type { Case } from '#shared/case-type.ts';
import { asSeenBy } from '#shared/confidential.ts';
import { isConfidentialField } from '#shared/confidential-fields.ts';
import { caseKind } from '#shared/lists/record-kind.ts';
import { caseTypeOf } from '#shared/registry.ts';
import { CaseDrawer } from './CaseDrawer.tsx';
import { CaseFilterItems } from './CaseFilterItems.tsx';
import { caseFiltersIn, caseFiltersInWords, caseFilterText } from './case-filter-text.ts';
import { caseQueryOf, useCasePage } from './case-query.ts';
import { type CaseView, noFilters } from './case-view.ts';
import { BatchAct } from './lists/BatchAct.tsx';
import { BatchMenu } from './lists/BatchMenu.tsx';
import { ExportMenu } from './lists/ExportMenu.tsx';
import { otherColumns } from './lists/field-column.ts';
import type { ListSource } from './lists/list-source.ts';
import { type EachRow, useTotals } from './lists/totals.ts';
import { ViewMenu } from './lists/ViewMenu.tsx';
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
  const desk = useDesk();
  const columns = useMemo(() => {
    const own = view.columns(reference);
    const isLeftOut = (name: string) => isConfidentialField(type.name, name);
    return [...own, ...otherColumns(type.fields, own, reference, isLeftOut)];
  }, [view, reference, type]);
  const query = caseFilterText(list);
  const each: EachRow<Case> = async function* (database) {
    const query = await caseQueryOf(desk, reference.units, view.type, list);
    for await (const rows of eachCase(database, query)) yield rows.map((row) => asSeenBy(row, desk));
  };
  const shown = useShownColumns(view.type, columns);
  const totals = useTotals(shown, each, ['cases'], query);
  const source: ListSource<'cases'> = {
    list: view.type,
    table: 'cases',
    title: view.ledger ?? `${type.label}台账`,
    columns: shown,
    conditions: caseFiltersInWords(type, list, reference),
    each,
    seen: (record) => asSeenBy(record, desk),
    rows: page?.rows,
    count,
    selected: list.selected,
  };
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
          <>
            {view.Tools && <view.Tools source={source} />}
            <Button type="primary" icon={<PlusOutlined />} onClick={() => navigate(`${view.path}/new`)}>
              登记{type.label}
            </Button>
          </>
        }
        more={
          <>
            <ViewMenu
              list={view.type}
              query={query}
              onQuery={(text) => view.list.set({ ...caseFiltersIn(text), ...firstPage })}
              countOf={async (database, text) =>
                countCases(database, await caseQueryOf(desk, reference.units, view.type, caseFiltersIn(text)))
              }
              tables={['cases', 'people']}
            />
            <ExportMenu source={source} />
            <BatchMenu
              source={source}
              kind={caseKind(type)}
              act={(onDone, onClose) => (
                <BatchAct source={source} view={view} onDone={onDone} onClose={onClose} />
              )}
              onSelect={(selected) => view.list.set({ selected })}
            />
          </>
        }
        columns={columns}
        look={view.type}
        totals={totals}
        selectable
        page={page}
        count={count}
        place={list}
        onPlace={(patch) => view.list.set(patch)}
        onOpen={(record) => navigate(`${view.path}/${record.id}`)}
        openId={id}
        empty={
          query !== ''
            ? '没有符合条件的记录，请调整查询条件或点“重置”。'
            : `还没有${type.label}记录，请点“登记${type.label}”。`
        }
      />
      <NewCaseDrawer view={view} open={id === 'new'} onClose={() => navigate(view.path)} />
      <CaseDrawer id={id === 'new' ? undefined : id} view={view} onClose={() => navigate(view.path)} />
    </>
  );
}

/** A number on 工作台 leads to the list narrowed to what it counts; the address is then plain again. */
function useFiltersFromAddress(view: CaseView, isList: boolean): void {
  const { search, pathname } = useLocation();
  const navigate = useNavigate();
  useLayoutEffect(() => {
    if (search === '' || !isList) return;
    view.list.set({ ...caseFiltersIn(search), ...firstPage });
    void navigate(pathname, { replace: true });
  }, [search, pathname, navigate, view, isList]);
}
