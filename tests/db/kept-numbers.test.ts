import { expect, it } from 'vitest';
import { actOnCase, registerCase } from '#renderer/data/acts/case-acts.ts';
import { importRows, saveSettings } from '#renderer/data/acts/register-acts.ts';
import type { Desk } from '#renderer/data/desk.ts';
import { lastAct } from '#renderer/data/last-act.ts';
import { numberReport } from '#renderer/data/queries/number-series.ts';
import { allRows, getRow } from '#renderer/data/queries/rows.ts';
import { undoChange } from '#renderer/data/undo.ts';
import type { Result } from '#shared/result.ts';
import { cardAt, recordOf } from './cards.ts';
import { aDesk, aPerson, withPeople } from './desk.ts';

async function aDeskWithOne(): Promise<Desk> {
  const desk = await aDesk();
  await withPeople(desk, aPerson({ name: '张三' }, 'p1'));
  return desk;
}

async function talk(desk: Desk) {
  const values = {
    form: 'proactive',
    person: 'p1',
    talkedOn: '2013-03-05',
    talker: '部长',
    mainClass: 'report',
  };
  return done(await registerCase(desk, 'interview', 'talked', values));
}

function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems[0]?.message);
  return result.value;
}

const nothingPassed: ReadonlySet<number> = new Set();

it('gives the number of an undone registration to nobody else, and back when it is brought again', async () => {
  const desk = await aDeskWithOne();
  const { record, change } = await talk(desk);
  const undone = done(await undoChange(desk, change.seq));
  expect(undone.act).toBe('撤销：登记约谈谈〔2013〕1号');
  expect((await talk(desk)).record.number?.text).toBe('谈〔2013〕2号');
  const report = await numberReport(desk.database, 'interview');
  expect(report.series[0]?.gaps).toEqual([]);
  expect(report.binned).toMatchObject([
    { label: '约谈谈〔2013〕1号', reason: '撤销：登记约谈谈〔2013〕1号' },
  ]);
  done(await undoChange(desk, undone.seq));
  expect(await getRow(desk.database, 'cases', record.id)).toEqual(record);
  expect(await allRows(desk.database, 'bin')).toEqual([]);
});

it('lets a card that is issued anew have the number it had', async () => {
  const desk = await aDeskWithOne();
  const card = await cardAt(desk, 'issued', { colour: 'yellow', person: 'p1' });
  const issued = await lastAct(desk.database, 0, nothingPassed);
  done(await undoChange(desk, issued?.seq ?? 0));
  expect((await getRow(desk.database, 'cases', card.id))?.number).toBeUndefined();
  const other = await cardAt(desk, 'issued', { colour: 'yellow', person: 'p1' });
  expect(other.number?.seq).toBe(2);
  const filled = { headBy: '部长', headOpinion: '同意', headOn: '2025-09-08', issuedOn: '2025-09-20' };
  const again = recordOf(await actOnCase(desk, card.id, '签发', filled));
  expect(again.number).toEqual(card.number);
  expect(await allRows(desk.database, 'bin')).toEqual([]);
});

it('takes the second 签发 back as the first, also where numbers are written in another way by then', async () => {
  const desk = await aDeskWithOne();
  const card = await cardAt(desk, 'issued', { colour: 'yellow', person: 'p1' });
  const issued = await lastAct(desk.database, 0, nothingPassed);
  done(await undoChange(desk, issued?.seq ?? 0));
  const numberForms = { warningCard: '{office}示〔{year}〕{kind}{seq}号' };
  done(await saveSettings(desk, { numberForms }, '修改编号'));
  const filled = { headBy: '部长', headOpinion: '同意', headOn: '2025-09-08', issuedOn: '2025-09-20' };
  const again = done(await actOnCase(desk, card.id, '签发', filled));
  expect(again.record.number?.text).toBe('组警示〔2025〕黄1号');
  const { puts } = done(await undoChange(desk, again.change.seq));
  expect(puts.map(({ table }) => table).sort()).toEqual(['bin', 'cases']);
});

it('still knows what Ctrl+Z has taken back', async () => {
  const desk = await aDeskWithOne();
  const { change } = await talk(desk);
  const undone = done(await undoChange(desk, change.seq));
  expect((await lastAct(desk.database, 0, nothingPassed))?.act).toBe('导入');
  done(await undoChange(desk, undone.seq));
  expect((await lastAct(desk.database, 0, nothingPassed))?.act).toBe('恢复：登记约谈谈〔2013〕1号');
});

it('refuses in a sentence where an older program has given the number to another since', async () => {
  const desk = await aDeskWithOne();
  const { record } = await talk(desk);
  const undone = done(
    await importRows(desk, '撤销：登记约谈', [{ table: 'cases', key: record.id, after: null }]),
  );
  const other = await talk(desk);
  expect(other.record.number?.text).toBe('谈〔2013〕1号');
  expect(await undoChange(desk, undone.seq)).toEqual({
    ok: false,
    problems: [{ message: '“撤销：登记约谈”不能撤销：编号谈〔2013〕1号此后已给了约谈谈〔2013〕1号 张三。' }],
  });
});
