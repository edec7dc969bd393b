import { expect, it } from 'vitest';
import { actOnCase, registerCase } from '#renderer/data/acts/case-acts.ts';
import { commit } from '#renderer/data/commit.ts';
import { firstBrokenLink, historyOf, latestChanges } from '#renderer/data/queries/changes.ts';
import { getRow } from '#renderer/data/queries/rows.ts';
import { undoChange } from '#renderer/data/undo.ts';
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
    act: '登记约谈',
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
  const second = await desk.database.changes.where('seq').equals(2).first();
  if (!second) throw new Error('no change');
  const payload = Uint8Array.from(second.payload);
  payload[payload.length - 10] = (payload[payload.length - 10] ?? 0) ^ 1;
  await desk.database.changes.put({ ...second, payload });
  await expect(firstBrokenLink(desk.database)).resolves.toBe(2);
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
    problems: [{ message: expect.stringContaining('此后又有改动') }],
  });
  const [archived] = await latestChanges(desk.database, 1);
  expect(await undoChange(desk, archived?.seq ?? 0)).toMatchObject({
    ok: true,
    value: { act: expect.stringMatching(/^撤销：归档/) },
  });
  expect(await getRow(desk.database, 'cases', record.id)).toMatchObject({ stage: 'talked' });
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
  expect(history.map((change) => change.act)).toEqual(['归档：约谈谈〔2013〕1号', '登记约谈']);
});
