import { getRows } from '#renderer/data/queries/rows.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { caseTypes } from '#shared/registry.ts';
import { isTemplateKind, type TemplateKind } from '#shared/templates/fields.ts';
import { chosenRows, countSelected, type ListSource, type SourceTable } from '../lists/list-source.ts';
import type { PrintableRecords } from './gather.ts';
import { PrintByTemplate } from './PrintByTemplate.tsx';

/** What the records of a list can be printed as; undefined for a list without templates. */
export function templateKindOf({
  table,
  list,
}: Pick<ListSource<SourceTable>, 'table' | 'list'>): TemplateKind | undefined {
  if (table === 'people') return 'person';
  return table === 'cases' && list in caseTypes && isTemplateKind(list) ? list : undefined;
}

interface PrintListProps<N extends SourceTable> {
  readonly source: ListSource<N>;
  readonly kind: TemplateKind;
  readonly onClose: () => void;
}

/** 按模板出文 from a list: the marked records, or the whole list as it is narrowed. */
export function PrintListByTemplate<N extends SourceTable>({ source, kind, onClose }: PrintListProps<N>) {
  const desk = useDesk();
  const marked = countSelected(source) ?? 0;
  return (
    <PrintByTemplate
      kind={kind}
      count={marked > 0 ? marked : (source.count ?? 0)}
      records={() => recordsOf(desk, source)}
      onClose={onClose}
    />
  );
}

async function recordsOf<N extends SourceTable>(
  desk: ReturnType<typeof useDesk>,
  source: ListSource<N>,
): Promise<PrintableRecords> {
  const ids: string[] = [];
  for await (const some of chosenRows(desk, source, 'all')) ids.push(...some.map(({ id }) => id));
  return source.table === 'people'
    ? { table: 'people', rows: await getRows(desk.database, 'people', ids) }
    : { table: 'cases', rows: await getRows(desk.database, 'cases', ids) };
}
