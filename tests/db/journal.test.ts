import { expect, it } from 'vitest';
import { registerCase } from '#renderer/data/acts/case-acts.ts';
import type { Desk } from '#renderer/data/desk.ts';
import { keepJournal } from '#renderer/data/journal/keeper.ts';
import { changeOfLine, lineOf } from '#renderer/data/journal/line.ts';
import { compareWithJournal } from '#renderer/data/journal/reconcile.ts';
import { replayJournal } from '#renderer/data/journal/replay.ts';
import { firstBrokenLink } from '#renderer/data/queries/changes.ts';
import { dueInSpan } from '#renderer/data/queries/due-span.ts';
import { allRows } from '#renderer/data/queries/rows.ts';
import { undoChange } from '#renderer/data/undo.ts';
import { aDesk, aPerson, withPeople } from './desk.ts';
import { JournalInMemory } from './journal-file.ts';

const application = { form: 'application', channel: 'phone', matter: '事项', appliedOn: '2025-09-26' };

async function aDeskWithJournal(): Promise<{ desk: Desk; file: JournalInMemory }> {
  const file = new JournalInMemory();
  const desk = await aDesk();
  return { desk: { ...desk, journal: keepJournal(desk.database, file, 0) }, file };
}

async function someWork(desk: Desk): Promise<void> {
  const person = aPerson();
  await withPeople(desk, person, aPerson({ name: '旁人' }));
  await registerCase(desk, 'interview', 'applied', { ...application, person: person.id });
  const second = await registerCase(desk, 'interview', 'applied', { ...application, person: person.id });
  if (!second.ok) throw new Error('not registered');
  await undoChange(desk, second.value.change.seq);
}

it('has every act in the journal before it is reported as done', async () => {
  const { desk, file } = await aDeskWithJournal();
  await someWork(desk);
  const stored = await desk.database.changes.orderBy('seq').toArray();
  expect(file.lines.map((line) => line.hash)).toEqual(stored.map((change) => change.hash));
  expect(file.lines.map(changeOfLine)).toEqual(stored);
});

it('keeps a save and says so when the journal cannot be written, and catches up later', async () => {
  const { desk, file } = await aDeskWithJournal();
  file.trouble = '磁盘已满。';
  await withPeople(desk, aPerson());
  expect(desk.journal?.standing()).toEqual({ kind: 'behind', message: '磁盘已满。' });
  expect(await desk.database.people.count()).toBe(1);
  file.trouble = undefined;
  await withPeople(desk, aPerson());
  expect(desk.journal?.standing()).toEqual({ kind: 'kept' });
  expect(file.lines.map((line) => line.seq)).toEqual([1, 2]);
});

it('rebuilds an emptied store from the journal, to the last row, number and deadline', async () => {
  const { desk, file } = await aDeskWithJournal();
  await someWork(desk);
  const fresh = await aDesk();
  expect(await compareWithJournal(fresh.database, file, await file.journalState())).toMatchObject({
    kind: 'storeBehind',
    from: 0,
    to: 4,
  });
  expect(await replayJournal(fresh.database, file)).toEqual({ ok: true, value: 4 });
  for (const table of ['people', 'cases'] as const) {
    expect(await allRows(fresh.database, table)).toEqual(await allRows(desk.database, table));
  }
  expect(await dueInSpan(fresh.database, undefined, '2099-12-31', 9)).toEqual(
    await dueInSpan(desk.database, undefined, '2099-12-31', 9),
  );
  expect(await firstBrokenLink(fresh.database)).toBeUndefined();
});

it('completes whichever end is shorter and notices when the two went apart', async () => {
  const { desk, file } = await aDeskWithJournal();
  await someWork(desk);
  const state = await file.journalState();
  const shorter = { ...state, lastSeq: 2, lastHash: file.lines[1]?.hash ?? '' };
  expect(await compareWithJournal(desk.database, file, shorter)).toEqual({
    kind: 'journalBehind',
    from: 2,
    to: 4,
  });
  expect(await compareWithJournal(desk.database, file, state)).toEqual({ kind: 'level', seq: 4 });
  const other = await aDeskWithJournal();
  await someWork(other.desk);
  expect(await compareWithJournal(desk.database, other.file, await other.file.journalState())).toMatchObject({
    kind: 'apart',
  });
});

it('stops at a missing line, names it and keeps what came before', async () => {
  const { desk, file } = await aDeskWithJournal();
  await someWork(desk);
  file.lines.splice(2, 1);
  const fresh = await aDesk();
  const done = await replayJournal(fresh.database, {
    readJournal: async (after) => (after === 0 ? file.lines.slice(0, 2) : file.lines.slice(2)),
  });
  expect(done).toMatchObject({
    ok: false,
    problems: [{ message: '账本第3条缺失或已损坏，已恢复到第2条。' }],
  });
  expect(await fresh.database.changes.count()).toBe(2);
});

it('takes nothing for a change that is none', () => {
  const line = lineOf({ node: 'a', seq: 1, hlc: 'x', hash: 'h', payload: new Uint8Array([1, 2, 3]) });
  expect(changeOfLine({ ...line, hash: 'other' })).toBeUndefined();
  expect(changeOfLine({ ...line, bytes: new Uint8Array([255, 255, 255, 255, 1]) })).toBeUndefined();
  expect(changeOfLine({ ...line, bytes: new Uint8Array(0) })).toBeUndefined();
});

it('goes on when an answer of the shell was lost on its way', async () => {
  const { desk, file } = await aDeskWithJournal();
  await someWork(desk);
  const append = file.appendJournal.bind(file);
  file.appendJournal = async (lines) => {
    await append(lines);
    file.appendJournal = append;
    throw new Error('no answer');
  };
  await withPeople(desk, aPerson({ name: '途中' }));
  await withPeople(desk, aPerson({ name: '其后' }));
  expect(desk.journal?.standing()).toEqual({ kind: 'kept' });
  expect(file.lines.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
});
