import { expect, it } from 'vitest';
import { registerCase } from '#renderer/data/acts/case-acts.ts';
import { importRows, saveUnit } from '#renderer/data/acts/register-acts.ts';
import { storeAttachment } from '#renderer/data/attachments/store.ts';
import { headSeq } from '#renderer/data/queries/changes.ts';
import { undoChange } from '#renderer/data/undo.ts';
import { aDesk, aPerson } from './desk.ts';

const scan = { purpose: '扫描件', name: 'a.pdf', media: 'application/pdf', content: Uint8Array.of(1) };

it('does not take an import back while later matters hang on the people it brought', async () => {
  const desk = await aDesk();
  const person = aPerson();
  const imported = await importRows(desk, '导入花名册', [
    { table: 'people', key: person.id, after: person },
    {
      table: 'posts',
      key: 'post-1',
      after: { id: 'post-1', personId: person.id, unit: '某镇', post: '镇长' },
    },
  ]);
  if (!imported.ok) throw new Error('not imported');
  const talk = await registerCase(desk, 'interview', 'talked', {
    form: 'proactive',
    person: person.id,
    talkedOn: '2013-07-19',
    talker: '部长',
    mainClass: 'report',
  });
  expect(talk.ok).toBe(true);
  const talkSeq = await headSeq(desk.database);
  await storeAttachment(desk, { ...scan, ownerId: person.id });

  const refused = await undoChange(desk, imported.value.seq);
  expect(!refused.ok && refused.problems[0]?.message).toContain('此后又被用到（案卷1条、附件1条）');
  expect(await desk.database.people.count()).toBe(1);

  // In order, the latest first, everything goes.
  expect((await undoChange(desk, talkSeq + 1)).ok).toBe(true);
  expect((await undoChange(desk, talkSeq)).ok).toBe(true);
  expect((await undoChange(desk, imported.value.seq)).ok).toBe(true);
  expect(await desk.database.people.count()).toBe(0);
});

it('does not take a unit back that matters name', async () => {
  const desk = await aDesk();
  expect((await saveUnit(desk, { id: 'u1', name: '云阳镇', kind: 'town', order: 1 })).ok).toBe(true);
  const person = aPerson();
  await importRows(desk, '导入', [{ table: 'people', key: person.id, after: person }]);
  await registerCase(desk, 'interview', 'talked', {
    form: 'proactive',
    person: person.id,
    unit: 'u1',
    talkedOn: '2013-07-19',
    talker: '部长',
    mainClass: 'report',
  });
  const refused = await undoChange(desk, 1);
  expect(!refused.ok && refused.problems[0]?.message).toContain(
    '“登记单位：云阳镇”登记的内容此后又被用到（案卷1条）',
  );
});
