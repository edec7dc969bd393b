import { useState } from 'react';
import { useNavigate } from 'react-router';
import { caseHref } from '#renderer/cases/case-paths.ts';
import { DetailDrawer } from '#renderer/cases/DetailDrawer.tsx';
import { useReference } from '#renderer/cases/Reference.tsx';
import { peopleSeenBy } from '#renderer/data/queries/people-seen.ts';
import { getRows } from '#renderer/data/queries/rows.ts';
import { useData, useDesk } from '#renderer/data/react.tsx';
import { type ListColumn, ListPage } from '#renderer/ui/ListPage.tsx';
import { useListState } from '#renderer/ui/list-state.ts';
import type { Detail } from '#shared/case-type.ts';
import type { Rows } from '#shared/change.ts';
import { asSeenBy, MASK } from '#shared/confidential.ts';
import { yearOfDetail } from '#shared/engine/columns.ts';
import type { RecordSet, RecordTable } from '#shared/facts/fact.ts';
import { type DetailTypeName, detailTypeOf } from '#shared/registry.ts';
import { assertNever } from '#shared/result.ts';
import { figurePlace } from './figure-place.ts';
import { caseColumns, detailColumns, personColumns } from './record-columns.tsx';

/** The records behind a figure, page by page; a row opens its record. Only what is in sight is read. */
export function RecordList({ table, ids, through }: RecordSet) {
  switch (table) {
    case 'cases':
      return <CaseRecords ids={ids} />;
    case 'details':
      return <DetailRecords ids={ids} />;
    case 'people':
      return <PeopleRecords ids={ids} {...(through ? { through } : {})} />;
    default:
      return assertNever(table);
  }
}

function CaseRecords({ ids }: { ids: readonly string[] }) {
  const reference = useReference();
  const navigate = useNavigate();
  const desk = useDesk();
  const rows = usePage('cases', ids)?.map((record) => asSeenBy(record, desk));
  const type = rows?.[0]?.type;
  return (
    <RecordPage
      rows={rows}
      count={ids.length}
      columns={type === undefined ? [] : caseColumns(type, reference)}
      onOpen={(row) => navigate(caseHref(row).slice(1))}
    />
  );
}

function PeopleRecords({ ids, through }: Pick<RecordSet, 'ids' | 'through'>) {
  const reference = useReference();
  const navigate = useNavigate();
  const desk = useDesk();
  const wanted = usePageIds(ids);
  const rows = useData(
    () => peopleSeenBy(desk, { ids: wanted, ...(through ? { through } : {}) }),
    ['people', 'cases'],
    [desk, through, wanted.join()],
  );
  return (
    <RecordPage
      rows={rows}
      count={ids.length}
      columns={personColumns(reference)}
      onOpen={({ id, values }) => values.name !== MASK && navigate(`/people/${encodeURIComponent(id)}`)}
    />
  );
}

/** Rows of detail tables have no page of their own: they open beside the list and can be put right there. */
function DetailRecords({ ids }: { ids: readonly string[] }) {
  const reference = useReference();
  const [open, setOpen] = useState<Detail>();
  const rows = usePage('details', ids);
  const type = rows?.[0]?.type;
  const name = detailNames.find((known) => known === type);
  return (
    <>
      <RecordPage
        rows={rows}
        count={ids.length}
        columns={type === undefined ? [] : detailColumns(type, reference)}
        onOpen={setOpen}
      />
      {name && (
        <DetailDrawer
          view={{ type: name, carry: [] }}
          row={open}
          year={(open && yearOfDetail(detailTypeOf(open.type), open)) ?? 0}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

const detailNames: readonly DetailTypeName[] = ['villageYear', 'household', 'project'];

function usePageIds(ids: readonly string[]): readonly string[] {
  const { list } = useListState(figurePlace);
  const from = list.cursors.at(-1) ?? 0;
  return ids.slice(from, from + list.size);
}

/** The records of the page in sight, read again whenever one of them may have changed. */
function usePage<T extends RecordTable>(table: T, ids: readonly string[]): readonly Rows[T][] | undefined {
  const wanted = usePageIds(ids);
  return useData((database) => getRows(database, table, wanted), [table], [table, wanted.join()]);
}

interface RecordPageProps<R> {
  readonly rows: readonly R[] | undefined;
  readonly count: number;
  readonly columns: readonly ListColumn<R>[];
  readonly onOpen: (row: R) => void;
}

function RecordPage<R extends { readonly id: string }>({ rows, count, columns, onOpen }: RecordPageProps<R>) {
  const { list } = useListState(figurePlace);
  const next = (list.cursors.at(-1) ?? 0) + list.size;
  return (
    <ListPage
      title="数字所依据的记录"
      columns={columns}
      page={rows && { rows, ...(next < count ? { next } : {}) }}
      count={count}
      place={list}
      onPlace={(patch) => figurePlace.set({ list: { ...figurePlace.get().list, ...patch } })}
      onOpen={onOpen}
      empty="没有记录。"
    />
  );
}
