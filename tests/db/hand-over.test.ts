import { expect, it } from 'vitest';
import { actOnCase, registerCase } from '#renderer/data/acts/case-acts.ts';
import { handOver } from '#renderer/data/acts/hand-over-acts.ts';
import { importRows } from '#renderer/data/acts/register-acts.ts';
import type { Desk } from '#renderer/data/desk.ts';
import { dueInSpan } from '#renderer/data/queries/due-span.ts';
import { workloads } from '#renderer/data/queries/open-matters.ts';
import { getRow } from '#renderer/data/queries/rows.ts';
import { undoChange } from '#renderer/data/undo.ts';
import type { Case } from '#shared/case-type.ts';
import { aDesk, aPerson, withPeople } from './desk.ts';

const wang = { id: 'wang', name: '王经办' };
const li = { id: 'li', name: '李经办' };

/** A desk of 王经办 with two open talks, one of them of the first release, and one that is archived. */
async function aDeskOfWang(): Promise<{ desk: Desk; ids: readonly string[] }> {
  const desk: Desk = { ...(await aDesk()), by: wang.name, operator: wang.id };
  await withPeople(desk, aPerson({}, 'p'));
  const values = {
    form: 'proactive',
    person: 'p',
    talkedOn: '2013-03-05',
    talker: '部长',
    mainClass: 'report',
  };
  const open = await registerCase(desk, 'interview', 'talked', values);
  const closed = await registerCase(desk, 'interview', 'talked', values);
  if (!open.ok || !closed.ok) throw new Error('not registered');
  await actOnCase(desk, closed.value.record.id, '归档', { archivedOn: '2013-03-06' });
  const { handler: _none, number: _number, ...first } = { ...open.value.record, id: 'old' };
  await importRows(desk, '旧数据', [{ table: 'cases', key: 'old', after: first }]);
  return { desk, ids: [open.value.record.id, 'old'] };
}

it('knows the open matters of everybody, also those of the first release', async () => {
  const { desk, ids } = await aDeskOfWang();
  expect(await workloads(desk.database)).toEqual([
    { handler: wang, ids: [ids[0]] },
    { handler: { id: '', name: '王经办' }, ids: ['old'] },
  ]);
});

it('hands matters over as one change that says so in their steps and can be taken back', async () => {
  const { desk, ids } = await aDeskOfWang();
  const [id = ''] = ids;
  const done = await handOver(desk, wang, li, [id], '因工作调动');
  if (!done.ok) throw new Error('not handed over');
  expect(done.value.puts).toHaveLength(1);
  const record = await getRow(desk.database, 'cases', id);
  expect(record).toMatchObject({ handler: li, stage: 'talked' } satisfies Partial<Case>);
  expect(record?.steps.at(-1)).toMatchObject({ act: '移交', reason: '由王经办移交李经办；因工作调动' });
  expect((await workloads(desk.database)).map(({ handler }) => handler.id)).toContain('li');
  await undoChange(desk, done.value.seq);
  expect(await getRow(desk.database, 'cases', id)).toMatchObject({ handler: wang });
  expect(await dueInSpan(desk.database, undefined, '2099-12-31', 9, 'li')).toEqual([]);
});

it('refuses in words: nobody to receive, the same person, nothing chosen, what is somebody else’s', async () => {
  const { desk, ids } = await aDeskOfWang();
  const [id = ''] = ids;
  expect(await handOver(desk, wang, { id: '', name: '' }, ids, '')).toMatchObject({
    problems: [{ field: 'to' }],
  });
  expect(await handOver(desk, wang, wang, ids, '')).toMatchObject({ problems: [{ field: 'to' }] });
  expect(await handOver(desk, wang, li, [], '')).toMatchObject({ ok: false });
  expect(await handOver(desk, wang, li, [id, 'gone'], '')).toMatchObject({ ok: false });
  await handOver(desk, wang, li, [id], '');
  const again = await handOver(desk, wang, li, [id], '');
  expect(again.ok ? '' : again.problems[0]?.message).toContain('现由李经办经办');
});
