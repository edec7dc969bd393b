import { DeleteOutlined, DownOutlined, EditOutlined } from '@ant-design/icons';
import { App, Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { deleteView, renameView, saveView } from '#renderer/data/acts/view-acts.ts';
import type { AnjuanDatabase } from '#renderer/data/database.ts';
import { viewsOf } from '#renderer/data/queries/views.ts';
import { useData, useDesk } from '#renderer/data/react.tsx';
import { setColumns, useListLooks } from '#renderer/ui/list-look.ts';
import type { TableName } from '#shared/change.ts';
import type { Result } from '#shared/result.ts';
import type { SavedView } from '#shared/saved-view.ts';

export interface ViewMenuProps {
  /** Name of the list: views and columns are kept under it. */
  readonly list: string;
  /** The filters as they stand now. */
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly countOf: (database: AnjuanDatabase, query: string) => Promise<number>;
  /** What the counts hang on. */
  readonly tables: readonly TableName[];
}

/** 视图: filters and columns kept under a name, with how many records each has now. */
export function ViewMenu(props: ViewMenuProps) {
  const { list, query } = props;
  const [open, setOpen] = useState(false);
  const columns = useListLooks().columns[list];
  const views = useData((database) => viewsOf(database, list), ['views'], [list]);
  const shown = views?.find((view) => view.query === query && view.columns?.join() === columns?.join());
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
      content={<Views {...props} views={views ?? []} shown={shown} onDone={() => setOpen(false)} />}
    >
      <Button aria-haspopup="dialog" aria-expanded={open}>
        {shown ? `视图：${shown.name}` : '视图'}
        <DownOutlined />
      </Button>
    </Popover>
  );
}

interface ViewsProps extends ViewMenuProps {
  readonly views: readonly SavedView[];
  readonly shown: SavedView | undefined;
  readonly onDone: () => void;
}

function Views({ list, query, onQuery, countOf, tables, views, shown, onDone }: ViewsProps) {
  const columns = useListLooks().columns[list];
  const desk = useDesk();
  const counts = useData(
    async (database) =>
      new Map(
        await Promise.all(views.map(async (view) => [view.id, await countOf(database, view.query)] as const)),
      ),
    tables,
    [views],
  );
  return (
    <section className="aj-views" aria-label="视图">
      {views.length === 0 && <p>还没有保存的视图。设好查询条件和列以后，在下面取名保存。</p>}
      <ul>
        {views.map((view) => (
          <ViewLine
            key={view.id}
            view={view}
            count={counts?.get(view.id)}
            isShown={view.id === shown?.id}
            onShow={() => {
              onQuery(view.query);
              setColumns(list, view.columns);
              onDone();
            }}
          />
        ))}
      </ul>
      <NameForm
        label="视图名称"
        word="保存当前视图"
        start={shown?.name ?? ''}
        save={(name) => saveView(desk, { list, name, query, ...(columns ? { columns } : {}) })}
      />
    </section>
  );
}

interface ViewLineProps {
  readonly view: SavedView;
  readonly count: number | undefined;
  readonly isShown: boolean;
  readonly onShow: () => void;
}

function ViewLine({ view, count, isShown, onShow }: ViewLineProps) {
  const desk = useDesk();
  const { message } = App.useApp();
  const [naming, setNaming] = useState(false);
  const drop = async () => {
    const done = await deleteView(desk, view.id);
    if (done.ok) void message.success(`已删除视图“${view.name}”，可用 Ctrl+Z 撤销`);
    else void message.error(done.problems[0]?.message);
  };
  if (naming) {
    return (
      <li>
        <NameForm
          label={`“${view.name}”的新名称`}
          word="改名"
          start={view.name}
          save={async (name) => {
            const done = await renameView(desk, view.id, name);
            if (done.ok) setNaming(false);
            return done;
          }}
        />
      </li>
    );
  }
  return (
    <li>
      <Button type="text" className="aj-view" aria-current={isShown} onClick={onShow}>
        {view.name}
        <span>{count === undefined ? '' : `（${count}）`}</span>
      </Button>
      <Button
        type="text"
        size="small"
        aria-label={`视图“${view.name}”改名`}
        icon={<EditOutlined />}
        onClick={() => setNaming(true)}
      />
      <Button
        type="text"
        size="small"
        aria-label={`删除视图“${view.name}”`}
        icon={<DeleteOutlined />}
        onClick={() => void drop()}
      />
    </li>
  );
}

interface NameFormProps {
  readonly label: string;
  readonly word: string;
  readonly start: string;
  readonly save: (name: string) => Promise<Result<unknown>>;
}

function NameForm({ label, word, start, save }: NameFormProps) {
  const { message } = App.useApp();
  const [name, setName] = useState(start);
  const [problem, setProblem] = useState<string>();
  return (
    <form
      className="aj-view-name"
      onSubmit={(event) => {
        event.preventDefault();
        void save(name).then((done) => {
          setProblem(done.ok ? undefined : done.problems[0]?.message);
          if (done.ok) void message.success(`视图“${name.trim()}”已保存`);
        });
      }}
    >
      <Input
        aria-label={label}
        aria-invalid={problem !== undefined}
        status={problem === undefined ? '' : 'error'}
        placeholder={label}
        value={name}
        maxLength={40}
        autoComplete="off"
        onChange={(event) => {
          setName(event.target.value);
          setProblem(undefined);
        }}
      />
      <Button htmlType="submit" type="primary">
        {word}
      </Button>
      {problem && (
        <div role="alert" className="aj-problem">
          {problem}
        </div>
      )}
    </form>
  );
}
