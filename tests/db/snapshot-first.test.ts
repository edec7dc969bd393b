import { expect, it } from 'vitest';
import { editMany } from '#renderer/data/acts/edit-many.ts';
import { importForms } from '#renderer/data/acts/form-acts.ts';
import { importVillages } from '#renderer/data/acts/import-acts.ts';
import type { Desk } from '#renderer/data/desk.ts';
import { headSeq } from '#renderer/data/queries/changes.ts';
import { keepSnapshots } from '#renderer/data/snapshots/keeper.ts';
import { undoChange } from '#renderer/data/undo.ts';
import type { SnapshotHead } from '#shared/host-api.ts';
import { personKind } from '#shared/lists/record-kind.ts';
import { ok, refuseAt } from '#shared/result.ts';
import { aDesk, aPerson, withPeople } from './desk.ts';

const villages = { towns: [], villages: [{ town: '云阳街道', name: '香草村', kind: '村' } as const] };

/** A desk whose snapshots are only counted, or fail. */
async function aKeptDesk() {
  const bare = await aDesk();
  const taken: string[] = [];
  const state = { fail: false };
  const snapshots = keepSnapshots(
    {
      headSeq: () => headSeq(bare.database),
      nowMs: () => 0,
      async make(why) {
        if (state.fail) return refuseAt('磁盘已满。');
        taken.push(why);
        const head: SnapshotHead = {
          format: 1,
          version: 1,
          keyId: '',
          seq: 1,
          hash: '',
          at: '',
          why,
          counts: {},
        };
        return ok({ kind: 'whole', path: '', bytes: 0, head });
      },
    },
    0,
  );
  const desk: Desk = { ...bare, snapshots };
  await withPeople(desk, aPerson());
  return { desk, taken, state };
}

it('takes one before an import and before its undoing, however small', async () => {
  const { desk, taken } = await aKeptDesk();
  const done = await importVillages(desk, villages);
  expect(taken).toEqual(['beforeImport']);
  if (!done.ok) throw new Error('not imported');
  await undoChange(desk, done.value.seq);
  expect(taken).toEqual(['beforeImport', 'beforeUndo']);
});

it('imports nothing and takes nothing back if it cannot be made, and says so', async () => {
  const { desk, state } = await aKeptDesk();
  const done = await importVillages(desk, villages);
  if (!done.ok) throw new Error('not imported');
  state.fail = true;
  const refused = [{ message: '撤销前的快照没有做成，因此没有撤销。磁盘已满。' }];
  expect(await undoChange(desk, done.value.seq)).toEqual({ ok: false, problems: refused });
  expect(await desk.database.units.count()).toBe(2);
  const form = { values: { name: '李四' }, family: [], warnings: [] };
  expect((await importForms(desk, [{ form, taken: new Set() }])).ok).toBe(false);
  expect(
    (
      await importVillages(desk, {
        towns: [],
        villages: [{ town: '珥陵镇', name: '祥里村', kind: '村' }],
      })
    ).ok,
  ).toBe(false);
  expect(await desk.database.units.count()).toBe(2);
});

it('names the act that was not done: many edits are no import', async () => {
  const { desk, state } = await aKeptDesk();
  state.fail = true;
  const edits = Array.from({ length: 100 }, (_, index) => ({ id: `p${index}`, patch: { rank: '科员' } }));
  expect(await editMany(desk, personKind, '批量修改', edits, () => '某人')).toEqual({
    ok: false,
    problems: [{ message: '批量修改前的快照没有做成，因此没有批量修改。磁盘已满。' }],
  });
});
