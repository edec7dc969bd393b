import { expect, it } from 'vitest';
import { deleteReport, saveReport } from '#renderer/data/acts/report-acts.ts';
import { getRow } from '#renderer/data/queries/rows.ts';
import { undoChange } from '#renderer/data/undo.ts';
import { wholeYear } from '#shared/facts/year-records.ts';
import type { SavedReport } from '#shared/reports/saved-report.ts';
import { aDesk } from './desk.ts';

function aReport(more: Partial<SavedReport> = {}): SavedReport {
  const items = [{ title: '概况', paragraphs: [[{ text: '年内工作有序。' }]] }];
  return { id: 'r1', kind: 'summary', title: '2013年工作总结', span: wholeYear(2013), items, ...more };
}

it('keeps a report under its title, without the blanks around it', async () => {
  const desk = await aDesk();
  expect((await saveReport(desk, aReport({ title: '  2013年工作总结 ' }))).ok).toBe(true);
  expect(await getRow(desk.database, 'reports', 'r1')).toEqual(aReport());
});

it.each([
  ['', '请填写报告标题。'],
  ['   ', '请填写报告标题。'],
  ['长'.repeat(61), '标题最多60个字，现为61个字。'],
])('refuses the title %j and stores nothing', async (title, message) => {
  const desk = await aDesk();
  expect(await saveReport(desk, aReport({ title }))).toMatchObject({
    ok: false,
    problems: [{ field: 'title', message }],
  });
  expect(await getRow(desk.database, 'reports', 'r1')).toBeUndefined();
});

it('saves over what was opened, and not over what somebody else saved meanwhile', async () => {
  const desk = await aDesk();
  const opened = aReport();
  await saveReport(desk, opened);
  const theirs = aReport({ title: '别处改过的总结' });
  expect((await saveReport(desk, theirs, opened)).ok).toBe(true);
  const mine = await saveReport(desk, aReport({ title: '我的总结' }), opened);
  expect(mine).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining('已在别处改过') }] });
  expect(await getRow(desk.database, 'reports', 'r1')).toEqual(theirs);
});

it('does not bring back under the hand of one editor what another deleted', async () => {
  const desk = await aDesk();
  await saveReport(desk, aReport());
  await deleteReport(desk, 'r1');
  expect((await saveReport(desk, aReport({ title: '改名' }), aReport())).ok).toBe(false);
  expect(await getRow(desk.database, 'reports', 'r1')).toBeUndefined();
});

it('deletes a report so that it can be brought back, and says if there is none', async () => {
  const desk = await aDesk();
  await saveReport(desk, aReport());
  const gone = await deleteReport(desk, 'r1');
  expect(await getRow(desk.database, 'reports', 'r1')).toBeUndefined();
  expect(await getRow(desk.database, 'bin', 'r1')).toMatchObject({
    label: '报告“2013年工作总结”',
    content: { table: 'reports', row: aReport() },
  });
  if (!gone.ok) throw new Error('not deleted');
  expect((await undoChange(desk, gone.value.seq)).ok).toBe(true);
  expect(await getRow(desk.database, 'reports', 'r1')).toEqual(aReport());
  expect(await deleteReport(desk, 'nowhere')).toMatchObject({
    ok: false,
    problems: [{ message: '这份报告已不存在，可能已被删除。' }],
  });
});
