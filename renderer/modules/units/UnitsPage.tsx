import { ImportOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Select } from 'antd';
import { useMemo } from 'react';
import { useNavigate, useParams } from 'react-router';
import { conditionsInWords } from '#renderer/cases/case-filter-text.ts';
import { ExportMenu } from '#renderer/cases/lists/ExportMenu.tsx';
import type { ListSource } from '#renderer/cases/lists/list-source.ts';
import { useReference } from '#renderer/cases/Reference.tsx';
import { DayInput } from '#renderer/ui/DayInput.tsx';
import { type ListColumn, ListPage } from '#renderer/ui/ListPage.tsx';
import { useShownColumns } from '#renderer/ui/list-look.ts';
import { firstPage } from '#renderer/ui/list-place.ts';
import { useListState } from '#renderer/ui/list-state.ts';
import { QueryItem } from '#renderer/ui/QueryBar.tsx';
import { endOf } from '#shared/units/history.ts';
import { endInWords } from '#shared/units/history-words.ts';
import { type Unit, type UnitKind, unitKinds } from '#shared/units/unit.ts';
import { UnitDrawer } from './UnitDrawer.tsx';
import { UnitTree } from './UnitTree.tsx';
import { noFilters, type UnitList, unitList, unitsAt, unitsShown } from './unit-list.ts';
import { VillageImport } from './VillageImport.tsx';
import './units.css';

/** 单位: the tree at the left, its units at the right. `#/units/<id>` opens one, `new` a form, `import` a list of villages. */
export function UnitsPage() {
  const { id } = useParams();
  const navigate = useNavigate();
  const { units, unitById } = useReference();
  const list = useListState(unitList);
  const at = useMemo(() => unitsAt(units, list), [units, list]);
  const { page, count } = useMemo(() => pageOf(at, list), [at, list]);
  const columns = useMemo(() => columnsOf(units, unitById), [units, unitById]);
  const close = () => navigate('/units');
  const source: ListSource<'units'> = {
    list: 'units',
    table: 'units',
    title: '单位名册',
    columns: useShownColumns('units', columns).filter(({ title }) => title !== '干部'),
    conditions: conditionsInWords([
      ['名称或代码', list.text.trim()],
      ['类别', list.kind && unitKinds[list.kind]],
      ['上级单位', unitById.get(list.branch ?? '')?.name],
      ['截至', list.day],
    ]),
    async *each() {
      yield unitsShown(at, list);
    },
    rows: page.rows,
    count,
    selected: list.selected,
  };
  return (
    <div className="aj-units">
      <UnitTree
        units={at}
        chosen={list.branch}
        onChoose={(branch) => unitList.set({ branch, ...firstPage })}
      />
      <ListPage
        title="单位列表"
        query={<Filters />}
        onReset={() => unitList.set(noFilters)}
        tools={
          <>
            <Button type="primary" icon={<PlusOutlined />} onClick={() => navigate('/units/new')}>
              登记单位
            </Button>
            <Button icon={<ImportOutlined />} onClick={() => navigate('/units/import')}>
              导入村（社区）名单
            </Button>
          </>
        }
        more={<ExportMenu source={source} />}
        columns={columns}
        look="units"
        selectable
        page={page}
        count={count}
        place={list}
        onPlace={(patch) => unitList.set(patch)}
        onOpen={(unit) => navigate(`/units/${unit.id}`)}
        openId={id}
        empty={
          units.length === 0
            ? '还没有单位，请点“登记单位”，或导入村（社区）名单。导入花名册时也会自动登记单位。'
            : '没有符合条件的单位，请调整查询条件或点“重置”。'
        }
      />
      <UnitDrawer id={id === 'import' ? undefined : id} branch={list.branch} onClose={close} />
      <VillageImport open={id === 'import'} onClose={close} />
    </div>
  );
}

function pageOf(units: readonly Unit[], list: UnitList) {
  const shown = unitsShown(units, list);
  const from = list.cursors.at(-1) ?? 0;
  const until = from + list.size;
  const rows = shown.slice(from, until);
  return { page: until < shown.length ? { rows, next: until } : { rows }, count: shown.length };
}

const kindOptions = Object.entries(unitKinds).map(([value, label]) => ({ value, label }));

function Filters() {
  const { text, kind, day, ended } = useListState(unitList);
  return (
    <>
      <QueryItem id="units-text" label="名称或代码">
        <Input
          id="units-text"
          value={text}
          allowClear
          autoComplete="off"
          style={{ width: '12rem' }}
          onChange={(event) => unitList.set({ text: event.target.value, ...firstPage })}
        />
      </QueryItem>
      <QueryItem id="units-kind" label="类别">
        <Select
          id="units-kind"
          value={kind ?? null}
          options={kindOptions}
          placeholder="全部类别"
          allowClear
          onChange={(chosen) => unitList.set({ kind: isKind(chosen) ? chosen : undefined, ...firstPage })}
        />
      </QueryItem>
      <QueryItem id="units-day" label="时点">
        <DayInput
          id="units-day"
          value={day}
          placeholder="今天，或如 2013-07-19"
          onChange={(chosen) => unitList.set({ day: chosen, branch: undefined, ...firstPage })}
        />
      </QueryItem>
      <Checkbox
        checked={ended}
        disabled={day !== undefined}
        onChange={(event) => unitList.set({ ended: event.target.checked, ...firstPage })}
      >
        含已撤并的单位
      </Checkbox>
    </>
  );
}

function isKind(value: string | null | undefined): value is UnitKind {
  return typeof value === 'string' && Object.hasOwn(unitKinds, value);
}

function columnsOf(units: readonly Unit[], unitById: ReadonlyMap<string, Unit>): readonly ListColumn<Unit>[] {
  return [
    {
      title: '单位名称',
      width: 16,
      fixed: true,
      render: (unit) => (endOf(unit) ? `${unit.name}（${endInWords(unit, units)}）` : unit.name),
    },
    { title: '类别', width: 6, render: ({ kind }) => unitKinds[kind] },
    { title: '上级单位', width: 10, render: ({ parentId }) => unitById.get(parentId ?? '')?.name },
    { title: '代码', width: 9, render: ({ code }) => code },
    { title: '排序号', width: 5, align: 'right', render: ({ order }) => order },
    {
      title: '干部',
      width: 4,
      render: ({ id, name }) => (
        <a
          href={`#/people?unit=${encodeURIComponent(id)}`}
          aria-label={`查看${name}的干部`}
          onClick={(event) => event.stopPropagation()}
        >
          查看
        </a>
      ),
    },
  ];
}
