import { expect, it, vi } from 'vitest';
import { registerCase } from '#renderer/data/acts/case-acts.ts';
import { importRows } from '#renderer/data/acts/register-acts.ts';
import { keepDraft } from '#renderer/data/drafts.ts';
import { aDesk, aPerson } from './desk.ts';

it('writes everything strictly: Chromium’s default loses acknowledged saves in a power cut', async () => {
  const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const desk = await aDesk();
  await importRows(desk, '导入', [{ table: 'people', key: 'p', after: aPerson({}, 'p') }]);
  await registerCase(desk, 'interview', 'talked', {
    form: 'proactive',
    person: 'p',
    talkedOn: '2013-03-05',
    talker: '部长',
    mainClass: 'report',
  });
  await keepDraft(desk, { id: 'new:person', at: '2026-11-22T08:00:00.000Z', values: {} });
  const writes = opened.mock.calls.filter(([, mode]) => mode === 'readwrite');
  expect(writes.length).toBeGreaterThanOrEqual(3);
  for (const [, , options] of writes) expect(options).toEqual({ durability: 'strict' });
});
