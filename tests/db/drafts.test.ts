import { expect, it } from 'vitest';
import { dropDraft, keepDraft, listDrafts, readDraft } from '#renderer/data/drafts.ts';
import { aDesk } from './desk.ts';

const at = '2026-11-22T08:00:00.000Z';
const draft = { id: 'new:interview', at, values: { content: '谈了一半' } };

it('offers what somebody typed to nobody else', async () => {
  const desk = await aDesk();
  const [zhang, li] = [
    { ...desk, operator: 'z' },
    { ...desk, operator: 'l' },
  ];
  await keepDraft(zhang, draft);
  expect(await readDraft(li, draft.id)).toBeUndefined();
  expect(await listDrafts(li)).toEqual({ drafts: [], unreadable: 0 });
  expect(await readDraft(zhang, draft.id)).toEqual(draft);
  expect(await listDrafts(zhang)).toEqual({ drafts: [draft], unreadable: 0 });
  await dropDraft(li, draft.id);
  expect(await readDraft(zhang, draft.id)).toEqual(draft);
  await dropDraft(zhang, draft.id);
  expect(await readDraft(zhang, draft.id)).toBeUndefined();
});

it('gives a draft of an older program to whoever opens its form first', async () => {
  const desk = await aDesk();
  await keepDraft(desk, draft);
  const [zhang, li] = [
    { ...desk, operator: 'z' },
    { ...desk, operator: 'l' },
  ];
  expect((await listDrafts(zhang)).drafts).toEqual([draft]);
  expect(await readDraft(zhang, draft.id)).toEqual(draft);
  expect(await readDraft(li, draft.id)).toBeUndefined();
  expect((await listDrafts(zhang)).drafts).toEqual([draft]);
});

it('throws away what cannot be opened, says so once, and keeps the others', async () => {
  const desk = { ...(await aDesk()), operator: 'z' };
  await keepDraft(desk, draft);
  await keepDraft(desk, { ...draft, id: 'new:person' });
  const stored = await desk.database.drafts.get('z|new:person');
  if (!stored) throw new Error('not stored');
  const payload = stored.payload.map((byte, at) => (at === 40 ? byte ^ 1 : byte));
  await desk.database.drafts.put({ ...stored, payload });
  expect(await listDrafts(desk)).toEqual({ drafts: [draft], unreadable: 1 });
  expect(await listDrafts(desk)).toEqual({ drafts: [draft], unreadable: 0 });
  await desk.database.drafts.put({ ...stored, payload });
  expect(await readDraft(desk, 'new:person')).toBe('unreadable');
  expect(await readDraft(desk, 'new:person')).toBeUndefined();
});
