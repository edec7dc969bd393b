import { ImportOutlined, UserAddOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useEffect, useLayoutEffect, useMemo } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { BatchMenu } from '#renderer/cases/lists/BatchMenu.tsx';
import { ExportMenu } from '#renderer/cases/lists/ExportMenu.tsx';
import { otherColumns } from '#renderer/cases/lists/field-column.ts';
import type { ListSource } from '#renderer/cases/lists/list-source.ts';
import { ViewMenu } from '#renderer/cases/lists/ViewMenu.tsx';
import { type Reference, useReference } from '#renderer/cases/Reference.tsx';
import { UnitPicker } from '#renderer/cases/UnitPicker.tsx';
import { eachPerson } from '#renderer/data/queries/people.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { type ListColumn, ListPage } from '#renderer/ui/ListPage.tsx';
import { useShownColumns } from '#renderer/ui/list-look.ts';
import { firstPage } from '#renderer/ui/list-place.ts';
import { useListState } from '#renderer/ui/list-state.ts';
import { QueryItem } from '#renderer/ui/QueryBar.tsx';
import { Several } from '#renderer/ui/Several.tsx';
import { MOST_HITS } from '#renderer/workers/people-narrow.ts';
import { warmPeopleSearch } from '#renderer/workers/people-search.ts';
import { monthInDots } from '#shared/day.ts';
import type { Field } from '#shared/fields.ts';
import { personKind } from '#shared/lists/record-kind.ts';
import { facetLabel, type PersonFacet, personFacets } from '#shared/people/facets.ts';
import { type Person, personFields } from '#shared/people/person.ts';
import type { DeskSettings } from '#shared/settings.ts';
import { ImportPage } from './import/ImportPage.tsx';
import { FormImportPage } from './lrmx/FormImportPage.tsx';
import { NewPersonDrawer } from './NewPersonDrawer.tsx';
import { PersonDrawer } from './PersonDrawer.tsx';
import {
  countOfPeople,
  eachOfPeople,
  noFilters,
  peopleFiltersIn,
  peopleFiltersInWords,
  peopleFilterText,
  peopleList,
  usePeoplePage,
} from './people-list.ts';
import { PeopleOutput } from './print/PeopleOutput.tsx';

/** 干部: `#/people` the register, `#/people/<id>` one cadre, `#/people/new` a form, `#/people/import` a roster, `#/people/forms` 任免审批表. */
export function PeoplePage() {
  const { id } = useParams();
  if (id === 'import') return <ImportPage />;
  return id === 'forms' ? <FormImportPage /> : <PeopleList id={id} />;
}

function PeopleList({ id }: { id: string | undefined }) {
  const list = useListState(peopleList);
  const reference = useReference();
  const navigate = useNavigate();
  useFiltersFromAddress();
  const desk = useDesk();
  useEffect(() => void warmPeopleSearch(desk), [desk]);
  const { page, count } = usePeoplePage(list);
  const columns = useMemo(() => columnsOf(reference), [reference]);
  const shown = useShownColumns('people', columns);
  const asked = peopleFilterText(list);
  const source: ListSource<'people'> = {
    list: 'people',
    table: 'people',
    title: '干部名册',
    columns: shown,
    conditions: peopleFiltersInWords(list, reference),
    each: () => eachOfPeople(desk, reference.units, peopleFiltersIn(asked)),
    rows: page?.rows,
    count,
    selected: list.selected,
  };
  return (
    <>
      <ListPage
        title="干部名册"
        query={<Filters />}
        onReset={() => peopleList.set(noFilters)}
        tools={
          <>
            <Button type="primary" icon={<UserAddOutlined />} onClick={() => navigate('/people/new')}>
              登记干部
            </Button>
            <Button icon={<ImportOutlined />} onClick={() => navigate('/people/import')}>
              导入花名册
            </Button>
            <Button icon={<ImportOutlined />} onClick={() => navigate('/people/forms')}>
              导入任免审批表
            </Button>
            <Button onClick={() => navigate('/duplicates')}>查重</Button>
            <PeopleOutput source={source} />
            {list.text.trim() !== '' && count === MOST_HITS && (
              <span role="status">只列出最接近的{MOST_HITS}人，请再输入几个字。</span>
            )}
          </>
        }
        more={
          <>
            <ViewMenu
              list="people"
              query={asked}
              onQuery={(view) => peopleList.set({ ...peopleFiltersIn(view), ...firstPage })}
              countOf={(_database, view) => countOfPeople(desk, reference.units, peopleFiltersIn(view))}
              tables={['people', 'units']}
            />
            <ExportMenu source={source} />
            <BatchMenu
              source={source}
              kind={personKind}
              paste={{ candidates: (database) => eachPerson(database, {}), constant: {} }}
              onSelect={(selected) => peopleList.set({ selected })}
            />
          </>
        }
        columns={columns}
        look="people"
        selectable
        page={page}
        count={count}
        place={list}
        onPlace={(patch) => peopleList.set(patch)}
        onOpen={(person) => navigate(`/people/${person.id}`)}
        openId={id}
        empty={
          asked !== ''
            ? '没有符合条件的干部，请调整查询条件或点“重置”。'
            : '干部名册是空的，请点“导入花名册”或“登记干部”。'
        }
      />
      <NewPersonDrawer open={id === 'new'} onClose={() => navigate('/people')} />
      <PersonDrawer id={id === 'new' ? undefined : id} onClose={() => navigate('/people')} />
    </>
  );
}

function Filters() {
  const { text, unitId, facets } = useListState(peopleList);
  const { settings } = useReference();
  return (
    <>
      <QueryItem id="people-text" label="姓名或拼音">
        <Input
          id="people-text"
          value={text}
          allowClear
          autoComplete="off"
          placeholder="张三、zs、身份证号后六位"
          style={{ width: '13rem' }}
          onChange={(event) => peopleList.set({ text: event.target.value, ...firstPage })}
        />
      </QueryItem>
      <QueryItem id="people-unit" label="单位">
        <UnitPicker
          id="people-unit"
          narrows
          value={unitId}
          placeholder="全部单位"
          onChange={(chosen) => peopleList.set({ unitId: chosen, ...firstPage })}
        />
      </QueryItem>
      {personFacets.map((name) => (
        <QueryItem key={name} id={`people-${name}`} label={facetLabel(name)}>
          <Several
            id={`people-${name}`}
            words={facetWords(name, settings).map((word) => [word, word])}
            chosen={facets[name] ?? []}
            onChange={(words) => {
              const { [name]: _before, ...others } = facets;
              peopleList.set({
                facets: words.length === 0 ? others : { ...others, [name]: words },
                ...firstPage,
              });
            }}
          />
        </QueryItem>
      ))}
    </>
  );
}

function facetWords(name: PersonFacet, { codeLists }: DeskSettings): readonly string[] {
  const field: Field = personFields[name];
  if (field.kind === 'code') return codeLists[field.list] ?? [];
  return field.kind === 'option' ? Object.keys(field.options) : [];
}

/** 单位 leads here with `?unit=<id>`; the address is then plain again. */
function useFiltersFromAddress(): void {
  const { search, pathname } = useLocation();
  const navigate = useNavigate();
  useLayoutEffect(() => {
    if (peopleFilterText(peopleFiltersIn(search)) === '') return;
    peopleList.set({ ...peopleFiltersIn(search), ...firstPage });
    void navigate(pathname, { replace: true });
  }, [search, pathname, navigate]);
}

function columnsOf(reference: Reference): readonly ListColumn<Person>[] {
  const { unitName } = reference;
  const own: readonly ListColumn<Person>[] = [
    { title: '姓名', width: 6, fixed: true, render: ({ values }) => values.name },
    { title: '性别', key: 'sex', width: 4, align: 'center', render: ({ values }) => values.sex },
    {
      title: '出生年月',
      width: 6,
      render: ({ values }) => values.birth && monthInDots(values.birth),
    },
    { title: '单位', width: 13, render: ({ values }) => unitName(values.unit) },
    { title: '职务', key: 'post', render: ({ values }) => values.post ?? values.unitAndPost },
    { title: '职务层次', width: 7.5, render: ({ values }) => values.level },
    { title: '职级', width: 8, render: ({ values }) => values.rank },
    { title: '政治面貌', width: 6.5, render: ({ values }) => values.party },
  ];
  return [...own, ...otherColumns(personFields, own, reference)];
}
