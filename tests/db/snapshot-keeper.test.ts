import { expect, it } from 'vitest';
import { keepSnapshots, QUARTER_HOUR_MS, type SnapshotWork } from '#renderer/data/snapshots/keeper.ts';
import { ok, refuseAt } from '#shared/result.ts';

function aWork() {
  const state = { seq: 1, now: 0, made: [] as string[], fail: false, warning: '' };
  const work: SnapshotWork = {
    headSeq: async () => state.seq,
    nowMs: () => state.now,
    make: async (why) => {
      if (state.fail) return refuseAt('磁盘已满。');
      state.made.push(why);
      const head = {
        format: 1,
        version: 1,
        keyId: '',
        seq: state.seq,
        hash: '',
        at: '',
        why,
        counts: {},
      } as const;
      return ok({
        kind: 'whole',
        path: '',
        bytes: 0,
        head,
        ...(state.warning && { warning: state.warning }),
      });
    },
  };
  return { state, keeper: keepSnapshots(work, 1) };
}

it('takes one a quarter of an hour, and only if something was changed', async () => {
  const { state, keeper } = aWork();
  state.now = QUARTER_HOUR_MS;
  await keeper.tick();
  expect(state.made).toEqual([]);
  state.seq = 2;
  await keeper.tick();
  await keeper.tick();
  expect(state.made).toEqual(['interval']);
  state.seq = 3;
  state.now += QUARTER_HOUR_MS - 1;
  await keeper.tick();
  expect(state.made).toEqual(['interval']);
});

it('takes one at quit at once, but not two of the same state', async () => {
  const { state, keeper } = aWork();
  state.seq = 5;
  const both = await Promise.all([keeper.take('quit'), keeper.take('beforeImport')]);
  expect(both.map((done) => done === 'not needed')).toEqual([false, true]);
  expect(state.made).toEqual(['quit']);
});

it('says why it failed and tries again', async () => {
  const { state, keeper } = aWork();
  state.seq = 2;
  state.fail = true;
  await keeper.take('interval');
  expect(keeper.trouble()).toBe('磁盘已满。');
  state.fail = false;
  await keeper.take('interval');
  expect(keeper.trouble()).toBeUndefined();
  expect(state.made).toEqual(['interval']);
});

it('tells the banner when the second folder got no copy', async () => {
  const { state, keeper } = aWork();
  let told = 0;
  keeper.onTrouble(() => told++);
  state.seq = 2;
  state.warning = '第二文件夹不在。';
  await keeper.take('interval');
  expect([keeper.trouble(), told]).toEqual(['第二文件夹不在。', 1]);
});
