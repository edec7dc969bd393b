import { expect, it } from 'vitest';
import { actOnCase, registerCase } from '#renderer/data/acts/case-acts.ts';
import { noteInLog } from '#renderer/data/acts/note-in-log.ts';
import { importRows } from '#renderer/data/acts/register-acts.ts';
import { today } from '#renderer/data/clock.ts';
import { commit } from '#renderer/data/commit.ts';
import { firstBrokenLink, historyOf, latestChanges, pageOfChanges } from '#renderer/data/queries/changes.ts';
import { getRow } from '#renderer/data/queries/rows.ts';
import { undoChange } from '#renderer/data/undo.ts';
import { mostChangeBytes } from '#shared/change.ts';
import { addDays } from '#shared/day.ts';
import { ok, refuseAt } from '#shared/result.ts';
import { aDesk, aPerson, withPeople } from './desk.ts';

const talk = { form: 'proactive', talkedOn: '2013-03-05', talker: '部长', mainClass: 'report' } as const;

it('stores the rows and the change in one act, with what stood there before', async () => {
  const desk = await aDesk();
  const person = aPerson();
  await withPeople(desk, person);
  const registered = await registerCase(desk, 'interview', 'talked', { ...talk, person: person.id });
  expect(registered).toMatchObject({ ok: true, value: { record: { number: { text: '谈〔2013〕1号' } } } });
  const [newest] = await latestChanges(desk.database, 1);
  expect(newest).toMatchObject({
    seq: 2,
    by: '测试员',
    act: '登记约谈谈〔2013〕1号',
    puts: [{ table: 'cases', before: null, prior: 0 }],
  });
});

it('writes nothing at all when a rule refuses', async () => {
  const desk = await aDesk();
  const done = await commit(desk, '试', async () => refuseAt('不行'));
  expect(done.ok).toBe(false);
  expect(await desk.database.changes.count()).toBe(0);
});

it('leaves no half act behind when a row cannot be stored', async () => {
  const desk = await aDesk();
  const done = commit(desk, '试', async () =>
    ok([
      { table: 'people', key: 'a', after: aPerson({}, 'a') },
      {
        table: 'cases',
        key: 'x',
        after: {
          id: 'x',
          type: 'interview',
          stage: 'talked',
          values: talk,
          steps: [],
          number: { series: 's', seq: 1, text: '' },
        },
      },
      {
        table: 'cases',
        key: 'y',
        after: {
          id: 'y',
          type: 'interview',
          stage: 'talked',
          values: talk,
          steps: [],
          number: { series: 's', seq: 1, text: '' },
        },
      },
    ]),
  );
  await expect(done).rejects.toThrow();
  expect(await desk.database.people.count()).toBe(0);
  expect(await desk.database.changes.count()).toBe(0);
});

it('keeps the chain whole and names the first entry that was altered', async () => {
  const desk = await aDesk();
  for (const name of ['甲', '乙', '丙']) await withPeople(desk, aPerson({ name }));
  expect(await firstBrokenLink(desk.database)).toBeUndefined();
  const [first, second] = await desk.database.changes.orderBy('seq').toArray();
  if (!first || !second) throw new Error('no change');
  await desk.database.changes.put({ ...second, payload: first.payload });
  expect(await firstBrokenLink(desk.database)).toBe(2);
});

it('does not open a row whose readable columns were edited on disk', async () => {
  const desk = await aDesk();
  const person = aPerson();
  await withPeople(desk, person);
  const stored = await desk.database.people.get(person.id);
  if (!stored) throw new Error('no row');
  await desk.database.people.put({ ...stored, order: 99 });
  await expect(getRow(desk.database, 'people', person.id)).rejects.toThrow('altered');
});

it('gives numbers without gaps even when many records are registered at once', async () => {
  const desk = await aDesk();
  const person = aPerson();
  await withPeople(desk, person);
  const all = await Promise.all(
    Array.from({ length: 8 }, () =>
      registerCase(desk, 'interview', 'talked', { ...talk, person: person.id }),
    ),
  );
  const seqs = all.map((done) => (done.ok ? (done.value.record.number?.seq ?? 0) : 0));
  expect(seqs.sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

it('takes an act back in words and refuses to when the record was changed since', async () => {
  const desk = await aDesk();
  const person = aPerson();
  await withPeople(desk, person);
  const registered = await registerCase(desk, 'interview', 'talked', { ...talk, person: person.id });
  if (!registered.ok) throw new Error('not registered');
  const { record, change } = registered.value;
  await actOnCase(desk, record.id, '归档', { archivedOn: '2013-03-06' });
  const early = await undoChange(desk, change.seq);
  expect(early).toMatchObject({
    ok: false,
    problems: [
      {
        message: expect.stringMatching(
          /^“登记约谈谈〔2013〕1号”不能撤销：约谈谈〔2013〕1号 张三此后又有改动（测试员于.*“归档：约谈谈〔2013〕1号”），请先撤销后面的操作。$/,
        ),
      },
    ],
  });
  const [archived] = await latestChanges(desk.database, 1);
  expect(await undoChange(desk, archived?.seq ?? 0)).toMatchObject({
    ok: true,
    value: { act: expect.stringMatching(/^撤销：归档/) },
  });
  expect(await getRow(desk.database, 'cases', record.id)).toMatchObject({ stage: 'talked' });
});

it('takes an undo back under the name of the act, over and over', async () => {
  const desk = await aDesk();
  await withPeople(desk, aPerson());
  const acts: string[] = [];
  for (let seq = 1; seq <= 3; seq++) {
    const done = await undoChange(desk, seq);
    if (done.ok) acts.push(done.value.act);
  }
  expect(acts).toEqual(['撤销：导入', '恢复：导入', '撤销：导入']);
});

it('has nothing to take back of an entry that changed no record', async () => {
  const desk = await aDesk();
  await noteInLog(desk, '解锁');
  expect(await undoChange(desk, 1)).toMatchObject({ ok: false });
});

it('refuses to change records while the desk is closed for writing, but notes looks in the log', async () => {
  const desk = { ...(await aDesk()), readOnly: () => '磁盘空间不足，暂停录入。' };
  expect(await importRows(desk, '导入', [{ table: 'people', key: 'p', after: aPerson({}, 'p') }])).toEqual({
    ok: false,
    problems: [{ message: '磁盘空间不足，暂停录入。' }],
  });
  expect((await noteInLog(desk, '查阅')).ok).toBe(true);
});

it('pages the log by who, what and when, newest first', async () => {
  const desk = await aDesk();
  for (let count = 1; count <= 5; count++) {
    await noteInLog({ ...desk, by: count % 2 === 0 ? '李四' : '张三' }, `查阅第${count}件`);
  }
  const first = await pageOfChanges(desk.database, {}, undefined, 2);
  expect(first.rows.map(({ seq }) => seq)).toEqual([5, 4]);
  const second = await pageOfChanges(desk.database, {}, first.next, 3);
  expect([second.rows.map(({ seq }) => seq), second.next]).toEqual([[3, 2, 1], undefined]);
  const mine = await pageOfChanges(desk.database, { by: '李四', act: '第4' }, undefined, 9);
  expect(mine.rows.map(({ seq }) => seq)).toEqual([4]);
  expect((await pageOfChanges(desk.database, { from: addDays(today(), 1) }, undefined, 9)).rows).toEqual([]);
  expect((await pageOfChanges(desk.database, { to: addDays(today(), -1) }, undefined, 9)).rows).toEqual([]);
  expect(
    (await pageOfChanges(desk.database, { from: today(), to: today() }, undefined, 9)).rows,
  ).toHaveLength(5);
});

it('walks a record’s history back along its changes', async () => {
  const desk = await aDesk();
  const person = aPerson();
  await withPeople(desk, person, aPerson({ name: '旁人' }));
  const registered = await registerCase(desk, 'interview', 'talked', { ...talk, person: person.id });
  if (!registered.ok) throw new Error('not registered');
  await withPeople(desk, aPerson({ name: '又一人' }));
  await actOnCase(desk, registered.value.record.id, '归档', { archivedOn: '2013-03-06' });
  const history = await historyOf(desk.database, 'cases', registered.value.record.id);
  expect(history.map((change) => change.act)).toEqual(['归档：约谈谈〔2013〕1号', '登记约谈谈〔2013〕1号']);
});

it('tells an operator by the id, under whatever name', async () => {
  const desk = await aDesk();
  for (const by of ['王芳', '王方']) await noteInLog({ ...desk, by, operator: 'w' }, '查阅');
  await noteInLog({ ...desk, by: '李四', operator: 'l' }, '查阅');
  const { rows } = await pageOfChanges(desk.database, { by: '王芳', operator: 'w' }, undefined, 9);
  expect(rows.map(({ by, operator }) => [by, operator])).toEqual([
    ['王方', 'w'],
    ['王芳', 'w'],
  ]);
  expect(await firstBrokenLink(desk.database)).toBeUndefined();
});

it('refuses in words what is too large for one line of the journal', async () => {
  const desk = await aDesk();
  const large = '长'.repeat(mostChangeBytes / 3);
  const done = await importRows(desk, '导入', [
    { table: 'people', key: 'p', after: aPerson({ name: large }, 'p') },
  ]);
  expect(done).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining('分几次办理') }] });
  expect(await desk.database.people.count()).toBe(0);
});
