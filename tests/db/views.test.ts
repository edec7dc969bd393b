import { expect, it } from 'vitest';
import { deleteView, renameView, saveView } from '#renderer/data/acts/view-acts.ts';
import { viewsOf } from '#renderer/data/queries/views.ts';
import { undoChange } from '#renderer/data/undo.ts';
import { aDesk } from './desk.ts';

const red = { list: 'warningCard', name: '红卡', query: 'kinds=red', columns: ['stage', 'due'] } as const;

it('keeps views by list and replaces one that is saved under its name again', async () => {
  const desk = await aDesk();
  await saveView(desk, red);
  await saveView(desk, { list: 'interview', name: '红卡', query: '' });
  await saveView(desk, { ...red, name: ' 红卡 ', query: 'kinds=red&stages=issued' });
  const views = await viewsOf(desk.database, 'warningCard');
  expect(views.map(({ name, query }) => [name, query])).toEqual([['红卡', 'kinds=red&stages=issued']]);
  expect(await viewsOf(desk.database, 'interview')).toHaveLength(1);
});

it('renames and deletes a view, and takes both back', async () => {
  const desk = await aDesk();
  await saveView(desk, red);
  const id = (await viewsOf(desk.database, 'warningCard'))[0]?.id ?? '';
  const renamed = await renameView(desk, id, '红色警省卡');
  if (!renamed.ok) throw new Error('not renamed');
  await undoChange(desk, renamed.value.seq);
  const deleted = await deleteView(desk, id);
  if (!deleted.ok) throw new Error('not deleted');
  expect(await viewsOf(desk.database, 'warningCard')).toEqual([]);
  await undoChange(desk, deleted.value.seq);
  expect(await viewsOf(desk.database, 'warningCard')).toEqual([{ ...red, id }]);
});

it('refuses a view without a name, with a long one, and a name that another view of the list has', async () => {
  const desk = await aDesk();
  expect(await saveView(desk, { ...red, name: '  ' })).toMatchObject({
    ok: false,
    problems: [{ field: 'name' }],
  });
  expect(await saveView(desk, { ...red, name: '很'.repeat(21) })).toMatchObject({ ok: false });
  await saveView(desk, red);
  await saveView(desk, { ...red, name: '黄卡' });
  const yellow = (await viewsOf(desk.database, 'warningCard')).find(({ name }) => name === '黄卡');
  expect(await renameView(desk, yellow?.id ?? '', '红卡')).toMatchObject({
    ok: false,
    problems: [{ field: 'name', message: '已有名为“红卡”的视图，请换一个名称。' }],
  });
});
