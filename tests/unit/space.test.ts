import { expect, it } from 'vitest';
import { type SpaceWatch, watchSpace } from '#renderer/data/space.ts';
import type { HostCondition, MachineSettings } from '#shared/host-api.ts';

const settings: MachineSettings = {
  node: '',
  secondFolder: '',
  freeSpaceWarningMb: 500,
  lastDrill: '',
  settledAt: '',
  lockAfterMinutes: 10,
  wrongSecrets: [],
  zoom: 100,
};

async function seenAt(megabytes: number): Promise<SpaceWatch> {
  const condition: HostCondition = {
    freeBytes: megabytes * 1024 * 1024,
    cleanExit: true,
    repairs: [],
    refusedRequests: 0,
  };
  const watch = watchSpace({ condition: async () => condition, readSettings: async () => settings });
  await watch.look();
  return watch;
}

it('warns below the line of the settings and closes the desk below a fifth of it', async () => {
  for (const [left, kind] of [
    [500, 'enough'],
    [499, 'low'],
    [100, 'low'],
    [99, 'full'],
  ] as const) {
    const watch = await seenAt(left);
    expect([left, watch.space().kind]).toEqual([left, kind]);
    expect(watch.refusal() !== undefined).toBe(kind === 'full');
  }
  expect((await seenAt(42)).refusal()).toBe('磁盘只剩42MB，为保护数据已暂停录入和修改，请清理磁盘后继续。');
});
